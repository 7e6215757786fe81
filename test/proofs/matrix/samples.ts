import {
  isInputObjectType,
  getNamedType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { nodeId } from '../../../graphql/ids.ts';
import { answers, places, signStates, states, type Cell, type Role } from './dimensions.ts';
import type { Operation } from './operations.ts';
import { alignmentTargets } from './alignment.ts';
import { alertTargets } from './alerts.ts';
import { credentialTargets } from './credentials.ts';
import { mandateTargets } from './mandates.ts';
import { amendmentTargets } from './amendments.ts';
import { agendaTargets } from './agendas.ts';
import { correctionTargets } from './corrections.ts';
import { decisionTargets } from './decisions.ts';
import { lateTargets } from './late.ts';
import { draftTargets } from './drafts.ts';
import { editionTargets } from './editions.ts';
import { returnTargets } from './returns.ts';
import { commentTargets } from './comments.ts';
import { suggestionTargets } from './suggestions.ts';
import { campaignTargets } from './campaign-targets.ts';
import { PLAIN } from './plain.ts';
import { deskTargets } from './desk.ts';
import { requestTargets } from './requests.ts';
import { roundTargets } from './rounds.ts';
import { positionTargets } from './positions.ts';
import { asSubject, coalitionTargets, corridorTargets, themeTargets } from './tags.ts';
import { termTargets } from './terms.ts';
import { seatOf, strangeSeat, type MatrixWorld, type Person } from './world.ts';
import { sampleOf } from './sample-of.ts';

/** What a cell points at: its words for the expectations, and node ids by argument name. */
export interface Target {
  relation?: string;
  state?: Cell['state'];
  ids: Record<string, string>;
  /** Node ids of what belongs to a statement, and its slug. */
  also?: Record<string, string>;
  termsDigest?: string;
}

/** One way of asking: the cell's words and the arguments that go with it. */
export interface Asking {
  cell: Cell;
  variables: Record<string, unknown>;
  proof: 'fresh' | 'old';
}

const UNKNOWN = '01jzzzzzzzzzzzzzzzzzzzzzzz';

/** Every way in which a role may try a mutation: each target, by right and by wrong. */
export function askingsOf(world: MatrixWorld, operation: Operation, role: Role): Asking[] {
  const args = flatArguments(operation);
  const names = args.map(({ name }) => name);
  const targets = targetsOf(world, operation.name, names, role);
  const make = (
    target: Target,
    by?: string,
    ids: Record<string, string> = {},
    proof: Asking['proof'] = 'fresh',
  ) => ({
    cell: {
      operation: operation.name,
      role,
      ...(target.relation && { relation: target.relation }),
      ...(target.state && { state: target.state }),
      ...(by && { by }),
    },
    variables: fill(world, operation, { ...target, ids: { ...target.ids, ...ids } }, by),
    proof,
  });
  const mine: Record<string, string> = names.includes('seat')
    ? { seat: nodeId('Seat', seatOf(world, role)) }
    : {};
  const ways = targets.flatMap((target) => [
    make(target, undefined, mine),
    ...(names.includes('seat')
      ? [make(target, 'another’s seat', { seat: nodeId('Seat', strangeSeat(world, role)) })]
      : []),
    ...(names.includes('termsDigest') ? [make(target, 'a stale digest', mine)] : []),
    ...(names.includes('signOn') || names.includes('signature')
      ? [make(target, 'an old proof', mine, 'old')]
      : []),
  ]);
  const [first] = targets;
  const bare = { ids: first?.ids ?? {}, ...(first?.also && { also: first.also }) };
  const broken = Object.keys(bare.ids).flatMap((name) => [
    make(bare, `an unknown ${name}`, { ...mine, [name]: unknownId(bare.ids[name]!) }),
    make(bare, 'an id of another kind', { ...mine, [name]: nodeId('Nothing', UNKNOWN) }),
  ]);
  return [...ways, ...broken];
}

const unknownId = (like: string) =>
  nodeId(Buffer.from(like, 'base64').toString('utf8').split(':')[0]!, UNKNOWN);

/** Arguments, those of an input object among them. */
function flatArguments({ field }: Operation): (GraphQLArgument | GraphQLInputField)[] {
  return field!.args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    return isInputObjectType(type) ? Object.values(type.getFields()) : [arg];
  });
}

/** What an operation with such arguments can be tried on. */
export function targetsOf(
  world: MatrixWorld,
  operation: string,
  names: readonly string[],
  role: Role,
): Target[] {
  if (operation === 'Mutation.sharePosition') return [{ ids: {} }];
  if (names.includes('subject')) return statementTargets(world).map(asSubject);
  if (names.includes('corridor')) return corridorTargets(world);
  if (names.includes('theme')) return themeTargets(world);
  if (names.includes('term')) return termTargets(world);
  if (names.includes('coalition')) return coalitionTargets(world);
  const ofCrisis =
    credentialTargets(world, operation, role) ??
    mandateTargets(world, operation) ??
    alertTargets(world, operation);
  if (ofCrisis) return ofCrisis;
  const ofOffice = requestTargets(world, operation) ?? deskTargets(world, operation);
  if (ofOffice) return ofOffice;
  const ofDecisions = decisionTargets(world, operation);
  if (ofDecisions) return ofDecisions;
  const ofEditions = editionTargets(world, operation);
  if (ofEditions) return ofEditions;
  const ofCorrections = correctionTargets(world, operation);
  if (ofCorrections) return ofCorrections;
  const ofSuggestions = suggestionTargets(world, operation, names);
  if (ofSuggestions) return ofSuggestions;
  const ofAlignment = alignmentTargets(world, operation);
  if (ofAlignment) return ofAlignment;
  const ofRounds = roundTargets(world, operation);
  if (ofRounds) return ofRounds;
  const ofAmendments = amendmentTargets(world, operation, names);
  if (ofAmendments) return ofAmendments;
  const ofDrafts = draftTargets(world, operation);
  if (ofDrafts) return ofDrafts;
  const ofReturns = returnTargets(world, operation);
  if (ofReturns) return ofReturns;
  const ofComments = commentTargets(world, operation, names);
  if (ofComments) return ofComments;
  const ofCampaigns = campaignTargets(world, operation, names, role);
  if (ofCampaigns) return ofCampaigns;
  const ofAgendas = agendaTargets(world, operation, names);
  if (ofAgendas) return ofAgendas;
  if (names.includes('request')) return lateTargets(world);
  if (names.includes('position')) return positionTargets(world);
  if (names.includes('signature')) return signatureTargets(world);
  if (names.includes('signOn')) return signOnTargets(world);
  if (names.includes('statement')) return statementTargets(world);
  if (names.includes('body')) return bodyTargets(world, operation, role);
  if (names.includes('endedSeat')) return seatTargets(world, role);
  if (names.includes('membership')) return memberTargets(world, role);
  if (names.includes('session')) return sessionTargets(world, role);
  if (names.includes('passkey')) return [{ ids: { passkey: nodeId('Passkey', UNKNOWN) } }];
  return [{ ids: {} }];
}

export function statementTargets(world: MatrixWorld): Target[] {
  return places.flatMap((relation) =>
    states.map((state) => {
      const { id, slug, textId, versionId, editionId, signOnId, termsDigest } =
        world.statements[relation][state];
      const also = {
        text: nodeId('Text', textId),
        ...(versionId && { version: nodeId('Version', versionId) }),
        ...(editionId && { edition: nodeId('Edition', editionId) }),
        ...(signOnId && { signOn: nodeId('SignOn', signOnId) }),
        slug,
      };
      return { relation, state, termsDigest, ids: { statement: nodeId('Statement', id) }, also };
    }),
  );
}

export function signOnTargets(world: MatrixWorld): Target[] {
  return places.flatMap((relation) =>
    signStates.map((state) => {
      const { signOnId, termsDigest } = world.statements[relation][state];
      return { relation, state, termsDigest, ids: { signOn: nodeId('SignOn', signOnId!) } };
    }),
  );
}

export function signatureTargets(world: MatrixWorld): Target[] {
  return [...answers, 'other coalition' as const].flatMap((relation) =>
    signStates.map((state) => ({
      relation,
      state,
      termsDigest:
        world.statements[relation === 'other coalition' ? relation : 'own body'][state].termsDigest,
      ids: { signature: nodeId('Signature', world.signatures[relation][state]) },
    })),
  );
}

function bodyTargets(world: MatrixWorld, operation: string, role: Role): Target[] {
  const { inBodies, free, foreign } = world.extras;
  const seat = (person: Person) => nodeId('Seat', person.seatId);
  const bodies = Object.entries(world.bodies);
  const ids = (body: string, member?: Person) => ({
    body: nodeId('Body', body),
    ...(member && { member: seat(member) }),
  });
  if (operation === 'Mutation.createStatement' || operation === 'Mutation.createAgenda')
    return bodies.map(([relation, body]) => ({ relation, ids: ids(body) }));
  const usual = operation === 'Mutation.addBodyMember' ? free : inBodies;
  const oneself = role === 'anonymous' ? usual : world.cast[role];
  return [
    ...bodies.map(([relation, body]) => ({
      relation,
      ids: ids(body, relation === 'other coalition' ? foreign : usual),
    })),
    { relation: 'a foreign seat', ids: ids(world.bodies['own body'], foreign) },
    { relation: 'oneself', ids: ids(world.bodies['own body'], oneself) },
  ];
}

function seatTargets(world: MatrixWorld, role: Role): Target[] {
  const mates = Object.entries(world.cast).filter(
    ([other, { organizationId }]) =>
      other !== role && role !== 'anonymous' && organizationId === world.cast[role].organizationId,
  );
  const mate = mates.map(([, person]) => person).find(({ seatId }) => seatId !== world.cast.removed.seatId);
  const target = (relation: string, person: Person): Target => ({
    relation,
    ids: { endedSeat: nodeId('Seat', person.seatId) },
  });
  return [
    ...(role === 'anonymous' ? [] : [target('oneself', world.cast[role])]),
    ...(mate ? [target('own organisation', mate)] : []),
    target('other organisation', world.extras.free),
    target('other coalition', role === 'outsider' ? world.cast.signer : world.extras.foreign),
  ];
}

function memberTargets(world: MatrixWorld, role: Role): Target[] {
  const target = (relation: string, person: Person): Target => ({
    relation,
    ids: { membership: nodeId('Membership', person.membershipId) },
  });
  return [
    ...(role === 'anonymous' ? [] : [target('own organisation', world.cast[role])]),
    target('other organisation', world.extras.free),
    target('other coalition', role === 'outsider' ? world.cast.signer : world.extras.foreign),
  ];
}

function sessionTargets(world: MatrixWorld, role: Role): Target[] {
  const target = (relation: string, person: Person): Target => ({
    relation,
    ids: { session: nodeId('Session', person.session) },
  });
  return [
    ...(role === 'anonymous' ? [] : [target('oneself', world.cast[role])]),
    target('another person', world.extras.free),
  ];
}

/** What belongs to a target that is no statement, besides the thing itself. */
const ALSO = [
  'newer',
  'statement',
  'body',
  'block',
  'language',
  'lead',
  'readers',
  'role',
  'kind',
  'url',
  'title',
  'answer',
  'words',
  'seen',
  'amendments',
];

function fill(
  world: MatrixWorld,
  operation: Operation,
  target: Target,
  by?: string,
): Record<string, unknown> {
  const value = ({ name, type }: GraphQLArgument | GraphQLInputField): unknown => {
    if (name in target.ids) return target.ids[name];
    if (target.also && name in target.also && ALSO.includes(name)) return target.also[name];
    if (name === 'termsDigest')
      return by === 'a stale digest' || !target.termsDigest ? 'a'.repeat(64) : target.termsDigest;
    if (name === 'convenors') return [nodeId('Organization', convenorOf(world, target))];
    if (name === 'upload') return isNonNullType(type) ? 'a picture' : null;
    if (name === 'blocks' && operation.name === 'Mutation.draftByMachine') return [];
    if (name === 'url' && operation.name === 'Mutation.addEvidence') return 'https://example.org/informe';
    if (name === 'kind' && operation.name === 'Mutation.addPreambleBlock') return 'paragraph';
    if (name === 'words' && operation.name === 'Mutation.writeSummary') return 'Pedimos un plan público.';
    const sample = sampleOf(world, operation.name, name, target);
    if (sample !== undefined) return sample;
    if (!isNonNullType(type) && getNamedType(type).name === 'Boolean') return null;
    // Words by the same name elsewhere are no id.
    const leftOut = getNamedType(type).name === 'ID' && !isNonNullType(type);
    const plain = PLAIN[name];
    if (plain && !leftOut) return plain(world);
    const named = getNamedType(type);
    if (isInputObjectType(named))
      return Object.fromEntries(Object.values(named.getFields()).map((field) => [field.name, value(field)]));
    if (!isNonNullType(type)) return null;
    throw new Error(`${operation.name}: the matrix has no sample for the argument "${name}" (samples.ts).`);
  };
  return Object.fromEntries(operation.field!.args.map((arg) => [arg.name, value(arg)]));
}

const convenorOf = ({ cast }: MatrixWorld, { relation }: Target) =>
  (relation === 'other coalition' ? cast.outsider : cast['staff coordinator']).organizationId;

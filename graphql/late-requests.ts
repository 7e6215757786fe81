import { NotFound } from '../domain/errors.ts';
import { decideLate } from '../domain/sign-ons/decide-late.ts';
import { approveLate, askLate, takeBackLate } from '../domain/sign-ons/late.ts';
import { moveLateOf, type LateMoves } from '../domain/sign-ons/ours-late.ts';
import { maySeeLate } from '../domain/sign-ons/policy-late.ts';
import { lateKnownTo, lateOf, type LateRequest as LateRow } from '../domain/sign-ons/reads-late.ts';
import { sincePublication, type Since as SinceRow, type Withdrawn } from '../domain/sign-ons/reads-since.ts';
import type { NamedSignature } from '../domain/sign-ons/reads-signatures.ts';
import { ownOrganizations } from '../domain/sign-ons/visibility.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Organization, Seat } from './organizations.ts';
import { bySignOn, Signature, SignInput, Visibility } from './signatures.ts';
import { Reservation, ReservationInput } from './reservations.ts';
import { OurSignature, SignOn } from './sign-ons.ts';

export const LateRequest = builder.loadableNodeRef('LateRequest', {
  id: { resolve: (request) => request.id },
  sort: (request: LateRow) => request.id,
  load: (ids: string[], { viewer, platform }: GraphContext): Promise<LateRow[]> =>
    lateKnownTo(platform.store.read, viewer, ids),
});

const LateKind = builder.enumType('LateKind', {
  values: {
    stamped: { description: 'Given on a device before closing, arrived after it.' },
    adhesion: { description: 'Asked for once the statement was published.' },
  } as const,
});

const LateState = builder.enumType('LateState', {
  values: {
    proposed: { description: 'Awaits the approval of another person of the organisation.' },
    waiting: { description: 'Awaits the secretariat.' },
    accepted: { description: 'Became the organisation’s signature.' },
    declined: { description: 'The secretariat did not count it.' },
    withdrawn: { description: 'The organisation took it back.' },
  } as const,
});

LateRequest.implement({
  description:
    'What an organisation that comes late asks to be counted with. Known to its own people and, once it waits, to whoever in the secretariat would know of the signature; to others it does not exist.',
  extensions: { policy: 'isLateKnown' },
  fields: (t) => ({
    kind: t.field({ type: LateKind, resolve: (request) => request.kind }),
    state: t.field({ type: LateState, resolve: (request) => request.state }),
    organization: t.field({ type: Organization, resolve: (request) => request.organizationId }),
    name: t.exposeString('name', { description: 'As it would appear.' }),
    visibility: t.field({ type: Visibility, resolve: (request) => request.visibility }),
    namedFrom: t.field({
      type: 'Instant',
      nullable: true,
      description: 'From when a withheld name is to be public.',
      resolve: (request) => request.namedFrom,
    }),
    signatoryName: t.exposeString('signatoryName', { nullable: true }),
    signatoryTitle: t.exposeString('signatoryTitle', { nullable: true }),
    reservation: t.field({
      type: Reservation,
      nullable: true,
      resolve: ({ reservation, versionId }) => reservation && { reservation, versionId },
    }),
    proposedBy: t.field({
      type: Seat,
      nullable: true,
      resolve: (request) => request.proposal?.seatId ?? null,
    }),
    signedBy: t.field({
      type: Seat,
      nullable: true,
      description: 'Null while it is only proposed.',
      resolve: (request) => request.signer?.seatId ?? null,
    }),
    stampedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'What the device’s clock showed when it was signed; nobody vouches for it.',
      resolve: (request) => request.stampedAt,
    }),
    askedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'By the server’s clock, since when it waits for the secretariat.',
      resolve: (request) => request.askedAt,
    }),
    decidedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: (request) => request.decision?.at ?? null,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why the secretariat decided so.',
      resolve: (request) => request.decision?.reason ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'For the organisation’s own record; null for others.',
      extensions: { policy: 'ownOrganizations' },
      resolve: (request, _args, { viewer }) =>
        ownOrganizations(viewer, request.coalitionId).includes(request.organizationId) ? request.note : null,
    }),
  }),
});

const LateDay = builder.objectRef<SinceRow['lateDays'][number]>('LateDay').implement({
  description: 'Who joined on one day after publication, by name.',
  fields: (t) => ({
    day: t.field({ type: 'Date', resolve: ({ day }) => day }),
    signatures: t.field({
      type: [Signature],
      resolve: ({ signatures }) => signatures.map(({ id }: NamedSignature) => id),
    }),
  }),
});

const WithdrawnSignature = builder.objectRef<Withdrawn>('WithdrawnSignature').implement({
  description: 'A published signature that was taken back by an organisation that lets it be told.',
  fields: (t) => ({
    name: t.exposeString('name'),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

export const Since = builder.objectRef<SinceRow>('SincePublication').implement({
  description:
    'What became of the signatures since the newest edition, which itself stays as it was counted. The same for every viewer.',
  fields: (t) => ({
    published: t.exposeInt('published', { description: 'How many the edition counted.' }),
    standing: t.exposeInt('standing', { description: 'How many of those stand today.' }),
    late: t.exposeInt('late', { description: 'How many joined afterwards, named or not.' }),
    lateDays: t.field({
      type: [LateDay],
      description: 'The named ones by day. Who joins with the name withheld is in the sum alone.',
      resolve: ({ lateDays }) => lateDays,
    }),
    withdrawn: t.field({ type: [WithdrawnSignature], resolve: ({ withdrawn }) => withdrawn }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  since: t.field({
    type: Since,
    nullable: true,
    description: 'Null until it is published.',
    resolve: (signOn, _args, { platform }) =>
      sincePublication(platform.store.read, signOn, platform.clock.now()),
  }),
  lateRequests: t.field({
    type: [LateRequest],
    nullable: true,
    description:
      'What came after the deadline, the newest first, for the secretariat as far as each may know; null for others.',
    extensions: { policy: 'maySeeLate' },
    resolve: async (signOn, _args, { viewer, platform }) =>
      maySeeLate(viewer, signOn).allowed
        ? (await lateOf(platform.store.read, viewer, signOn)).map(({ id }) => id)
        : null,
  }),
}));

const Moves = builder.objectRef<LateMoves>('LateMoves').implement({
  description:
    'What a seat may do about coming late. True also where only a fresh code is missing, which codeNeeded says.',
  fields: (t) => ({
    ask: t.exposeBoolean('ask', { description: 'Ask to join, after publication, alone.' }),
    propose: t.exposeBoolean('propose', { description: 'Propose to join, for another person to approve.' }),
    approve: t.exposeBoolean('approve'),
    takeBack: t.exposeBoolean('takeBack'),
    codeNeeded: t.exposeBoolean('codeNeeded'),
    request: t.field({
      type: LateRequest,
      nullable: true,
      description: 'What the organisation asked for last.',
      resolve: ({ request }) => request?.id ?? null,
    }),
  }),
});

builder.objectFields(OurSignature, (t) => ({
  late: t.field({
    type: Moves,
    resolve: ({ seat, answer, signOn }, _args, { viewer, platform }) =>
      moveLateOf(platform.store.read, viewer, { seat, answer, signOn }, platform.clock.now()),
  }),
}));

const ApproveLateInput = builder.inputType('ApproveLateInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    request: t.id({ required: true }),
    termsDigest: t.string({ required: true }),
    language: t.string({ required: true }),
    name: t.string({ required: true, description: 'As it will appear; the approver may change it.' }),
    note: t.string(),
    mandateOn: t.field({ type: 'Date' }),
    reservation: t.field({ type: ReservationInput, description: 'As it was proposed.' }),
  }),
});

const TakeBackLateInput = builder.inputType('TakeBackLateInput', {
  fields: (t) => ({ seat: t.id({ required: true }), request: t.id({ required: true }) }),
});

const DecideLateInput = builder.inputType('DecideLateInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    request: t.id({ required: true }),
    accept: t.boolean({ required: true }),
    reason: t.string({ description: 'The organisation reads it. Required, but for letting it join.' }),
  }),
});

const byRequest = <Input extends { seat: string; request: string }>(input: Input): Input => ({
  ...input,
  seat: localId('Seat', input.seat),
  request: localId('LateRequest', input.request),
});

/** The request after an act, as those who acted know it. */
async function afterAct({ platform, viewer }: GraphContext, id: string): Promise<LateRow> {
  const [request] = await lateKnownTo(platform.store.read, viewer, [id]);
  if (!request) throw new NotFound();
  return request;
}

builder.mutationFields((t) => ({
  askLate: t.field({
    type: LateRequest,
    errors: {},
    description:
      'Asks to be counted late: with what was signed offline before closing, or by joining after publication. The secretariat decides.',
    extensions: { policy: 'mayAdhere' },
    args: { input: t.arg({ type: SignInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await askLate(context.platform, context.viewer, bySignOn(input))),
  }),
  approveLate: t.field({
    type: LateRequest,
    errors: {},
    description: 'Another authorised person of the organisation agrees: now it waits for the secretariat.',
    extensions: { policy: 'mayApproveLate' },
    args: { input: t.arg({ type: ApproveLateInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await approveLate(context.platform, context.viewer, byRequest(input))),
  }),
  takeBackLate: t.field({
    type: LateRequest,
    errors: {},
    description: 'The organisation takes back what it asked for before anybody has decided.',
    extensions: { policy: 'mayTakeBackLate' },
    args: { input: t.arg({ type: TakeBackLateInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await takeBackLate(context.platform, context.viewer, byRequest(input))),
  }),
  decideLate: t.field({
    type: LateRequest,
    errors: {},
    description: 'The secretariat counts what came late, or does not, and says why.',
    extensions: { policy: 'mayDecideLate' },
    args: { input: t.arg({ type: DecideLateInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await decideLate(context.platform, context.viewer, byRequest(input))),
  }),
}));

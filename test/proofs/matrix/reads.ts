import { parse, type DocumentNode } from 'graphql';
import { DAY, later } from '../../../domain/platform.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { Cell, Role } from './dimensions.ts';
import { leastOf, type Operation } from './operations.ts';
import { amendmentNodes } from './amendments.ts';
import { agendaNodes } from './agendas.ts';
import { returnNodes } from './returns.ts';
import { threadNodes } from './comments.ts';
import { campaignNodes } from './campaign-targets.ts';
import { decisionNodes } from './decisions.ts';
import { correctionNodes } from './corrections.ts';
import { deliveryNodes, editionQuestion } from './editions.ts';
import { lateTargets } from './late.ts';
import { positionTargets } from './positions.ts';
import { signatureTargets, signOnTargets, statementTargets, type Target } from './samples.ts';
import { corridorTargets, themeTargets } from './tags.ts';
import { termTargets } from './terms.ts';
import type { MatrixWorld, Person } from './world.ts';

/** One question that answers several cells: which cell is which field of the answer. */
export interface Question {
  document: DocumentNode;
  variables: Record<string, unknown>;
  cells: { cell: Cell; at: string[] }[];
  /** Asked where the demonstration runs, or where mail is kept. */
  demo?: boolean;
}

const documents = new Map<string, DocumentNode>();
/** A document, parsed once. */
export function documentOf(text: string): DocumentNode {
  let parsed = documents.get(text);
  if (!parsed) documents.set(text, (parsed = parse(text)));
  return parsed;
}

/** Every node type and guarded field, on every target, as a role asks. */
export function nodeQuestions(world: MatrixWorld, operations: readonly Operation[], role: Role): Question[] {
  const types = new Map<string, Operation[]>();
  for (const operation of operations) {
    const [owner = ''] = operation.name.startsWith('Node.')
      ? [operation.type.name]
      : operation.name.split('.');
    const host = WITHIN[owner]?.type ?? owner;
    types.set(host, [...(types.get(host) ?? []), operation]);
  }
  return [...types].flatMap(([type, asked]) => {
    const targets = TARGETS[type];
    if (!targets) throw new Error(`The matrix does not know where to find a ${type} (reads.ts).`);
    return targets(world, role).map((target) => question(type, asked, target, role));
  });
}

/** Types that are no nodes, and the node field they hang on; `at` is where the first of several is found. */
const WITHIN: Record<string, { type: string; path: string[]; at: string[] }> = {
  Tally: { type: 'SignOn', path: ['tally'], at: ['tally'] },
  EditionAsk: { type: 'AgendaEdition', path: ['asks'], at: ['asks', '0'] },
};

/** Arguments of guarded fields that cannot be asked without. */
const ARGUMENTS: Record<string, (world: MatrixWorld) => string> = {
  'Coalition.member': ({ cast }) => `(organization: "${nodeId('Organization', cast.signer.organizationId)}")`,
  'Coalition.statement': ({ statements }) => `(slug: "${statements['own body'].comments.slug}")`,
  'Coalition.position': ({ positions }) => `(slug: "${positions['own body'].slug}")`,
  'Coalition.decision': ({ decisions }) => `(slug: "${decisions['own body'].open.slug}")`,
  'Coalition.corridor': ({ tags }) => `(slug: "${tags.own.corridorSlug}")`,
  'Coalition.theme': ({ tags }) => `(slug: "${tags.own.themeSlug}")`,
  'Coalition.agenda': ({ agendas }) => `(slug: "${agendas['own body'].slug}")`,
  'Coalition.publishedAgenda': ({ agendas }) => `(slug: "${agendas['own body'].slug}")`,
  'Coalition.campaign': ({ campaigns }) => `(slug: "${campaigns['own body'].slug}")`,
  'Coalition.publicCampaign': ({ campaigns }) => `(slug: "${campaigns['for members'].running.slug}")`,
  'Coalition.calendar': () => '(from: "2026-11-01", to: "2027-10-31")',
  'Statement.ladderPreview': ({ now }) =>
    `(plan: { deliveryAt: "${later(now, 90 * DAY).slice(0, 16)}", zone: "UTC", countries: [], leads: { print: 1, translation: 1, signOn: 1, text: 1, boards: 1 } })`,
  'SignOn.invalidationPreview': () => '(condition: { source: all, country: "HN", zone: "UTC" })',
  'Coalition.alert': ({ alerts }) => `(key: "${alerts['own body']}")`,
  'Text.merge': () => '(amendments: [])',
  'Text.comparison': () => '(language: "es", from: "now", to: "now")',
  'Coalition.upcoming': () => '(days: 300)',
  'Coalition.ourActivities': () => '(days: 300)',
};

function question(type: string, asked: readonly Operation[], target: Found, role: Role): Question {
  const fields = asked.flatMap(({ name, field }) => {
    if (!field) return [];
    const [owner = ''] = name.split('.');
    const own = `${field.name}${ARGUMENTS[name]?.(target.world) ?? ''} ${leastOf(field)}`;
    return [
      WITHIN[owner]
        ? `${WITHIN[owner].path.join(' { ')} { ${own} ${'}'.repeat(WITHIN[owner].path.length)}`
        : own,
    ];
  });
  const text = `query ($id: ID!) { node(id: $id) { __typename ... on ${type} { __typename ${fields.join(' ')} } } }`;
  return {
    document: documentOf(text),
    variables: { id: target.id },
    cells: asked.map(({ name, field }) => {
      const [owner = ''] = name.split('.');
      const at = field ? ['node', ...(WITHIN[owner]?.at ?? []), field.name] : ['node'];
      const { relation, state } = target;
      return { cell: { operation: name, role, relation, ...(state && { state }) }, at };
    }),
  };
}

interface Found {
  world: MatrixWorld;
  relation: string;
  state?: Cell['state'];
  id: string;
}

type Finder = (world: MatrixWorld, role: Role) => Found[];

const ofCoalitions: Finder = (world) => [
  { world, relation: 'own coalition', id: nodeId('Coalition', world.coalitions.own.id) },
  { world, relation: 'other coalition', id: nodeId('Coalition', world.coalitions.foreign.id) },
];

/** The thing of somebody: their own, a colleague's, a stranger's, one at risk, another coalition's. */
export const ofPeople =
  (type: string, id: (person: Person) => string): Finder =>
  (world, role) => {
    const own = role === 'anonymous' ? null : world.cast[role];
    const mate = Object.entries(world.cast).find(
      ([name, one]) =>
        own && name !== role && name !== 'removed' && one.organizationId === own.organizationId,
    )?.[1];
    const found = (relation: string, person: Person | null | undefined): Found[] =>
      person ? [{ world, relation, id: nodeId(type, id(person)) }] : [];
    return [
      ...found('own', own),
      ...(type === 'Organization' || type === 'Membership' ? [] : found('own organisation', mate)),
      ...found('other organisation', world.extras.free),
      ...found('at risk', role === 'withheld signer' ? null : world.cast['withheld signer']),
      ...found('other coalition', world.extras.foreign),
    ];
  };

const ofStatements =
  (key: string): Finder =>
  (world) =>
    statementTargets(world).flatMap(({ relation, state, ids, also }) => {
      const id = ids[key] ?? also?.[key];
      return id ? [{ world, relation: relation!, state, id }] : [];
    });

const ofTargets =
  (targets: (world: MatrixWorld) => Target[], key: string): Finder =>
  (world) =>
    targets(world).map(({ relation, state, ids }) => ({
      world,
      relation: relation!,
      ...(state && { state }),
      id: ids[key]!,
    }));

/** Where a node of each type is found; a new type of node has to be given its place before the matrix can try it. */
const TARGETS: Record<string, Finder> = {
  Coalition: ofCoalitions,
  Person: ofPeople('Person', (person) => person.personId),
  Session: ofPeople('Session', (person) => person.session),
  Seat: ofPeople('Seat', (person) => person.seatId),
  Organization: ofPeople('Organization', (person) => person.organizationId),
  Membership: ofPeople('Membership', (person) => person.membershipId),
  Body: (world) =>
    Object.entries(world.bodies).map(([relation, id]) => ({ world, relation, id: nodeId('Body', id) })),
  Act: (world) => [
    { world, relation: 'own coalition', id: nodeId('Act', world.acts.own) },
    { world, relation: 'other coalition', id: nodeId('Act', world.acts.foreign) },
  ],
  Statement: ofStatements('statement'),
  Text: ofStatements('text'),
  Version: ofStatements('version'),
  Edition: ofStatements('edition'),
  SignOn: ofTargets(signOnTargets, 'signOn'),
  Signature: ofTargets(signatureTargets, 'signature'),
  LateRequest: ofTargets(lateTargets, 'request'),
  Position: ofTargets(positionTargets, 'position'),
  ...agendaNodes,
  ...campaignNodes,
  ...threadNodes,
  ...returnNodes,
  ...amendmentNodes,
  ...decisionNodes,
  ...deliveryNodes,
  ...correctionNodes,
  Corridor: ofTargets(corridorTargets, 'corridor'),
  Theme: ofTargets(themeTargets, 'theme'),
  Term: ofTargets(termTargets, 'term'),
  Alert: (world) =>
    Object.entries(world.alerts).map(([relation, id]) => ({ world, relation, id: nodeId('Alert', id) })),
};

/** Fields of Query, each asked as it can be. A new one has to be given its question before the matrix can try it. */
export function rootQuestions(world: MatrixWorld, operations: readonly Operation[], role: Role): Question[] {
  return operations.flatMap(({ name, field }) => {
    const ask = ROOT[field!.name];
    if (!ask) throw new Error(`The matrix has no question for ${name} (reads.ts).`);
    return ask(world).map(({ text, variables = {}, demo, ...words }) => ({
      document: documentOf(text),
      variables,
      cells: [{ cell: { operation: name, role, ...words }, at: [field!.name] }],
      ...(demo && { demo }),
    }));
  });
}

interface RootQuestion {
  text: string;
  variables?: Record<string, unknown>;
  relation?: string;
  state?: Cell['state'];
  by?: string;
  demo?: boolean;
}

const ofStatement = (text: string, variables: (id: string) => object) => (world: MatrixWorld) =>
  statementTargets(world).map(({ relation, state, ids }): RootQuestion => ({
    text,
    variables: { ...variables(ids['statement']!) },
    relation: relation!,
    state: state!,
  }));

const ROOT: Record<string, (world: MatrixWorld) => RootQuestion[]> = {
  node: ofStatement('query ($id: ID!) { node(id: $id) { id } }', (id) => ({ id })),
  nodes: ofStatement('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', (id) => ({ ids: [id] })),
  viewer: () => [{ text: '{ viewer { language } }' }],
  coalition: ({ coalitions }) =>
    Object.entries(coalitions).map(([relation, { slug }]) => ({
      text: 'query ($slug: String!) { coalition(slug: $slug) { id } }',
      variables: { slug },
      relation: `${relation === 'own' ? 'own' : 'other'} coalition`,
    })),
  edition: editionQuestion,
  outsideRatification: () => [{ text: `{ outsideRatification(token: "${'x'.repeat(43)}") { name } }` }],
  coalitions: () => [{ text: '{ coalitions { id } }' }],
  demoCast: () => [
    { text: '{ demoCast { name } }' },
    { text: '{ demoCast { name } }', by: 'in the demonstration', demo: true },
  ],
  mailbox: () => [
    { text: '{ mailbox { id } }' },
    { text: '{ mailbox { id } }', by: 'where mail is kept', demo: true },
  ],
};

/**
 * Who may import whom (docs/architecture.md). One answer for the lint rule, which reads the source, and
 * for the guard of the browser and server bundles, which reads what is left after types are erased.
 */
export interface Import {
  /** Path of the importing file from the top of the project, e.g. "app/texts/desk.tsx". */
  from: string;
  /** Path of the imported file from the top of the project, or the name of a package. */
  to: string;
  kind: 'value' | 'type';
  /** True when `to` is a package. */
  external?: boolean;
}

/** Downwards: a domain may call the actions of those before it. */
const ORDER = [
  'record',
  'files',
  'mail',
  'accounts',
  'coalitions',
  'organizations',
  'bodies',
  'tags',
  'terms',
  'targets',
  'tasks',
  'texts',
  'statements',
  'positions',
  'decisions',
  'sign-ons',
  'editions',
  'alerts',
  'campaigns',
  'agendas',
  'calendars',
  'demo',
];

/** Rules may be taken with what they themselves stand on. */
const PURE =
  /^domain\/([a-z-]+\/(rules|constants)\.ts|(errors|input|platform)\.ts|organizations\/names\.ts|sign-ons\/closing-time\.ts|terms\/(called|counting|matching)\.ts|texts\/(schema|links|counting|edits|doc-nodes|exact-words|word-changes|suggestion-(keys|marks)|blocks-in-ydoc|tones|sources\/cited|suggestions\/(places|wording))\.ts|words\/[a-z-]+\.ts)$|^realtime\/(parser|wire)\.ts$/;
const SERVER_PACKAGES =
  /^(better-sqlite3|docx|exceljs|express|graphql|graphql-yoga|kysely|mammoth|nodemailer|pdfkit|pg|socket\.io|@pothos\/.*)$/;
/** It tries whether `eval` works, which the policy of every page forbids, and no page checks input by itself. */
const NOT_FOR_BROWSERS = /^zod$/;
const COMMANDS = /^db\/commands\//;

/** Why a package may not reach the browser, or null when it may. */
export function refusalToBrowser(name: string): string | null {
  return NOT_FOR_BROWSERS.test(name)
    ? `${name} is for the server alone: what a page shares with a rules.ts belongs in the constants.ts beside it.`
    : null;
}

/** The sentence that says why an import is refused and what to do instead, or null when it is fine. */
export function refusal({ from, to, kind, external = false }: Import): string | null {
  const room = roomOf(from);
  if (external) return room === 'app' && kind === 'value' ? refusalOfPackage(to) : null;
  const target = roomOf(to);
  if (target === 'server.ts' && room !== 'test')
    return 'Nothing imports server.ts: it is the composition root, and hands each room what it needs.';
  if (target === 'test' && ['app', 'graphql', 'domain', 'db', 'realtime', 'server.ts'].includes(room))
    return 'The product never imports from test/: move what both need into the room it belongs to.';
  if (room === 'app') return refusalToApp(to, target, kind);
  if (target === 'app' && ['graphql', 'domain', 'db', 'realtime'].includes(room))
    return `${room}/ knows nothing of pages: what it shares with app/ belongs in a rules.ts or in domain/words/.`;
  if (room === 'graphql') return refusalToGraphql(target, kind);
  if (room === 'realtime') return refusalToRealtime(target, kind);
  if (room === 'domain') return refusalToDomain(from, to, target);
  if (room === 'db') return refusalToDb(from, to, target);
  return null;
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function refusalOfPackage(name: string): string | null {
  return SERVER_PACKAGES.test(name)
    ? `app/ never imports ${name}, it would reach the browser or be bundled twice: ask for its result by GraphQL.`
    : null;
}

function refusalToApp(to: string, target: string, kind: Import['kind']): string | null {
  if (target === 'graphql')
    return 'app/ speaks GraphQL text only: write a document with graphql(`…`) of app/ and send it through context.graphql.';
  if (target === 'db') return 'app/ never sees the database: ask for what you need by GraphQL.';
  if (target !== 'domain' && target !== 'realtime') return null;
  if (kind === 'type' && target === 'domain') return null;
  return PURE.test(to)
    ? null
    : 'app/ may take only pure things: domain/*/rules.ts and constants.ts and what they stand on, domain/texts/schema.ts, links.ts, counting.ts, edits.ts, exact-words.ts, doc-nodes.ts, blocks-in-ydoc.ts, suggestion-marks.ts, suggestion-keys.ts, tones.ts, sources/cited.ts, suggestions/places.ts and wording.ts, domain/sign-ons/closing-time.ts, domain/terms/called.ts, counting.ts and matching.ts, domain/words/ and realtime/parser.ts and wire.ts. ' +
        'Remix bundles its own copy of what it imports, and two copies mean two database connections and lost events.';
}

function refusalToGraphql(target: string, kind: Import['kind']): string | null {
  if (target === 'db' && kind === 'value')
    return 'graphql/ never reaches past domain/ to the database: call a read or an action of the domain.';
  if (target === 'realtime')
    return 'graphql/ and realtime/ do not know each other: both listen to what the domain announces.';
  return null;
}

function refusalToRealtime(target: string, kind: Import['kind']): string | null {
  if (target === 'db' && kind === 'value')
    return 'realtime/ knows bytes and topics, no tables: call the domain, which reads and writes them.';
  if (target === 'graphql')
    return 'realtime/ and graphql/ do not know each other: both listen to what the domain announces.';
  return null;
}

function refusalToDomain(from: string, to: string, target: string): string | null {
  if (target === 'graphql' || target === 'realtime')
    return `domain/ says what can happen and knows nothing of ${target}/: announce the change and let ${target}/ listen.`;
  const [own, other] = [domainOf(from), domainOf(to)];
  if (target !== 'domain' || own === other || !/\/actions[^/]*\.ts$/.test(to)) return null;
  const [ownRank, otherRank] = [ORDER.indexOf(own), ORDER.indexOf(other)];
  if (otherRank === -1 || (ownRank === -1 && from.split('/').length > 2))
    return `${otherRank === -1 ? other : own} has no place in the order of domains yet: give it one in test/house/directions.ts.`;
  return otherRank < ownRank
    ? null
    : `${own} comes before ${other}, so it cannot call its actions: write a job into the outbox and let ${other} act on it.`;
}

function refusalToDb(from: string, to: string, target: string): string | null {
  if (COMMANDS.test(from) && to === 'domain/settings.ts') return null;
  return ['domain', 'graphql', 'realtime'].includes(target)
    ? `db/ is the ground floor and knows nothing of ${target}/: pass what it needs as an argument.`
    : null;
}

function domainOf(path: string): string {
  return path.split('/')[1] ?? '';
}

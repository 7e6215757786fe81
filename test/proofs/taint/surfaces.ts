import { memberLogoPath, signatoryLogoPath } from '../../../domain/words/addresses.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { addressesOf } from '../../server/addresses.ts';
import { pageRoutes } from '../../support/routes.ts';
import type { Player, TaintWorld } from './world.ts';
import { walk } from './walk.ts';
import { INSIDE } from './marks.ts';

/** What somebody received, by what they asked for. */
export type Received = Map<string, Buffer>;

/** Headers that differ from answer to answer, and are about nothing but the answer. */
const OWN = new Set([
  'date',
  'x-request-id',
  'content-security-policy',
  'connection',
  'keep-alive',
  'transfer-encoding',
]);

/**
 * Asks the server as one viewer: every address in both languages, with `data` also what the page would load by itself, and
 * everything the API tells.
 */
export async function receive(
  origin: string,
  world: TaintWorld,
  viewer: Player | null,
  there: There,
  { data }: { data: boolean },
): Promise<Received> {
  const received: Received = new Map();
  const cookie: Record<string, string> = {
    'accept-encoding': 'identity',
    ...(viewer && { cookie: `session=${viewer.token}` }),
  };
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const once = () => fetch(origin + path, { redirect: 'manual', headers: { ...cookie, ...headers } });
    // A connection that was kept may have been closed as it was taken up again.
    const answer = await once().catch(once);
    if (answer.status >= 500) throw new Error(`${path} is answered ${answer.status}.`);
    received.set(`${headers['accept-language'] ?? ''} ${path}`, await asBytes(answer, path));
  };
  for (const path of addresses(world, there)) {
    await get(path, { 'accept-language': 'es' });
    if (viewer === null) await get(path, { 'accept-language': 'en' });
    if (data) await get(`${path === '/' ? '/_root' : path}.data`);
  }
  const ask = async (query: string, variables: object) => {
    const once = () =>
      fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { ...cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
    const answer = await once().catch(once);
    const text = await answer.text();
    if (/"Something failed|Query exceeds|Query too|is too complex/.test(text))
      throw new Error(`${query}: ${text}`);
    return text;
  };
  const from = [
    ...there.nodes,
    nodeId('SignOn', world.signOn.id),
    ...[world.statement, world.urgent.statement].map(({ id }) => nodeId('Statement', id)),
    ...Object.values(world.secrets).flatMap((one) => [
      nodeId('Organization', one.organizationId),
      nodeId('Person', one.personId),
      nodeId('Seat', one.seatId),
    ]),
  ];
  for (const [id, answer] of await walk(ask, from, world.coalitionSlug))
    received.set(`graphql ${id}`, Buffer.from(answer));
  return received;
}

/** What a story has brought into the world by now, all of it asked for by everybody. */
export interface There {
  /** As the API calls them. */
  nodes: readonly string[];
  /** Numbers and codes of editions. */
  numbers: readonly string[];
  codes: readonly string[];
}

function addresses(world: TaintWorld, { nodes, numbers, codes }: There): string[] {
  const { coalitionSlug, statement, urgent, bodyIds, secrets, logos, convenor, work } = world;
  const organizations = [convenor, ...Object.values(secrets)].map(({ organizationId }) => organizationId);
  const nothing = (kind: string) => nodeId(kind, 'a'.repeat(26));
  const ofKind = (kind: string) => {
    const found = nodes.filter((id) => Buffer.from(id, 'base64').toString('latin1').startsWith(`${kind}:`));
    return found.length > 0 ? found : [nothing(kind)];
  };
  const things = {
    coalition: coalitionSlug,
    statements: [statement, urgent.statement].map(({ id, slug }) => ({ id, slug, state: 'signOn' })),
    bodies: bodyIds.map((id) => nodeId('Body', id)),
    organizations: organizations.map((id) => nodeId('Organization', id)),
    agendas: [work.agenda.slug],
    campaigns: [work.campaign.slug, work.hiddenCampaign.slug],
    positions: work.positions.map(({ slug }) => slug),
    decisions: world.decisions,
    alerts: [urgent.alert],
    signatures: ofKind('Signature'),
    deliveries: ofKind('Delivery'),
    sheets: ofKind('Paper'),
    editions: numbers.length > 0 ? [...numbers] : ['1'],
    codes: ['nothing', ...codes],
  };
  const asked = [...new Set(pageRoutes().flatMap((route) => addressesOf(route, things)))];
  const pictures = Object.values(logos).flatMap(({ name }) => [
    signatoryLogoPath({ coalition: coalitionSlug, statement: statement.slug }, name),
    memberLogoPath(coalitionSlug, name),
  ]);
  return [...asked, ...pictures, '/nowhere', `/c/${coalitionSlug}/nowhere`, '/healthz', '/readyz'];
}

/** An answer as bytes, without what is its own, and without the words of its address that only the asker said. */
async function asBytes(answer: Response, path: string): Promise<Buffer> {
  const own = [
    ...path.split(/[/.]/).filter((word) => word.includes(INSIDE)),
    answer.headers.get('x-request-id'),
    /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1],
  ];
  const without = (text: string) =>
    own.reduce<string>((rest, one) => (one ? rest.replaceAll(one, 'OWN') : rest), text);
  const headers = [...answer.headers].filter(([name]) => !OWN.has(name)).map((one) => one.join(': '));
  const body = Buffer.from(await answer.arrayBuffer());
  return Buffer.concat([
    Buffer.from(`${answer.status}\n${without(headers.join('\n'))}\n\n`),
    Buffer.from(without(body.toString('latin1')), 'latin1'),
  ]);
}

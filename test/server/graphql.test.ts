import { beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { storedIn } from './stored.ts';
import { Visitor } from './visitor.ts';

const SLUG = story.coalition.slug;
let server: RunningServer;
let ana: Visitor;

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  ana = await new Visitor(server).enterAs('ana');
}, 300_000);

interface Answer {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

async function post(body: unknown, headers: Record<string, string> = {}, path = '/graphql'): Promise<Answer> {
  const answer = await ana.fetch(path, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, ...(text.startsWith('{') ? (JSON.parse(text) as object) : {}) };
}

const deep = (levels: number) =>
  `{ coalition(slug: "${SLUG}") { ${'statements { edges { node { coalition { '.repeat(levels)} id ${'} } } } '.repeat(levels)} } }`;
const aliases = (n: number) =>
  `{ ${Array.from({ length: n }, (_, i) => `a${i}: viewer { language }`).join(' ')} }`;
const chain = (n: number) =>
  `{ coalition(slug: "${SLUG}") { ...f0 } } ${Array.from({ length: n }, (_, i) => `fragment f${i} on Coalition { statements { edges { node { coalition { ${i + 1 < n ? `...f${i + 1}` : 'id'} } } } } }`).join(' ')}`;

describe('what asks for too much is refused before it is carried out', () => {
  it.each([
    ['many levels', deep(4)],
    ['two hundred levels', deep(50)],
    ['levels hidden in fragments', chain(8)],
    [
      'fragments in a circle',
      'query { viewer { ...a } } fragment a on Viewer { person { ...b } } fragment b on Person { ...b }',
    ],
    ['many aliases', aliases(16)],
    ['ten thousand aliases', aliases(10_000)],
    ['a megabyte of query', `{ viewer { language } } # ${'x'.repeat(1_000_000)}`],
    ['many tokens', `{ viewer { ${'language '.repeat(2000)} } }`],
    ['directives upon directives', `{ viewer { language ${'@include(if: true) '.repeat(1500)} } }`],
    [
      'a list of lists of lists',
      `{ coalition(slug: "${SLUG}") { members(first: 200) { edges { node { statements { signOn { groups { signatures { organization { name } acts { seat { person { name email } organization { name } } } } } } } } } } } }`,
    ],
  ])('%s', async (_what, query) => {
    const { data, errors } = await post({ query });
    expect(errors?.length).toBeGreaterThan(0);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  it('counts each thing asked for by its id, however they are handed over', async () => {
    const { data: world } = await post({
      query: `{ coalition(slug: "${SLUG}") { statements { edges { node { signOn { id } } } } } }`,
    });
    const [id] = JSON.stringify(world).match(/(?<="id":")[^"]+/) ?? [];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SignOn { groups { key } } } }';
    const few = await post({ query, variables: { ids: [id, 'VGFsbHk6eA==', id] } });
    expect(few.data?.['nodes']).toMatchObject([
      { groups: expect.anything() },
      null,
      { groups: expect.anything() },
    ]);
    for (const n of [101, 1_000]) {
      const { data, errors } = await post({ query, variables: { ids: Array(n).fill(id) } });
      expect(errors?.[0]?.message).toBe('This asks for too much at once.');
      expect(data ?? null).toBeNull();
    }
    const heavy = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SignOn { groups { signatures { organization { name countries } } } } } }`;
    expect((await post({ query: heavy, variables: { ids: Array(100).fill(id) } })).errors).toHaveLength(1);
  });

  it('gives no longer pages than its longest', async () => {
    const query = `query ($slug: String!) { coalition(slug: $slug) { acts(first: 99999999) { edges { cursor } } } }`;
    const { data, errors } = await post({ query, variables: { slug: SLUG } });
    const edges = (data?.['coalition'] as { acts: { edges: unknown[] } } | undefined)?.acts.edges ?? [];
    expect(errors ?? edges.length <= 200).toBeTruthy();
    expect(edges.length).toBeLessThanOrEqual(200);
  });
});

describe('the ways of asking', () => {
  const leave = 'mutation { signOut { __typename } }';

  it.each([
    ['a batch', () => post([{ query: '{ viewer { language } }' }, { query: leave }]), [400]],
    ['GET', () => get(`?query=${encodeURIComponent(leave)}`), [405]],
    ['HEAD', () => get(`?query=${encodeURIComponent(leave)}`, 'HEAD'), [405]],
    [
      'GET as an event stream',
      () => get(`?query=${encodeURIComponent(leave)}`, 'GET', { accept: 'text/event-stream' }),
      [405],
    ],
    [
      'a form',
      () =>
        post(`query=${encodeURIComponent(leave)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
      [415],
    ],
    ['plain text', () => post(JSON.stringify({ query: leave }), { 'content-type': 'text/plain' }), [415]],
    ['the text of a query', () => post(leave, { 'content-type': 'application/graphql' }), [415]],
    ['multipart', () => post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }), [415]],
    ['what is not JSON', () => post('{"query":'), [200, 400]],
    ['a body without a query', () => post({}), [200, 400]],
  ])('%s is refused, and changes nothing', async (_way, send, statuses) => {
    const before = storedIn(server);
    const { status, data } = await send();
    expect(statuses).toContain(status);
    expect(data ?? null).toBeNull();
    expect(storedIn(server)).toEqual(before);
  });

  async function get(query: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await ana.fetch(`/graphql${query}`, { method, headers });
    await answer.arrayBuffer();
    return { status: answer.status };
  }
});

describe('what it tells of itself', () => {
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Person") { fields { name } } }'])(
    'keeps its schema to itself: %s',
    async (query) => {
      const { data, errors } = await post({ query });
      expect(errors?.length).toBeGreaterThan(0);
      expect(data ?? null).toBeNull();
    },
  );

  it('suggests nothing to who guesses', async () => {
    for (const query of [
      '{ viewe { language } }',
      '{ viewer { languag } }',
      'mutation { signOu { __typename } }',
      '{ viewer { person { emai } } }',
    ]) {
      const said = JSON.stringify((await post({ query })).errors);
      expect(said).not.toMatch(/did you mean/i);
      expect(said).not.toMatch(/\b(viewer|language|signOut|email)"/);
    }
  });

  it('is the same whoever’s identifier it is not', async () => {
    const unknown = [
      '',
      'x',
      'U3RhdGVtZW50Og==',
      'U3RhdGVtZW50OicgT1IgMT0xLS0=',
      'T3JnYW5pemF0aW9uOng=',
      'U2lnbmF0dXJlOng=',
      'X19wcm90b19fOng=',
      'VGFsbHk6eA==',
    ];
    for (const id of unknown) {
      const { status, data, errors } = await post({
        query: 'query ($id: ID!) { node(id: $id) { id } }',
        variables: { id },
      });
      expect(status).toBeLessThan(500);
      expect(data?.['node'] ?? null).toBeNull();
      for (const { message } of errors ?? [])
        expect(message).not.toMatch(/sqlite|select|kysely|stack|\/|\.ts|implemented|loading/i);
    }
  });
});

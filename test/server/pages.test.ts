import { beforeAll, expect, it } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { pageRoutes } from '../support/routes.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { addressesOf, knownTo } from './addresses.ts';
import { faultsOf } from './page-rules.ts';
import { visitorsOf, type Visitor } from './visitor.ts';

const SLUG = story.coalition.slug;
let server: RunningServer;
let visitors: Map<string, Visitor>;
let paths: string[];

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  visitors = await visitorsOf(server);
  const known = await knownTo(visitors.get('ana')!, SLUG);
  const data = (path: string) => `${path === '/' ? '/_root' : path}.data`;
  const pages = pageRoutes().flatMap((route) => addressesOf(route, known));
  paths = [
    ...pages,
    ...pages.slice(0, 12).map(data),
    '/nowhere',
    '/c/nowhere/texts',
    '/xx/yy/zz',
    '/%5C%22%3E/es/campanas',
    '/%5C%22',
    '/%2F%22/c',
    '/graphql',
    '/healthz',
    '/readyz',
  ];
}, 300_000);

it('answers every address to everybody with a strict policy, a nonce of its own and nothing from elsewhere', async () => {
  const nonces = new Set<string>();
  const faulty = new Map<string, string[]>();
  let [answers, withNonce, scripted] = [0, 0, 0];
  for (const [name, visitor] of visitors) {
    for (const path of paths) {
      const answer = await visitor.fetch(path, { headers: { 'accept-language': answers % 2 ? 'en' : 'es' } });
      const body = await answer.text();
      const { faults, nonce } = faultsOf(answer, body, server.origin);
      if (answer.status >= 500) faults.push(`fails with ${answer.status}`);
      if (faults.length > 0) faulty.set(`${name} ${path}`, faults);
      answers++;
      if (nonce === null) continue;
      withNonce++;
      nonces.add(nonce);
      if (body.includes(`nonce="${nonce}"`)) scripted++;
    }
  }
  expect(Object.fromEntries(faulty)).toEqual({});
  expect(nonces.size).toBe(withNonce);
  expect(scripted).toBeGreaterThan(50);
  expect(answers).toBeGreaterThan(500);
}, 600_000);

it('finds nothing where a list is asked for from a place that nobody gave out', async () => {
  const ana = visitors.get('ana')!;
  for (const list of ['texts', 'sign-ons', 'members'])
    for (const after of ['nothing', '"><img src=x:>']) {
      const answer = await ana.fetch(`/c/${SLUG}/${list}?after=${encodeURIComponent(after)}`);
      expect([200, 404], list).toContain(answer.status);
    }
  expect((await ana.fetch(`/c/${SLUG}/texts?after=nothing`)).status).toBe(404);
});

it('tells nobody’s browser anything of anywhere else in its style sheets and scripts', async () => {
  const html = await (await visitors.get('ana')!.fetch(`/c/${SLUG}`)).text();
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!);
  expect(files.length).toBeGreaterThan(3);
  for (const path of new Set(files)) {
    const answer = await visitors.get('anonymous')!.fetch(path);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await answer.text();
    const places = [...text.matchAll(/(?:url\(|@import|fetch\(|import\()\s*["']?(https?:)?\/\/[^"')\s]+/g)];
    expect(places.map(([place]) => place)).toEqual([]);
  }
});

it('gives no page a cookie it does not need, and none to who only reads', async () => {
  expect(visitors.get('anonymous')!.given).toEqual([]);
  for (const [name, { given }] of visitors)
    if (name !== 'anonymous')
      for (const line of given) expect(line).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
});

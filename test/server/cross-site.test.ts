import { beforeAll, expect, it } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { pageRoutes } from '../support/routes.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { addressesOf, knownTo } from './addresses.ts';
import { storedIn } from './stored.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;
let ana: Visitor;
let doors: string[];

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  ana = await new Visitor(server).enterAs('ana');
  const known = await knownTo(ana, story.coalition.slug);
  const acting = pageRoutes().filter(({ acts }) => acts);
  expect(acting.length).toBeGreaterThan(10);
  const pages = acting.flatMap((route) => addressesOf(route, known).slice(0, 3));
  doors = ['/graphql', ...pages, ...pages.map((path) => `${path}.data`)];
}, 300_000);

/** What a foreign page can make a browser send, and what something pretending to be one might. */
const ATTACKS: Record<string, Record<string, string>> = {
  'a form on another site': {
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  },
  'a form on another site, in an old browser': { origin: 'https://evil.example' },
  'a form in a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a form in a sandboxed frame, in an old browser': { origin: 'null' },
  'a script of a sibling host': { origin: 'http://sibling.localhost', 'sec-fetch-site': 'same-site' },
  'another port of this host': { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
  'this host over another scheme': { origin: 'https://localhost' },
  'an address that begins as ours': { origin: 'ours.evil.example' },
  'nothing said of where it comes from': {},
  'a cross-site browser that hides its origin': { 'sec-fetch-site': 'cross-site' },
  'an address typed by hand': { 'sec-fetch-site': 'none' },
};

const BODIES: [type: string | null, body: (seat: string) => BodyInit][] = [
  [
    'application/x-www-form-urlencoded',
    (seat) => `intent=sign&seat=${seat}&title=x&language=es&email=a%40example.org`,
  ],
  ['text/plain', () => '{"query":"mutation { signOut { __typename } }"}'],
  ['application/json', () => '{"query":"mutation { signOut { __typename } }"}'],
  [null, () => Object.assign(new FormData(), {})],
];

it('refuses every write another site could send, at every door, and nothing comes of it', async () => {
  const { viewer } = await ana.ask<{ viewer: { seats: { id: string }[] } }>('{ viewer { seats { id } } }');
  const seat = viewer.seats[0]!.id;
  const before = storedIn(server);
  const through: string[] = [];
  let tried = 0;
  for (const path of doors) {
    for (const [attack, said] of Object.entries(ATTACKS)) {
      for (const [type, body] of BODIES) {
        const origin = said['origin']?.replace('ours', server.origin);
        const headers = { ...said, ...(origin && { origin }), ...(type && { 'content-type': type }) };
        const answer = await ana.fetch(path, { method: 'POST', headers, body: body(seat) });
        await answer.arrayBuffer();
        tried++;
        if (answer.status !== 403) through.push(`${attack}: ${type} to ${path} is answered ${answer.status}`);
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await ana.fetch(path, { method, headers: { origin: 'https://evil.example' } });
      tried++;
      if (answer.status !== 403) through.push(`${method} ${path} is answered ${answer.status}`);
    }
  }
  expect(through).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
  expect(storedIn(server)).toEqual(before);
  expect((await ana.ask<{ viewer: object | null }>('{ viewer { language } }')).viewer).not.toBeNull();
}, 600_000);

it('lets nothing be changed by reading', async () => {
  const before = storedIn(server);
  for (const path of doors) {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const query =
        path === '/graphql'
          ? `?query=${encodeURIComponent('mutation { signOut { __typename } }')}`
          : '?intent=sign';
      await (await ana.fetch(path + query, { method })).arrayBuffer();
    }
  }
  expect(storedIn(server)).toEqual(before);
}, 300_000);

it('takes the same writes from our own pages', async () => {
  const own = { origin: server.origin, 'sec-fetch-site': 'same-origin' };
  const form = 'application/x-www-form-urlencoded';
  const spoken = await ana.fetch('/language', {
    method: 'POST',
    headers: { ...own, 'content-type': form },
    body: 'language=en&returnTo=%2F',
  });
  expect(spoken.status).toBe(302);
  const asked = await ana.fetch('/graphql', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json' },
    body: '{"query":"{ viewer { language } }"}',
  });
  expect(asked.status).toBe(200);
});

import { beforeAll, expect, it } from 'vitest';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
}, 300_000);

const PLACES: [what: string, path: string, init?: RequestInit][] = [
  ['a page', '/c/red-ceiba'],
  ['the page to sign in', '/sign-in'],
  ['a public page', '/red-ceiba/es'],
  ['the data of a page', '/c/red-ceiba.data'],
  ['whether the server answers', '/healthz'],
  ['a file of the build', '/favicon.svg'],
];

it.each(PLACES)('ends the session of whoever left at the first contact: %s', async (_what, path, init) => {
  const ana = await new Visitor(server).enterAs('ana');
  const thief = new Visitor(server);
  thief.cookies.set('session', ana.cookies.get('session')!);
  expect(await (await thief.fetch('/c/red-ceiba')).text()).toContain('/sign-out');
  ana.cookies.set('leaving', '1');
  const answer = await ana.fetch(path, init);
  expect(await answer.text()).not.toContain('/sign-out');
  expect((await thief.fetch('/c/red-ceiba')).headers.get('location')).toContain('/sign-in');
});

it('answers nothing to whoever left, takes both cookies away, and lets them in anew', async () => {
  const ana = await new Visitor(server).enterAs('ana');
  ana.cookies.set('leaving', '1');
  const asked = await ana.ask<{ viewer: unknown }>('{ viewer { language } }');
  expect(asked.viewer).toBeNull();
  expect(ana.given.slice(-2)).toEqual(
    ['leaving', 'session'].map((name) => `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`),
  );
  expect([...ana.cookies.keys()]).not.toContain('leaving');
  await ana.enterAs('ana');
  expect((await ana.fetch('/c/red-ceiba')).status).toBe(200);
});

it('lets somebody in by the very request that says another left', async () => {
  const ana = await new Visitor(server).enterAs('ana');
  ana.cookies.set('leaving', '1');
  await ana.enterAs('ana');
  expect((await ana.fetch('/c/red-ceiba')).status).toBe(200);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { freePort } from '../support/ports.ts';
import { startServer } from '../support/server.ts';
import { testStoreLocation } from '../support/store.ts';
import { localId } from '../../graphql/ids.ts';
import { Hand } from '../proofs/matrix/sockets.ts';
import { Visitor } from './visitor.ts';

beforeAll(() => buildPages(), 300_000);

const DRAFT = `query ($slug: String!) { coalition(slug: $slug) {
  statements(states: [draft, comments]) { edges { node { text { id words(language: "es") } permissions { editText } } } } } }`;

/** A text Marta may write now, and how many words it has. */
async function draftOf(marta: Visitor): Promise<{ id: string; words: number }> {
  type Found = { node: { text: { id: string; words: number }; permissions: { editText: boolean } } };
  const { coalition } = await marta.ask<{ coalition: { statements: { edges: Found[] } } }>(DRAFT, {
    slug: story.coalition.slug,
  });
  return coalition.statements.edges.find(({ node }) => node.permissions.editText)!.node.text;
}

it('stores the edit in flight when it is asked to stop, and ends by itself within ten seconds', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'acuerdo-stop-'));
  atEnd(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const port = await freePort();
  const first = await startServer({ dataDirectory, port });
  const marta = await new Visitor(first).enterAs('marta');
  const { id, words } = await draftOf(marta);
  const hand = (await Hand.at(first.origin, first.origin, marta.cookie()))!;
  const joined = await hand.join(localId('Text', id), 77);
  if (!('h' in joined)) throw new Error(joined.err);
  const written = hand.write(joined.h, 77);
  await hand.settled();
  const ending = first.stop();
  expect(await written).toHaveProperty('seq');
  expect(await ending).toBe(0);
  const second = await startServer({ dataDirectory, port });
  atEnd(async () => void (await second.stop()));
  const after = await draftOf(await new Visitor(second).enterAs('marta'));
  expect(after).toEqual({ id, words: words + 3 });
}, 120_000);

it('says that it is not ready when its store is gone, says nothing else of it, and is alive', async () => {
  const location = new URL(await testStoreLocation('postgres'));
  const server = await startServer({ environment: { DATABASE_URL: location.href } });
  atEnd(async () => void (await server.stop()));
  expect(await (await fetch(`${server.origin}/readyz`)).text()).toBe('ready');
  const admin = new pg.Client({ connectionString: new URL('postgres', location).href });
  await admin.connect();
  const name = location.pathname.slice(1);
  await admin.query(`alter database ${name} with allow_connections false`);
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await expect
    .poll(async () => (await fetch(`${server.origin}/readyz`)).status, { timeout: 60_000 })
    .toBe(503);
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);

  const asked = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: '{"query":"{ coalitions { id } }"}',
  });
  const said = (await asked.json()) as { errors: { message: string; extensions: Record<string, string> }[] };
  expect(said.errors[0]!.message).toBe('Something failed on our side.');
  expect(said.errors[0]!.extensions).toEqual({
    code: 'INTERNAL',
    requestId: asked.headers.get('x-request-id'),
  });
  expect(server.output()).toContain(said.errors[0]!.extensions['requestId']!);
  for (const path of ['/', `/${story.coalition.slug}/es`, '/account']) {
    const page = await fetch(server.origin + path, { headers: { cookie: 'session=x' } });
    const text = await page.text();
    expect(page.status).toBe(500);
    expect(text).not.toMatch(/postgres|kysely|connection|select |\bat .*\.(ts|js):\d/i);
  }

  await admin.query(`alter database ${name} with allow_connections true`);
  await expect
    .poll(async () => (await fetch(`${server.origin}/readyz`)).status, { timeout: 60_000 })
    .toBe(200);
  await admin.end();
}, 120_000);

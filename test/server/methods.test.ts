import { request } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;
let ana: Visitor;

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  ana = await new Visitor(server).enterAs('ana');
}, 300_000);

it.each(['/', '/sign-in', '/account/x', '/nowhere', '/red-ceiba/es', '/c/red-ceiba/acts'])(
  'answers what %s does not take with a page that says so, and no failure',
  async (path) => {
    for (const visitor of [new Visitor(server), ana])
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const answer = await visitor.fetch(path, { method, headers: { origin: server.origin } });
        expect([path, method, answer.status]).toEqual([path, method, 405]);
        expect(await answer.text()).toContain('<h1');
      }
  },
);

it.each(['TRACE', 'PROPFIND'])('does not know %s', async (method) => {
  const status = await new Promise((resolve, reject) => {
    const sent = request(server.origin, { method, headers: { origin: server.origin } });
    sent.on('error', reject).on('response', (answer) => resolve(answer.resume().statusCode));
    sent.end();
  });
  expect(status).toBe(405);
});

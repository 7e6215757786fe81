import { beforeAll, expect, it } from 'vitest';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { Visitor } from './visitor.ts';

const CAMPAIGN = 'despues-del-foro-planes-nacionales';

let server: RunningServer;
let luz: Visitor;
let nobody: Visitor;

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  luz = await new Visitor(server).enterAs('luz');
  nobody = new Visitor(server);
}, 300_000);

const FEED = `mutation ($input: CreateFeedInput!) { createFeed(input: $input) {
  ... on NewCalendarFeed { address feed { id } } } }`;
const REVOKE = `mutation ($input: RevokeFeedInput!) { revokeFeed(input: $input) { __typename } }`;

it('answers a private address to whoever has it, without a cookie, until it is revoked', async () => {
  const { viewer } = await luz.ask<{ viewer: { seats: { id: string }[] } }>('{ viewer { seats { id } } }');
  const input = { seat: viewer.seats[0]!.id };
  const { createFeed } = await luz.ask<{ createFeed: { address: string; feed: { id: string } } }>(FEED, {
    input,
  });
  const path = new URL(createFeed.address).pathname;
  const first = await nobody.fetch(path);
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(await first.text()).toContain('Reunión con el comisionado de migración');
  expect(await (await nobody.fetch(`${path}?lang=en`)).text()).toContain('Meeting with the commissioner');
  const etag = first.headers.get('etag')!;
  const again = await nobody.fetch(path, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect((await nobody.fetch(path.replace('.ics', ''))).status).toBe(404);
  await luz.ask(REVOKE, { input: { feed: createFeed.feed.id } });
  expect((await nobody.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(404);
});

it('hands the public the calendar of a campaign’s page in its own language, and members theirs', async () => {
  const open = await nobody.fetch(`/red-ceiba/en/campaigns/${CAMPAIGN}/calendar.ics`);
  const text = await open.text();
  expect(text).toContain('International Migrants Day');
  expect(text).not.toContain('commissioner');
  for (const path of [
    `/red-ceiba/es/campaigns/${CAMPAIGN}/calendar.ics`,
    `/red-ceiba/en/campanas/${CAMPAIGN}/calendar.ics`,
    `/red-ceiba/en/campaigns/${CAMPAIGN}/report.pdf`,
    `/red-ceiba/en/campaigns/nothing/calendar.ics`,
  ])
    expect([path, (await nobody.fetch(path)).status]).toEqual([path, 404]);
  const own = `/c/red-ceiba/campaigns/${CAMPAIGN}`;
  expect((await nobody.fetch(`${own}/calendar.ics`)).headers.get('location')).toMatch(/^\/sign-in/);
  expect(await (await luz.fetch(`${own}/calendar.ics`)).text()).toContain('comisionado');
  const report = await luz.fetch(`${own}/report/en.xlsx`);
  expect(report.headers.get('content-disposition')).toBe(`attachment; filename="report-${CAMPAIGN}-en.xlsx"`);
});

it('finds no calendar of a campaign that is not there', async () => {
  for (const [campaign, status] of [
    [CAMPAIGN, 200],
    ['', 200],
    ['nothing', 404],
  ])
    expect((await luz.fetch(`/c/red-ceiba/calendar?campaign=${campaign}`)).status).toBe(status);
});

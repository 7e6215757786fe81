import { beforeAll, expect, it } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { dataPath, embedPath, publicPath } from '../../domain/words/addresses.ts';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { knownTo } from './addresses.ts';
import { visitorsOf, type Visitor } from './visitor.ts';

const coalition = story.coalition.slug;
let server: RunningServer;
let visitors: Map<string, Visitor>;
let places: { coalition: string; statement: string; state: string }[];

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  visitors = await visitorsOf(server);
  const { statements } = await knownTo(visitors.get('ana')!, coalition);
  places = statements.map(({ slug, state }) => ({ coalition, statement: slug, state }));
}, 300_000);

const open = () => places.filter(({ state }) => state === 'signOn' || state === 'published');
/** Signs with the name withheld in the story. */
const WITHHELD = 'Izote';
const PIECES = ['counter', 'list', 'form', 'counter-light', 'list-dark', 'form-dark'];

it('shows other sites the same bytes whoever reads, tiny, without scripts or cookies, in any frame', async () => {
  const [anonymous, ana] = [visitors.get('anonymous')!, visitors.get('ana')!];
  let shown = 0;
  for (const place of open()) {
    for (const path of PIECES.flatMap((piece) => [
      embedPath(place, 'es', piece),
      embedPath(place, 'en', piece),
    ])) {
      const [one, other] = await Promise.all([anonymous.fetch(path), ana.fetch(path)]);
      const body = await one.text();
      expect(await other.text(), path).toBe(body);
      if (one.status === 404) continue;
      shown++;
      expect(one.status, path).toBe(200);
      expect(one.headers.getSetCookie()).toEqual([]);
      expect(one.headers.get('x-frame-options')).toBeNull();
      expect(one.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'none';.*frame-ancestors \*$/,
      );
      expect(body).not.toMatch(/<script|<form|<iframe/);
      expect(body).not.toContain(WITHHELD);
      expect(body.length).toBeLessThan(12_000);
      for (const [link] of body.matchAll(/<a [^>]*>/g)) expect(link).toContain('target="_blank"');
    }
  }
  expect(shown).toBeGreaterThan(10);
});

it('keeps everything else out of frames, and embeds of what nobody may know of nowhere', async () => {
  const anonymous = visitors.get('anonymous')!;
  const [first] = open();
  const page = await anonymous.fetch(publicPath(first!, 'es'));
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const hidden = places.filter((place) => !open().includes(place) && place.state !== 'archived');
  expect(hidden.length).toBeGreaterThan(0);
  for (const path of [
    ...hidden.map((place) => embedPath(place, 'es', 'list')),
    embedPath(first!, 'es', 'script'),
    embedPath({ coalition: 'nothing', statement: first!.statement }, 'es', 'list'),
  ]) {
    const answer = await anonymous.fetch(path);
    expect(answer.status, path).toBe(404);
    expect(answer.headers.get('x-frame-options'), path).toBe('DENY');
  }
});

it('links the list of signatures as data from the page that shows it, and hands it out as files', async () => {
  const anonymous = visitors.get('anonymous')!;
  for (const place of open().filter(({ state }) => state === 'published')) {
    for (const language of ['es', 'en'] as const) {
      const page = await (await anonymous.fetch(publicPath(place, language))).text();
      for (const format of ['csv', 'xlsx', 'json']) {
        const path = dataPath(place, language, { format });
        if (!page.includes(`href="${path}"`)) continue;
        const file = await anonymous.fetch(path);
        expect(file.status, path).toBe(200);
        expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
        expect(file.headers.get('content-security-policy')).toContain('sandbox');
        if (format !== 'xlsx') expect(await file.text()).not.toContain(WITHHELD);
      }
    }
    expect((await anonymous.fetch(dataPath(place, 'es', { format: 'csv', number: 99 }))).status).toBe(404);
  }
});

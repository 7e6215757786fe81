import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { weigh } from '../../support/weigh.ts';
import { openSite, type Site } from '../public-pages/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: Site;
let browser: Browser;
const FORUM = 'despues-del-foro-planes-nacionales';
/** Who looks, and where. */
const pages = {
  campaigns: ['Ana', 'campaigns'],
  'new campaign': ['Ana', 'campaigns/new'],
  overview: ['Luz', `campaigns/${FORUM}`],
  asks: ['Ana', `campaigns/${FORUM}/asks`],
  letters: ['Ana', `campaigns/${FORUM}/letters`],
  dates: ['Ana', `campaigns/${FORUM}/dates`],
  tasks: ['Ana', `campaigns/${FORUM}/tasks`],
  targets: ['Tom', `campaigns/${FORUM}/targets`],
  partners: ['Tom', `campaigns/${FORUM}/partners`],
  press: ['Ana', `campaigns/${FORUM}/press`],
  'public settings': ['Ana', `campaigns/${FORUM}/public`],
  report: ['Ana', `campaigns/${FORUM}/report`],
  details: ['Ana', `campaigns/${FORUM}/edit`],
  'month of the calendar': ['Luz', 'calendar?month=2026-12'],
  'list of the calendar': ['Luz', 'calendar?view=list'],
  'own tasks': ['Luz', 'tasks'],
  'public list': [null, 'es/campanas'],
  'public campaign': [null, `en/campaigns/${FORUM}`],
} as const;
const names = Object.keys(pages) as (keyof typeof pages)[];
const pathOf = (name: keyof typeof pages) =>
  `${pages[name][0] === null ? '' : '/c'}/${site.slug}/${pages[name][1]}`;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser(requireChromium());
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

describe.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  it.each(names)('the %s page has nothing axe objects to and no sideways scroll', async (name) => {
    const [who] = pages[name];
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
      extraHTTPHeaders: who === null ? {} : { cookie: await site.play(who) },
    });
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const answer = await page.goto(site.server.origin + pathOf(name));
    expect(answer?.status()).toBe(200);
    for (const folded of await page.locator('main details:not([open]) > summary').all())
      if (await folded.isVisible()) await folded.click();
    await page.evaluate(axe);
    const found = await page.evaluate(async (values) => {
      const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    }, tags);
    expect(found).toEqual([]);
    expect(failures).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await context.close();
  });
});

it.each(['public list', 'public campaign'] as const)(
  'the %s is light, without scripts, kept, and known again',
  async (name) => {
    const context = await browser.newContext();
    const { bytes, scripts } = await weigh(context, site.server.origin + pathOf(name));
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
    expect(scripts).toBe(0);
    await context.close();
    const first = await site.get(pathOf(name));
    const etag = first.headers.get('etag')!;
    expect(await first.text()).not.toMatch(/<script|nonce|on(click|load)=| style="/i);
    expect(first.headers.get('content-security-policy')).toContain(`script-src 'none'`);
    expect(first.headers.getSetCookie()).toEqual([]);
    expect((await site.get(pathOf(name), { 'if-none-match': etag })).status).toBe(304);
  },
);

it.each([`en/campanas`, `es/campaigns`, `en/campanas/${FORUM}`, `es/campaigns/${FORUM}`])(
  'has nothing at %s: each language has its word',
  async (path) => {
    expect((await site.get(`/${site.slug}/${path}`)).status).toBe(404);
  },
);

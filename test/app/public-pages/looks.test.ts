import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { weigh } from '../../support/weigh.ts';
import { VIEWS } from './looks.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
const paths: Record<string, string> = {};

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser(requireChromium());
  const [open] = await site.statements('signOn');
  const [published] = await site.statements('published');
  paths['front'] = `/${site.slug}/es`;
  paths['published'] = `/${site.slug}/en/published`;
  paths['open statement'] = `/${site.slug}/en/${open?.slug}`;
  paths['published statement'] = `/${site.slug}/es/${published?.slug}`;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const pages = ['front', 'published', 'open statement', 'published statement'];

describe.each(VIEWS)('at %i px, %s', (width, colorScheme) => {
  it.each(pages)('the %s page has nothing axe objects to and no sideways scroll', async (name) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    await page.goto(site.server.origin + paths[name]);
    const { found, overflow } = await inspectPage(page);
    expect(found).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});

it.each(pages)('the %s page weighs less than 60 KB in all, the first time', async (name) => {
  const context = await browser.newContext();
  const { bytes, scripts } = await weigh(context, site.server.origin + paths[name]);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
  expect(scripts).toBe(0);
  await context.close();
});

it('lets one sign from anywhere on a phone, and goes from the text to a note and back', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(site.server.origin + paths['open statement']);
  const sign = page.getByRole('link', { name: 'Sign', exact: true }).last();
  expect(await sign.boundingBox()).toMatchObject({ x: 16, width: 328 });
  expect((await sign.boundingBox())!.y).toBeLessThan(740);
  await page.getByRole('link', { name: 'Note 1' }).click();
  expect(new URL(page.url()).hash).toMatch(/^#note-/);
  await page.getByRole('link', { name: 'Back', exact: true }).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#ref-/);
  await context.close();
});

it('lets a finger meet what is small: files, open data, and the marks of notes', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(site.server.origin + paths['open statement']);
  for (const link of await page.locator('.downloads a, .open-data a').all()) {
    if (!(await link.isVisible())) continue;
    const { width, height } = (await link.boundingBox())!;
    expect(Math.min(width, height), (await link.textContent())!).toBeGreaterThanOrEqual(44);
  }
  const mark = page.getByRole('link', { name: 'Note 1' });
  await mark.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await mark.boundingBox())!;
  await page.touchscreen.tap(x + width / 2 + 18, y + height / 2 + 18);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#note-/);
  await page.close();
});

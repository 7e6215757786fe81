import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { weigh } from '../../support/weigh.ts';
import { openSite, type Site } from './site.ts';

/** Who looks, nobody where it is for everyone, and at what of the demo coalition. */
type Look = readonly [who: string | null, path: string];

/** The widths and themes that every page is looked at. */
export const VIEWS = [
  [360, 'light'],
  [1280, 'dark'],
] as const;

/** Holds pages of the demonstration to what all are held to, and the named public ones to more. */
export function testLooks<Name extends string>(pages: Record<Name, Look>, kept: NoInfer<Name>[]) {
  let site: Site;
  let browser: Browser;
  const names = Object.keys(pages) as Name[];
  const pathOf = (name: Name) => `${pages[name][0] === null ? '' : '/c'}/${site.slug}/${pages[name][1]}`;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser(requireChromium());
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.server.stop();
  });

  describe.each(VIEWS)('at %i px, %s', (width, colorScheme) => {
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
      const { found, overflow } = await inspectPage(page);
      expect(found).toEqual([]);
      expect(failures).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  });

  it.each(kept)('the %s is light, without scripts, kept, and known again', async (name) => {
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
  });

  return { site: () => site, pathOf };
}

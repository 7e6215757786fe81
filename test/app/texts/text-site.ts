import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import { openSite, type Site } from '../public-pages/site.ts';

/** The demo's draft on people's screens: one server and one browser for a file of tests. */
export interface TextSite {
  site: Site;
  text: { id: string; path: string; statement: string; blocks: { id: string }[] };
  /** A window of somebody of the cast, on the text or elsewhere. */
  open(who: string, options?: OpenOptions): Promise<Page>;
  /** What somebody does meanwhile in theirs. */
  does(who: string, mutation: string, type: string, input: object): Promise<void>;
}

interface OpenOptions {
  path?: string;
  width?: number;
  language?: 'es' | 'en';
  scripts?: boolean;
}

/** Call it once at the head of a file; what it gives is there once the tests run. */
export function textSite(): TextSite {
  let browser: Browser;
  const cookies = new Map<string, string>();
  const here = {} as TextSite;
  const cookieOf = async (who: string) => {
    const cookie = cookies.get(who) ?? (await here.site.play(who));
    cookies.set(who, cookie);
    return cookie;
  };
  beforeAll(async () => {
    here.site = await openSite();
    browser = await openBrowser(requireChromium());
    const [draft] = await here.site.statements('draft', await cookieOf('Marta'));
    const { coalition } = await here.site.ask<{
      coalition: { statement: { id: string; text: { id: string; blocks: { id: string }[] } } };
    }>(
      `query ($c: String!, $s: String!) { coalition(slug: $c) { statement(slug: $s) { id text { id blocks(language: "es") } } } }`,
      { c: here.site.slug, s: draft!.slug },
      await cookieOf('Marta'),
    );
    const { id, text } = coalition.statement;
    here.text = {
      id: text.id,
      path: `/c/${here.site.slug}/texts/${draft!.slug}`,
      statement: id,
      blocks: text.blocks,
    };
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await here.site?.server.stop();
  });
  here.open = async (who, { path = here.text.path, width = 1280, language = 'es', scripts = true } = {}) => {
    const options: BrowserContextOptions = {
      viewport: { width, height: width < 600 ? 780 : 900 },
      hasTouch: width < 600,
      baseURL: here.site.server.origin,
      javaScriptEnabled: scripts,
    };
    const context = await browser.newContext(options);
    const url = here.site.server.origin;
    const kept = (await cookieOf(who)).split('; ').map((cookie) => {
      const [name, ...value] = cookie.split('=');
      return { name: name!, value: value.join('='), url };
    });
    await context.addCookies(kept);
    const page = await context.newPage();
    await page.goto(path);
    if ((await page.locator('html').getAttribute('lang')) !== language) {
      await page
        .locator('form[action="/language"]')
        .getByRole('button', { name: language.toUpperCase() })
        .click();
      await page.locator(`html[lang="${language}"]`).waitFor();
    }
    return page;
  };
  here.does = async (who, mutation, type, input) => {
    const cookie = await cookieOf(who);
    const { viewer } = await here.site.ask<{ viewer: { seats: { id: string }[] } }>(
      '{ viewer { seats { id } } }',
      {},
      cookie,
    );
    const { result } = await here.site.ask<{ result: { __typename: string; message?: string } }>(
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Error { message } } }`,
      { input: { seat: viewer.seats[0]!.id, ...input } },
      cookie,
    );
    if (result.message !== undefined) throw new Error(result.message);
  };
  return here;
}

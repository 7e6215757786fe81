import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import * as home from './kit/home.tsx';
import * as pieces from './kit/pieces.tsx';
import * as sign from './kit/sign.tsx';
import { startKit } from './kit/site.ts';
import * as statement from './kit/statement.tsx';
import * as text from './kit/text.tsx';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pictures = 'test/output';

let kit: Awaited<ReturnType<typeof startKit>>;
let browser: Browser;

beforeAll(async () => {
  kit = await startKit({ pieces, home, statement, sign, text });
  browser = await openBrowser(requireChromium());
  mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  kit.stop();
});

/** Opens a page of the kit, takes its picture, and tells what axe finds and how far it overflows. */
async function look(path: string, width: number, colorScheme: 'light' | 'dark') {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  try {
    const answer = await page.goto(`${kit.origin}/${path}`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => document.getAnimations().every((each) => each.playState === 'finished'));
    await page.screenshot({ path: `${pictures}/kit-${path}-${width}-${colorScheme}.png`, fullPage: true });
    await page.evaluate(axe);
    const found = await page.evaluate(async (values) => {
      const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    }, tags);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return { status: answer?.status(), found, overflow };
  } finally {
    await page.close();
  }
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

describe.each([1280, 360])('at %i px', (width) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(['pieces', 'home', 'statement', 'sign', 'text'])(
      '%s has nothing axe objects to and no sideways scroll',
      async (path) => {
        const { status, found, overflow } = await look(path, width, colorScheme);
        expect(status).toBe(200);
        expect(found).toEqual([]);
        expect(overflow).toBeLessThanOrEqual(0);
      },
    );
  });
});

test('an address nobody answers gets the error page, without horizontal scroll', async () => {
  const { status, found, overflow } = await look('nowhere', 360, 'light');
  expect(status).toBe(404);
  expect(found).toEqual([]);
  expect(overflow).toBeLessThanOrEqual(0);
});

import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPage } from '../../support/axe.ts';
import { openBrowser, requireChromium } from '../../support/chromium.ts';
import * as home from './kit/home.tsx';
import * as pieces from './kit/pieces.tsx';
import * as sign from './kit/sign.tsx';
import { startKit } from './kit/site.ts';
import * as statement from './kit/statement.tsx';
import * as text from './kit/text.tsx';

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
    return { status: answer?.status(), ...(await inspectPage(page)) };
  } finally {
    await page.close();
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

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What every page is held to, wherever a person is on their road. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** What axe objects to on a page as it stands, and how many pixels it goes on sideways. */
export async function inspectPage(page: Page, tags: string[] = [...WCAG, 'best-practice']) {
  await page.evaluate(axe);
  const found = await page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    );
  }, tags);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { found, overflow };
}

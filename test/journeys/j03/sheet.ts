import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from '../support/visitor.ts';

/** The Spanish sheet on someone's screen. */
export const sheet = ({ page }: Visitor): Locator => page.getByLabel(/^(Texto en español|Text in Spanish)$/);

/** A paragraph of it by some of its words. */
export const paragraph = (visitor: Visitor, words: string): Locator =>
  sheet(visitor).locator('p', { hasText: words });

/** The words of a paragraph as its writers leave them: struck ones in [-…-], put ones in {+…+}. */
export function marked(at: Locator): Promise<string> {
  return at.evaluate((block) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      const inner = [...node.childNodes].map(read).join('');
      if (!(node instanceof HTMLElement) || node.classList.contains('cursor')) return '';
      if (node.tagName === 'DEL') return `[-${inner}-]`;
      return node.tagName === 'INS' ? `{+${inner}+}` : inner;
    };
    return read(block)
      .replaceAll('\u2060', '')
      .replaceAll('\uFEFF', '')
      .replaceAll('-][-', '')
      .replaceAll('+}{+', '');
  });
}

/** Chooses words of a paragraph, from before their first letter to behind their last. */
export async function choose({ page }: Visitor, block: Locator, words: string): Promise<void> {
  const chosen = () =>
    block.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const letters: [Text, number][] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at++) letters.push([node, at]);
      }
      const start = letters
        .map(([node, at]) => node.data[at])
        .join('')
        .indexOf(wanted);
      if (start < 0) return element.textContent;
      const [first, from] = letters[start]!;
      const [last, to] = letters[start + wanted.length - 1]!;
      element.closest<HTMLElement>('[contenteditable]')?.focus();
      window.getSelection()?.setBaseAndExtent(first, from, last, to + 1);
      return window.getSelection()?.toString();
    }, words);
  await expect.poll(chosen).toBe(words);
  await seen(page);
}

/** Presses a key no faster than the screen follows. */
export async function press({ page }: Visitor, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await seen(page);
  }
}

/** Until what was done is on the screen, and the page has heard of it. */
async function seen(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

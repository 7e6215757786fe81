import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Further than any page here has places to stop. */
const FAR = 150;

/** Someone who has a keyboard and no mouse. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp'): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  /** What the focused thing is called; empty when nothing is focused. */
  focused(): Promise<string> {
    return this.#page.evaluate(() => {
      const { activeElement: at } = document;
      if (!(at instanceof HTMLElement) || at === document.body) return '';
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
      const words = [at.getAttribute('aria-label'), ...labels.map((label) => label.innerText), at.innerText];
      return words.filter(Boolean).join(' ').trim();
    });
  }

  /** Goes on with Tab until it stands on something with a line that begins so, and that must then be seen to be focused. */
  async reach(words: string): Promise<void> {
    const passed: string[] = [];
    for (let n = 0; n < FAR; n++) {
      await this.#page.keyboard.press('Tab');
      const name = await this.focused();
      passed.push(name.replaceAll('\n', ' '));
      if (!name.split('\n').some((line) => line.trim().startsWith(words))) continue;
      expect(await this.#isSeen(), `the focus on «${words}» is seen`).toBe(true);
      return;
    }
    throw new Error(`Tab never came to «${words}», only to: ${passed.join(' · ')}`);
  }

  /** Whether a ring is drawn around it, and it is not covered. */
  #isSeen(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const at = document.activeElement;
      if (!at) return false;
      const ringed = [at, at.closest('label'), at.closest('.choice')].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
      const box = at.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const clear =
        top !== null && (at.contains(top) || top.contains(at) || top.closest('label')?.contains(at) === true);
      return ringed && clear;
    });
  }
}

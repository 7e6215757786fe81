import type { Trap } from './trap.ts';
import { marksIn, type Vector } from './vectors.ts';

export interface Written {
  typed: number;
  pasted: number;
  /** Vectors that stand in the words as suggestions. */
  suggested: number;
}

/**
 * Writes into an open text as somebody at a keyboard does, by keys, by insertion and from a clipboard: as words of it, or
 * as suggestions in it.
 */
export async function writeInEditor(
  trap: Trap,
  address: string,
  mode: 'edit' | 'suggest',
  vectors: readonly Vector[],
): Promise<Written> {
  const { page } = trap;
  await trap.open(`${address}?mode=${mode}`);
  const editor = page.locator('.ProseMirror').first();
  await editor.waitFor();
  await page.getByText(SAVED).first().waitFor();
  await editor.click();
  await page.keyboard.press('Control+End');
  const written: Written = { typed: 0, pasted: 0, suggested: 0 };
  // A suggestion makes no paragraph: there each goes to the end of the one before.
  const elsewhere = async () => {
    await page.keyboard.press(mode === 'edit' ? 'Enter' : 'ArrowUp');
    if (mode === 'suggest') await page.keyboard.press('End');
  };
  for (const { n, text } of vectors) {
    await elsewhere();
    const line = text.replaceAll('\0', '').replace(/[\r\n]+/g, ' ');
    if (n % 12 === 0) await page.keyboard.type(line);
    else await page.keyboard.insertText(line);
    written.typed++;
  }
  for (const [at, vector] of vectors.entries()) {
    await elsewhere();
    await copy(trap, vector, at % 3 !== 0);
    await page.keyboard.press('Control+V');
    written.pasted++;
  }
  await page.getByText(SAVED).first().waitFor();
  written.suggested = marksIn((await page.locator('.ProseMirror ins').allTextContents()).join(' ')).size;
  await trap.inspect();
  return written;
}

const SAVED = /^(Al día|Guardado · .*|Up to date|Saved · .*)$/;

/** Puts markup, or words alone, on the clipboard as another programme would. */
async function copy({ page }: Trap, { text }: Vector, asMarkup: boolean): Promise<void> {
  await page.evaluate(
    ([words, markup]) => {
      const give = (event: ClipboardEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData!.setData('text/plain', words!);
        if (markup !== '') event.clipboardData!.setData('text/html', markup!);
      };
      document.addEventListener('copy', give, { once: true, capture: true });
      document.execCommand('copy');
      document.removeEventListener('copy', give, { capture: true });
    },
    [text, asMarkup ? `<div>${text}</div>` : ''],
  );
}

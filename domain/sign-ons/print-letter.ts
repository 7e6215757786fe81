import type { Press } from '../print/press.ts';
import type { LetterModel } from './letter-model.ts';
import type { LetterLook } from './letter-printer.ts';

/** The letter's bytes; the same model and look always give the same ones. */
export function printLetter(press: Press, letter: LetterModel, look: LetterLook): Promise<Uint8Array> {
  return press.print<typeof import('./letter-printer.ts')>(new URL('./letter-printer.ts', import.meta.url), {
    letter,
    look,
  });
}

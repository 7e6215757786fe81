import type { Paper } from '../print/sheet.ts';
import type { LetterModel } from './letter-model.ts';

export interface LetterLook {
  format: 'pdf' | 'docx';
  paper: Paper;
}

/** Draws a letter, loading only what its format needs. */
export async function print({
  letter,
  look: { format, paper },
}: {
  letter: LetterModel;
  look: LetterLook;
}): Promise<Uint8Array> {
  return format === 'pdf'
    ? (await import('./letter-pdf.ts')).letterPdf(letter, paper)
    : (await import('./letter-docx.ts')).letterDocx(letter, paper);
}

import { words } from './words.ts';

/** Publishing and printing. */
export const editionsWords = words(
  {
    refusals: {
      'sign-on-still-open':
        'La firma sigue abierta. Ciérrela antes de publicar, o espere a que termine su plazo.',
      'no-language': 'El texto no está escrito en ese idioma.',
      'print-unavailable':
        'Esta carta ya no se entrega: nombra a una organización que después reservó su nombre.',
    },
    formats: { pdf: 'PDF', docx: 'Word (DOCX)' },
    papers: { letter: 'Carta', a4: 'A4' },
  },
  {
    refusals: {
      'sign-on-still-open':
        'The sign-on is still open. Close it before publishing, or wait for its time to end.',
      'no-language': 'The text is not written in that language.',
      'print-unavailable':
        'This letter is no longer handed out: it names an organisation that has since withheld its name.',
    },
    formats: { pdf: 'PDF', docx: 'Word (DOCX)' },
    papers: { letter: 'US Letter', a4: 'A4' },
  },
);

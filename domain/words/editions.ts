import { words } from './words.ts';

/** Publishing and printing. */
export const editionsWords = words(
  {
    refusals: {
      'sign-on-still-open':
        'La firma sigue abierta. Ciérrela antes de publicar, o espere a que termine su plazo.',
      'no-language': 'El texto no está escrito en ese idioma.',
    },
  },
  {
    refusals: {
      'sign-on-still-open':
        'The sign-on is still open. Close it before publishing, or wait for its time to end.',
      'no-language': 'The text is not written in that language.',
    },
  },
);

import { words } from './words.ts';

/** Publishing and printing. */
export const editionsWords = words(
  {
    refusals: {
      'sign-on-still-open':
        'La firma sigue abierta. Ciérrela antes de publicar, o espere a que termine su plazo.',
      'no-language': 'El texto no está escrito en ese idioma.',
      'check-neither': 'Pegue el texto o elija un archivo.',
      'check-both': 'Pegue el texto o elija un archivo, no las dos cosas.',
      'check-too-long': 'Son más de 400 000 caracteres. Pegue solo el texto de la carta.',
      'check-too-large': 'El archivo pesa más de 5 MB. Las cartas publicadas pesan mucho menos.',
    },
  },
  {
    refusals: {
      'sign-on-still-open':
        'The sign-on is still open. Close it before publishing, or wait for its time to end.',
      'no-language': 'The text is not written in that language.',
      'check-neither': 'Paste the text or choose a file.',
      'check-both': 'Paste the text or choose a file, not both.',
      'check-too-long': 'That is more than 400,000 characters. Paste only the text of the letter.',
      'check-too-large': 'The file is larger than 5 MB. Published letters are much smaller.',
    },
  },
);

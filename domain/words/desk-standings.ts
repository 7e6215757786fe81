import { number, words } from './words.ts';

/** What the desk says of a paragraph in the other language, and where somebody came to write. */
export const deskStandingWords = words(
  {
    compare: 'Comparar los dos idiomas',
    of: (n: number | null, language: string) =>
      n === null ? `Nota al pie, en ${language}: ` : `Párrafo ${number('es', n)}, en ${language}: `,
    begun: (n: number | null, language: string) =>
      n === null
        ? `Escriba la nota al pie en ${language}.`
        : `Escriba el párrafo ${number('es', n)} en ${language}.`,
  },
  {
    compare: 'Compare the two languages',
    of: (n, language) =>
      n === null ? `Footnote, in ${language}: ` : `Paragraph ${number('en', n)}, in ${language}: `,
    begun: (n, language) =>
      n === null
        ? `Write the footnote in ${language}.`
        : `Write paragraph ${number('en', n)} in ${language}.`,
  },
);

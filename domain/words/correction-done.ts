import { number, words } from './words.ts';

/** What is said on the page of a correction as soon as it was published. */
export const correctionDoneWords = words(
  {
    title: (version: string) => `La corrección se publicó: versión ${version}`,
    edition: (edition: number, when: string) =>
      `Es la edición ${number('es', edition)}, del ${when}. La página pública y las cartas ya son las nuevas.`,
    before: 'La edición anterior queda en su dirección y dice cuál la sustituyó.',
    read: 'Leer lo publicado',
    code: (code: string) => `Código ${code}`,
  },
  {
    title: (version) => `The correction is published: version ${version}`,
    edition: (edition, when) =>
      `It is edition ${number('en', edition)}, of ${when}. The public page and the letters are the new ones.`,
    before: 'The edition before it keeps its address and says which one replaced it.',
    read: 'Read what is published',
    code: (code) => `Code ${code}`,
  },
);

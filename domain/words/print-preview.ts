import { number, plural, words } from './words.ts';

/** What is said beside the list of signatures before it is published. */
export const printPreviewWords = words(
  {
    cover: 'En la primera página:',
    unconfirmed: (count: number) =>
      `${number('es', count)} ${plural('es', count, 'hoja firmada en papel espera', 'hojas firmadas en papel esperan')} a que otra persona de la secretaría ${plural('es', count, 'la confirme', 'las confirme')}. Si se publica ahora, el texto saldrá sin ${plural('es', count, 'ella', 'ellas')}, y después ya no se podrá agregar nada en papel:`,
    toPaper: 'Ir a las firmas en papel',
  },
  {
    cover: 'On the first page:',
    unconfirmed: (count) =>
      `${number('en', count)} ${plural('en', count, 'sheet signed on paper waits', 'sheets signed on paper wait')} for another person of the secretariat to confirm ${plural('en', count, 'it', 'them')}. Published now, the text goes out without ${plural('en', count, 'it', 'them')}, and nothing on paper can be added afterwards:`,
    toPaper: 'Go to the signatures on paper',
  },
);

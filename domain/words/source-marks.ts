import { number, plural, words } from './words.ts';

/** What a text itself says of what it cites: few words, for they come with every text. */
export const sourceMarkWords = words(
  {
    toSources: (n: number) => `${number('es', n)} ${plural('es', n, 'fuente', 'fuentes')}`,
    lost: (n: number) => (n === 1 ? 'Un enlace ya no está.' : `${number('es', n)} enlaces ya no están.`),
    mark: 'enlace que ya no está',
    noteBack: 'Volver a donde se cita la nota',
  },
  {
    toSources: (n) => `${number('en', n)} ${plural('en', n, 'source', 'sources')}`,
    lost: (n) => (n === 1 ? 'One link is no longer there.' : `${number('en', n)} links are no longer there.`),
    mark: 'link that is no longer there',
    noteBack: 'Back to where the note is cited',
  },
);

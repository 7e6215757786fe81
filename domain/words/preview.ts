import { words } from './words.ts';

/** What a link to any page of ours says where it is shared, apart from what a public page says of itself. */
export const previewWords = words(
  {
    generic: 'Donde una coalición escribe, acuerda y firma en público, en español e inglés.',
    image: 'Acuerdo: una línea que anuda firmas',
  },
  {
    generic: 'Where a coalition writes, agrees and signs in public, in Spanish and English.',
    image: 'Acuerdo: a line that ties signatures',
  },
);

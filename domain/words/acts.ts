import { words } from './words.ts';

/** The sentence of an act, where it names the text it is about. */
export const actWords = words(
  {
    aText: 'un texto',
    quoted: (title: string) => `«${title}»`,
  },
  {
    aText: 'a text',
    quoted: (title) => `“${title}”`,
  },
);

import { noteNumbers } from '../../../domain/texts/schema.ts';
import { blockAnchor, numbersById } from '../alignment.ts';
import type { LanguageWords } from '../blocks.ts';
import type { ShownSource } from './queries.ts';

/** A place that cites a source, by the number readers know it by. */
export interface CitedPlace {
  language: string;
  block: string;
  kind: 'paragraph' | 'note' | 'ask';
  number: number;
  to: string;
}

/** Names the places of a source as the text's page, at this address, numbers them. */
export function citedPlaces(at: string, words: readonly LanguageWords[]) {
  const [first] = words;
  const byLanguage = new Map(
    words.map(({ language, blocks }) => [
      language,
      { notes: noteNumbers(blocks), numbers: numbersById(first?.blocks ?? [], blocks) },
    ]),
  );
  return ({ citations }: ShownSource): CitedPlace[] =>
    citations.flatMap(({ language, block }) => {
      const here = byLanguage.get(language);
      const note = here?.notes.get(block);
      const number = note ?? here?.numbers[block];
      const kind = note === undefined ? 'paragraph' : 'note';
      const to = `${at}?language=${language}#${blockAnchor(block)}`;
      return number === undefined ? [] : [{ language, block, kind, number, to }];
    });
}

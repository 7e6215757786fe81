import { wordSums } from './compare.ts';
import { packWords, unpackWords, type Words } from './packing.ts';

/** What has to be worked out of the words before a draft is stored; where they are many, by a thread. */
export interface Prepared {
  /** As they are stored. */
  blocks: string;
  /** Nobody has written a word. */
  empty: boolean;
  wordsAdded: number;
  wordsRemoved: number;
}

/** Words beside those of the draft before, as they are stored. */
export function prepareDraft(words: Words, before: string | null): Prepared {
  const blocks = packWords(words);
  const { added, removed } =
    before === blocks
      ? { added: 0, removed: 0 }
      : wordSums(before === null ? {} : unpackWords(before), words);
  const empty = Object.values(words).every((list) => list.every(({ inlines }) => inlines.length === 0));
  return { blocks, empty, wordsAdded: added, wordsRemoved: removed };
}

import { plainText, type Block } from './schema.ts';

/** A block as far as counting needs it; `id` is null on a sheet nobody has written on. */
export interface Countable {
  id: string | null;
  /** It holds no words. */
  empty?: boolean;
}

/**
 * The one count of paragraphs, on the desk and wherever a text is closed, opened or read: each block that any
 * language has words for, headings and notes too; and how many of them one language has words for.
 */
export function countParagraphs(
  all: readonly (readonly Countable[])[],
  own: readonly Countable[],
): { all: number; written: number } {
  return { all: writtenIds(...all, own).size, written: writtenIds(own).size };
}

function writtenIds(...languages: readonly (readonly Countable[])[]): Set<string> {
  return new Set(languages.flat().flatMap(({ id, empty }) => (id === null || empty ? [] : [id])));
}

/** A block with words, or without, as `countParagraphs` takes it. */
export function countable(block: Block): Countable {
  return { id: block.id, empty: plainText(block).trim() === '' };
}

/** What some language has and another has not. */
export interface MissingBlock {
  block: Block;
  /** A language that has it: the first of the text's that does. */
  from: string;
}

/** The blocks a reader of one language would not find, in the order of those languages that have them. */
export function missingBlocks(
  words: readonly { language: string; blocks: readonly Block[] }[],
  language: string,
): MissingBlock[] {
  const known = writtenIds(...words.filter((one) => one.language === language).map(countables));
  return words.flatMap(({ language: from, blocks }) =>
    blocks.flatMap((block) => {
      if (known.has(block.id) || countable(block).empty) return [];
      known.add(block.id);
      return [{ block, from }];
    }),
  );
}

const countables = ({ blocks }: { blocks: readonly Block[] }) => blocks.map(countable);

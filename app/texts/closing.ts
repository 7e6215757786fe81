import type { Block } from '../../domain/texts/schema.ts';
import { alignRows } from './alignment.ts';

/** How one language stands before closing. */
export interface LanguageToClose {
  language: string;
  title: string;
  words: number;
  paragraphs: number;
  /** Blocks that some other language has and this one lacks. */
  missing: number;
  isReference: boolean;
  /** Whether anything here keeps the text from being closed. */
  fault: 'no-words' | 'no-title' | null;
}

/** What closing would fix in each language, and what still keeps it from being closed. */
export function readyToClose(
  words: readonly { language: string; blocks: Block[]; count: number }[],
  titles: readonly { language: string; title: string }[],
  reference: string,
): LanguageToClose[] {
  const main = words.find(({ language }) => language === reference) ?? words[0];
  return words.map(({ language, blocks, count }) => {
    const title = titles.find((one) => one.language === language)?.title ?? '';
    const rows =
      main === undefined || language === main.language
        ? []
        : alignRows(main.blocks.map(alignable), blocks.map(alignable));
    return {
      language,
      title,
      words: count,
      paragraphs: blocks.filter(({ kind }) => kind !== 'note').length,
      missing: rows.filter((row) => row.right === null && !row.elsewhere).length,
      isReference: language === reference,
      fault: count === 0 ? 'no-words' : title === '' ? 'no-title' : null,
    };
  });
}

const alignable = ({ id, kind }: Block) => ({ id, note: kind === 'note' });

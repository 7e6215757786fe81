import { countable, countParagraphs, missingBlocks } from '../../domain/texts/counting.ts';
import { plainText, type Block } from '../../domain/texts/schema.ts';

/** How one language stands before closing. */
export interface LanguageToClose {
  language: string;
  title: string;
  words: number;
  /** Of all paragraphs of the text, those this language has. */
  paragraphs: { all: number; written: number };
  /** What other languages have and this one lacks: by their words there. */
  missing: Missing[];
  isReference: boolean;
  /** Whether anything here keeps the text from being closed. */
  fault: 'no-words' | 'no-title' | null;
}

/** A paragraph a language lacks, as it stands in one that has it. */
export interface Missing {
  id: string;
  from: string;
  begins: string;
}

const FIRST_WORDS = 90;

/** What closing would fix in each language, what it lacks, and what still keeps it from being closed. */
export function readyToClose(
  words: readonly { language: string; blocks: Block[]; count: number }[],
  titles: readonly { language: string; title: string }[],
  reference: string,
): LanguageToClose[] {
  const counted = words.map(({ blocks }) => blocks.map(countable));
  return words.map(({ language, blocks, count }) => {
    const title = titles.find((one) => one.language === language)?.title ?? '';
    return {
      language,
      title,
      words: count,
      paragraphs: countParagraphs(counted, blocks.map(countable)),
      missing: missingBlocks(words, language).map(({ block, from }) => ({
        id: block.id,
        from,
        begins: shortened(plainText(block)),
      })),
      isReference: language === reference,
      fault: count === 0 ? 'no-words' : title === '' ? 'no-title' : null,
    };
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= FIRST_WORDS) return line;
  const cut = line.slice(0, FIRST_WORDS);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 40 ? cut.lastIndexOf(' ') : FIRST_WORDS).toWellFormed()}…`;
}

import { plainText, type Block } from '../texts/schema.ts';
import { isContested, type TermAdvice } from './constants.ts';
import { termFinder } from './matching.ts';

/** A place of a text where a contested word stands. */
export interface ContestedPlace {
  term: string;
  language: string;
  /** Id of the block. */
  block: string;
  /** As it is written there. */
  words: string;
}

interface Advised {
  id: string;
  advice: TermAdvice;
  words: readonly { language: string; forms: readonly string[] }[];
}

/** Where avoided and reserved words stand in the blocks of one language, in their order. */
export function contestedIn(
  blocks: readonly Block[],
  language: string,
  terms: readonly Advised[],
): ContestedPlace[] {
  const find = termFinder(language, soughtIn(language, terms));
  return blocks.flatMap((block) => {
    const words = plainText(block);
    return find(words).map(({ term, from, to }) => ({
      term,
      language,
      block: block.id,
      words: words.slice(from, to),
    }));
  });
}

/** The forms in which contested words are looked for in one language; those of "es" are also looked for in "es-MX". */
export function soughtIn(
  language: string,
  terms: readonly Advised[],
): { id: string; forms: readonly string[] }[] {
  return terms
    .filter(({ advice }) => isContested(advice))
    .flatMap(({ id, words }) =>
      words
        .filter((one) => language === one.language || language.startsWith(`${one.language}-`))
        .map(({ forms }) => ({ id, forms })),
    );
}

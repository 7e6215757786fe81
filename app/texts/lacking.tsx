import { missingBlocks } from '../../domain/texts/counting.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { LanguageWords } from './blocks.ts';
import { languageName } from './languages.ts';

/** A language that lacks paragraphs which others have, and how many. */
export interface LackingLanguage {
  language: string;
  n: number;
}

export function lackingOf(words: readonly LanguageWords[]): LackingLanguage[] {
  return words
    .map(({ language }) => ({ language, n: missingBlocks(words, language).length }))
    .filter(({ n }) => n > 0);
}

/** Says, before a text goes further, that not everybody will read the same. */
export function LackingNotice({ lacking }: { lacking: readonly LackingLanguage[] }) {
  const ours = useLanguage();
  const words = textPageWords[ours].lacking;
  if (lacking.length === 0) return null;
  return (
    <Banner tone="waiting" icon="behind">
      <b>{lacking.map(({ language, n }) => words.missing(n, languageName(language, ours))).join(' ')}</b>{' '}
      {words.notSame}
    </Banner>
  );
}

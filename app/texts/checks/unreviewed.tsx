import { standingWords } from '../../../domain/words/alignment-standing.ts';
import { Banner } from '../../ui/banner.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';

/** A language of a version, and how many of its paragraphs were behind or unreviewed at closing. */
export interface ClosedLanguage {
  language: string;
  unreviewed: number | null;
}

/** Says of a version which of its languages nobody has reviewed whole. */
export function UnreviewedNotice({ languages }: { languages: readonly ClosedLanguage[] }) {
  const ours = useLanguage();
  const told = languages.flatMap(({ language, unreviewed }) =>
    unreviewed ? [standingWords[ours].closed(unreviewed, languageName(language, ours))] : [],
  );
  if (told.length === 0) return null;
  return (
    <Banner tone="waiting" icon="behind">
      {told.join(' ')}
    </Banner>
  );
}

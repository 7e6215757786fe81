import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Advice } from './advice.ts';
import { AdviceWords } from './advice-words.tsx';
import { adviser } from './adviser.ts';
import { termAnchor } from './anchor.ts';

/** What the glossary says of the words in a plain box, below it, as they are typed; each word once. */
export function AdviceList({
  words,
  language,
  advice,
  glossary,
}: {
  words: string;
  language: string;
  advice: readonly Advice[];
  /** The glossary's address. */
  glossary: string;
}) {
  const say = termPageWords[useLanguage()].card;
  const advise = useMemo(() => adviser(language, advice), [language, advice]);
  const found = new Map(advise(words).map((one) => [one.words.toLocaleLowerCase(language), one]));
  if (found.size === 0) return null;
  return (
    <section aria-label={say.below}>
      <ul className="advice-list small">
        {[...found].map(([word, advised]) => (
          <li key={word}>
            <AdviceWords advised={advised} language={language} />
            <p>
              <Link to={`${glossary}#${termAnchor(advised.advice.id)}`}>{say.more}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

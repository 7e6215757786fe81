import { Link } from '@remix-run/react';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { languageName } from '../texts/languages.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AdviceBadge } from './advice-words.tsx';
import { termAnchor } from './anchor.ts';
import type { ContestedTerm } from './load-contested.ts';

interface ContestedWordsProps {
  contested: readonly ContestedTerm[];
  /** The glossary's address. */
  glossary: string;
  /** Where a block stands: how people call the place, and its address. */
  placeOf: (language: string, block: string) => Place;
}

interface Place {
  name: string;
  to: string;
}

/** Two blocks may be one place to people. */
const eachOnce = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.name} ${place.to}`, place])).values(),
];

/** The avoided and reserved words that stand before closing, language by language. It advises and stops nothing. */
export function ContestedWords({ contested, glossary, placeOf }: ContestedWordsProps) {
  const ours = useLanguage();
  const say = termPageWords[ours].closing;
  if (contested.length === 0) return null;
  const all = contested.reduce((sum, { n }) => sum + n, 0);
  const byLanguage = Map.groupBy(contested, ({ language }) => language);
  return (
    <Section id="contested" title={say.title} aside={<Link to={glossary}>{say.to}</Link>}>
      <p className="measure">{say.stand(all)}</p>
      {[...byLanguage].map(([language, terms]) => (
        <div key={language} className="contested-language">
          <h3 className="first-letter small">
            {say.inLanguage(
              languageName(language, ours),
              terms.reduce((sum, { n }) => sum + n, 0),
            )}
          </h3>
          <ul className="advice-list">
            {terms.map((term) => (
              <li key={term.id}>
                <p className="row advice-head">
                  <Link to={`${glossary}#${termAnchor(term.id)}`} lang={language}>
                    {term.words}
                  </Link>
                  <AdviceBadge advice={term.advice} />
                  <span className="small quiet">{say.times(term.n)}</span>
                </p>
                <p className="row small advice-places">
                  {eachOnce(term.blocks.map((block) => placeOf(language, block))).map(({ name, to }) => (
                    <Link key={`${name} ${to}`} to={to}>
                      {name}
                    </Link>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

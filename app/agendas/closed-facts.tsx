import { Link } from '@remix-run/react';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { Facts } from '../ui/facts.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ClosedFactsNode } from './edition-queries.ts';
import { momentWords } from './moments.ts';
import { said } from './view.ts';

/** What an edition keeps of an ask for members alone. `named`: whether its lead is said among the public facts. */
export function ClosedFacts({
  facts: { lead, corridors, themes, reviewOn, es, en },
  named,
  base,
}: {
  facts: ClosedFactsNode;
  named: boolean;
  base: string;
}) {
  const language = useLanguage();
  const words = agendaEditionWords[language];
  const assumption = said({ es, en }, language);
  const links = (to: 'corridors' | 'themes', all: readonly { slug: string; name: string }[]) =>
    all.length === 0
      ? null
      : all.map(({ slug, name }) => (
          <span key={slug} className="own-line">
            <Link to={`${base}/${to}/${slug}`}>{name}</Link>
          </span>
        ));
  const facts = [
    { term: words.lead, fact: named ? null : lead?.name },
    { term: words.page.corridors, fact: links('corridors', corridors) },
    { term: words.page.themes, fact: links('themes', themes) },
    {
      term: words.page.assumption,
      fact: assumption && <span lang={assumption.lang}>{assumption.text}</span>,
    },
    {
      term: askFactWords[language].labels['review-on'],
      fact: reviewOn && momentWords(reviewOn, language, { length: 'long' }),
    },
  ].flatMap(({ term, fact }) => (fact ? [{ term, fact }] : []));
  if (facts.length === 0) return null;
  return (
    <>
      <p className="small quiet">{words.page.asClosed}</p>
      <Facts plain facts={facts} />
    </>
  );
}

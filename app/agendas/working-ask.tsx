import { Link } from '@remix-run/react';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { Facts } from '../ui/facts.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ClosedFactsNode, WorkingAskNode } from './edition-queries.ts';
import { momentWords } from './moments.ts';
import { StandingBadge } from './standing-badge.tsx';
import { said } from './view.ts';

/** What members know besides of an ask of an edition, as it stands in its agenda today; what is as it was closed is said once. */
export function WorkingAsk({
  ask,
  closed,
  base,
}: {
  ask: WorkingAskNode;
  closed: ClosedFactsNode | null;
  base: string;
}) {
  const language = useLanguage();
  const { page } = agendaEditionWords[language];
  const { labels } = askFactWords[language];
  const words = askPageWords[language];
  const { after, reviewOn, evidence, passages } = ask;
  const kept = closed?.keepsAssumption ? closed : null;
  const changed = kept === null || kept.es !== ask.es || kept.en !== ask.en;
  const assumption = changed ? said(ask, language) : null;
  const facts = [
    { term: labels.after, fact: after && page.ask(after.number) },
    {
      term: labels['review-on'],
      fact: reviewOn && reviewOn !== kept?.reviewOn && momentWords(reviewOn, language, { length: 'long' }),
    },
    { term: page.assumption, fact: assumption && <span lang={assumption.lang}>{assumption.text}</span> },
    {
      term: words.evidence,
      fact:
        evidence.length === 0
          ? null
          : evidence.map(({ id, title, language: tag, url, file }) => (
              <a
                key={id}
                className="own-line"
                href={url ?? file ?? undefined}
                rel="noreferrer nofollow"
                lang={tag === language ? undefined : tag}
              >
                {title}
              </a>
            )),
    },
    {
      term: words.passages,
      fact:
        passages.length === 0
          ? null
          : passages.map(({ id, standing, statement }) => (
              <span key={id} className="own-line">
                <Link to={`${base}/texts/${statement.slug}`}>{statement.title}</Link>{' '}
                <StandingBadge standing={standing} />
              </span>
            )),
    },
  ].flatMap(({ term, fact }) => (fact ? [{ term, fact }] : []));
  if (facts.length === 0) return null;
  return (
    <>
      <p className="small quiet">{page.today}</p>
      <Facts plain facts={facts} />
    </>
  );
}

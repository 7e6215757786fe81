import { Link } from '@remix-run/react';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { longDay } from '../positions/look.ts';
import { Banner } from '../ui/banner.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionPage } from './load-decision.ts';

/** What was decided, in the words of a person, who announced it, and whether it still holds. */
export function OutcomeOf({ page: { decision, base } }: { page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { outcome, state, writtenBy, confirmedBy, withdrawnReason, supersededBy, supersedes, expiresOn } =
    decision;
  const { missing } = decision;
  if (state === 'withdrawn')
    return (
      <Banner icon="close">
        {words.withdrawn} {withdrawnReason}
      </Banner>
    );
  if (outcome === null) return null;
  const at = (slug: string) => `${base}/decisions/${slug}`;
  return (
    <Section id="outcome" title={words.outcome}>
      {state === 'announced' ? null : <Banner tone="waiting">{words.waitsKey}</Banner>}
      {state === 'announced' && missing.length > 0 ? (
        <Banner tone="waiting" icon="clock">
          {missing.join(' ')}
        </Banner>
      ) : null}
      <p className="outcome-words">{outcome}</p>
      <p className="small quiet">
        {writtenBy === null ? null : words.announcedBy(writtenBy.person, writtenBy.organisation)}{' '}
        {confirmedBy === null ? null : words.confirmedBy(confirmedBy.person, confirmedBy.organisation)}{' '}
        {expiresOn === null ? null : words.inForceUntil(longDay(expiresOn, language))}
      </p>
      {supersededBy === null ? null : (
        <p>
          {words.supersededBy} <Link to={at(supersededBy.slug)}>{supersededBy.question}</Link>
        </p>
      )}
      {supersedes === null ? null : (
        <p>
          {words.supersedes} <Link to={at(supersedes.slug)}>{supersedes.question}</Link>
        </p>
      )}
    </Section>
  );
}

import { Link } from '@remix-run/react';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { titleFor } from '../texts/titles.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionPage } from './load-decision.ts';

/** What is decided on: a proposal, or a text and its version. */
export function About({ page: { decision, base } }: { page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { proposal, statement, version, state } = decision;
  return (
    <Section id="about" title={words.about}>
      {proposal === null ? null : <p className="proposal-words">{proposal}</p>}
      {statement === null ? null : <Text {...{ statement, version, base, language }} />}
      {state === 'revising' ? (
        <p className="quiet">{statement === null ? words.textUnknown : words.textOpen}</p>
      ) : null}
    </Section>
  );
}

function Text({
  statement,
  version,
  base,
  language,
}: Pick<DecisionPage, 'base'> & {
  statement: NonNullable<DecisionPage['decision']['statement']>;
  version: DecisionPage['decision']['version'];
  language: 'es' | 'en';
}) {
  const words = decisionPageWords[language].page;
  const title = titleFor(statement, language);
  return (
    <p className="decision-text">
      <Link
        to={`${base}/texts/${statement.slug}`}
        lang={title.language === language ? undefined : title.language}
      >
        {title.title}
      </Link>
      {version === null ? null : <span className="quiet"> · {words.version(version.number)}</span>}
    </p>
  );
}

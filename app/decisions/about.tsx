import { Link } from '@remix-run/react';
import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { titleFor } from '../texts/titles.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionPage } from './load-decision.ts';

/** What is decided on: a proposal, or a text and its version. */
export function About({ page: { decision, base } }: { page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const lineage = decisionLineageWords[language];
  const { proposal, wording, earlierWordings, statement, version, state } = decision;
  return (
    <Section id="about" title={words.about}>
      {proposal === null ? null : <p className="proposal-words">{proposal}</p>}
      {earlierWordings.length === 0 ? null : (
        <details>
          <summary>
            {lineage.earlier} · {lineage.wording(wording ?? 1)}
          </summary>
          {earlierWordings.map((one) => (
            <div key={one.number}>
              <h3 className="small strong first-letter">{lineage.wording(one.number)}</h3>
              <p className="proposal-words">{one.proposal}</p>
            </div>
          ))}
        </details>
      )}
      {statement === null ? null : <Text {...{ statement, version, base, language }} />}
      {state === 'revising' ? (
        <p className="quiet">
          {proposal !== null ? lineage.revising : statement === null ? words.textUnknown : words.textOpen}
        </p>
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

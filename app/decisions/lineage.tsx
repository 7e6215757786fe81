import { Link } from '@remix-run/react';
import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { Badges } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { DecisionBadges } from './badges.tsx';
import type { DecisionPage } from './load-decision.ts';

/** The groups that decided on it, what each was asked about and what it came to; and the way to the next. */
export function Lineage({ page: { decision, base } }: { page: DecisionPage }) {
  const words = decisionLineageWords[useLanguage()];
  const { lineage, bodiesToForwardTo, proposal, id, slug } = decision;
  const may = bodiesToForwardTo.length > 0;
  if (lineage.length < 2 && !may) return null;
  return (
    <Section id="lineage" title={words.title}>
      {lineage.length < 2 ? null : (
        <ol className="decision-options">
          {lineage.map(({ decision: step, versions }) => (
            <li key={step.id}>
              <span className="strong">
                {step.id === id ? (
                  step.body.name
                ) : (
                  <Link to={`${base}/decisions/${step.slug}`}>{step.body.name}</Link>
                )}
              </span>
              <Badges>
                <DecisionBadges decision={step} />
              </Badges>
              <p className="small quiet">
                {step.id === id ? `${words.here} · ` : null}
                {(proposal === null ? words.versions : words.wordings)(versions.join(' → '))}
              </p>
              {step.outcome === null || step.id === id ? null : <p className="said-words">{step.outcome}</p>}
            </li>
          ))}
        </ol>
      )}
      {may ? (
        <div className="stack">
          <p className="small quiet">{words.forwardHelp}</p>
          <div>
            <ButtonLink to={`${base}/decisions/new?from=${slug}`}>{words.forward}</ButtonLink>
          </div>
        </div>
      ) : null}
    </Section>
  );
}

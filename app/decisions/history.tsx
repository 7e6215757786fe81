import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { dayOf } from '../ui/dates.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionPage } from './load-decision.ts';

/** What was done with it, newest first. */
export function DecisionHistory({ page: { acts, zone } }: { page: DecisionPage }) {
  const language = useLanguage();
  return (
    <Section id="history" title={decisionPageWords[language].page.history}>
      <ul className="decision-acts">
        {acts.map(({ id, at, sentence, seat }) => (
          <li key={id}>
            <time className="min quiet" dateTime={at}>
              {dayOf(at, zone, language, { year: true })}
            </time>
            <span>
              {seat === null ? null : <b>{seat.organization.name} · </b>}
              {sentence}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { urgentWords } from '../../domain/words/urgent.ts';
import { momentOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import type { StatementPage } from './load-statement.ts';

/** The hours of an urgent procedure: times only, and nobody. */
export function Urgent({ page: { statement, coalition, language } }: { page: StatementPage }) {
  const { urgent } = statement;
  if (urgent === null) return null;
  const words = urgentWords[language];
  const steps = [
    { term: words.began, at: urgent.beganAt },
    { term: words.textClosed, at: urgent.textClosedAt },
    { term: words.decided, at: urgent.decidedAt },
    { term: words.opened, at: urgent.signOnOpenedAt },
    { term: words.closed, at: urgent.signOnClosesAt },
    { term: words.published, at: urgent.publishedAt },
  ];
  return (
    <Section id="urgent" title={words.timeline}>
      <p className="small quiet measure">{words.why}</p>
      <Facts
        plain
        facts={steps.flatMap(({ term, at }) =>
          at === null ? [] : [{ term, fact: momentOf(at, coalition.timeZone, language, { year: true }) }],
        )}
      />
    </Section>
  );
}

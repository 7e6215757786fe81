import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { Card } from '../ui/card.tsx';
import { DeadlineFact } from '../ui/deadline.tsx';
import { Facts } from '../ui/facts.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionPage } from './load-decision.ts';

/** Until when it is answered, by which rule, and what is missing. */
export function RuleCard({ page: { decision, zone, now } }: { page: DecisionPage }) {
  const words = decisionPageWords[useLanguage()].page;
  const { rule, closesAt, takesAnswers, missing, state, secret, counts } = decision;
  return (
    <Card as="section" aria-labelledby="rule">
      <div className="stack">
        <Facts
          facts={[
            {
              icon: 'clock',
              term: takesAnswers ? words.until : words.ended,
              fact: <DeadlineFact at={closesAt} zones={[zone]} now={now} />,
            },
          ]}
        />
        <div>
          <h2 id="rule" className="small strong">
            {words.rule}
          </h2>
          <p className="small">{rule}</p>
        </div>
        {state === 'open' || state === 'revising' ? <Missing missing={missing} secret={secret} /> : null}
        {counts === null ? null : <Counts page={decision} />}
        {secret && counts === null ? <p className="small quiet">{words.secretNote}</p> : null}
      </div>
    </Card>
  );
}

function Missing({ missing, secret }: { missing: readonly string[]; secret: boolean }) {
  const words = decisionPageWords[useLanguage()].page;
  if (missing.length === 0 && secret) return null;
  return (
    <div className="missing-answers" aria-live="polite">
      <h3 className="small strong">{words.missing}</h3>
      {missing.length === 0 ? (
        <p className="small">{words.nothingMissing}</p>
      ) : (
        <ul className="small">
          {missing.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Counts({ page: { counts, kind } }: { page: DecisionPage['decision'] }) {
  const words = decisionPageWords[useLanguage()].page;
  const consent = kind === 'consent' ? 'yes' : 'no';
  if (counts === null || (kind !== 'consent' && kind !== 'majority')) return null;
  const rows = [
    [counts.for, words.countFor],
    [counts.neither, words.countNeither(consent)],
    [counts.against, words.countAgainst(consent)],
    [counts.asked - counts.answered, words.silent],
  ] as const;
  return (
    <div>
      <h3 className="small strong">{words.counts}</h3>
      <ul className="decision-counts">
        {rows.map(([n, word]) => (
          <li key={word}>
            <b>{n}</b> {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

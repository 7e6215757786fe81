import { decisionWaitingWords } from '../../domain/words/decision-waiting.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { deadlineLine } from '../ui/dates.ts';
import { TimeLeft } from '../ui/deadline.tsx';
import { DayBlock, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { DecisionWaitingItem } from './today-query.ts';

/** An answer, a reply or an outcome that a decision waits for. */
export function DecisionWaitingRow({
  item: { kind, due, decision, seat },
  ...page
}: {
  item: DecisionWaitingItem;
  base: string;
  zone: string;
  now: string;
  /** The person speaks for more than one organisation here. */
  several: boolean;
}) {
  const language = useLanguage();
  const words = decisionWaitingWords[language];
  const to = `${page.base}/decisions/${decision.slug}`;
  const answers = kind === 'answer';
  return (
    <LedgerRow
      date={due === null ? undefined : <DayBlock at={due} zone={page.zone} />}
      badges={
        <>
          {due === null ? null : <TimeLeft at={due} now={page.now} />}
          <Badge icon="decision" tone={answers ? 'waiting' : 'slow'}>
            {words.kinds[kind]}
          </Badge>
        </>
      }
      title={decision.question}
      to={to}
      action={<ButtonLink to={to}>{words.actions[kind]}</ButtonLink>}
    >
      {due === null ? null : words.until(deadlineLine({ at: due, zones: [page.zone] }, language))}{' '}
      {answers && page.several ? words.asked(seat.organization.name) : null}
    </LedgerRow>
  );
}

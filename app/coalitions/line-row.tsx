import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { TimeLeft } from '../ui/deadline.tsx';
import { DayBlock, LedgerRow } from '../ui/ledger.tsx';
import type { Line } from './lines.ts';

/** Something that waits for this person, in the words the server chose. */
export function LineRow({ line, zone, now }: { line: Line; zone: string; now: string }) {
  const { badge, icon, tone, title, lang, to, button, words, due } = line;
  return (
    <LedgerRow
      date={due === null ? undefined : <DayBlock at={due} zone={zone} />}
      badges={
        <>
          {due === null ? null : <TimeLeft at={due} now={now} />}
          <Badge icon={icon} tone={tone}>
            {badge}
          </Badge>
        </>
      }
      title={title}
      serif={lang !== undefined}
      lang={lang}
      to={to}
      action={<ButtonLink to={to}>{button}</ButtonLink>}
    >
      {words}
    </LedgerRow>
  );
}

import { calendarPageWords } from '../../domain/words/calendar-pages.ts';
import { ActivityRow } from '../campaigns/dates.tsx';
import { monthWords } from '../campaigns/days.ts';
import { Badge } from '../ui/badge.tsx';
import { deadlineLine } from '../ui/dates.ts';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { Entry } from './load-calendar.ts';

const CLOSING_ICON = { signOn: 'sign', round: 'comment', decision: 'decision', ladder: 'clock' } as const;

/** What is on the calendar, month by month, each in the reader's time and in its own. */
export function EntryList({ entries, zone }: { entries: readonly Entry[]; zone: string }) {
  const language = useLanguage();
  const months = [...Map.groupBy(entries, ({ first }) => first.slice(0, 7))];
  return months.map(([month, here]) => (
    <Section
      key={month}
      id={`month-${month}`}
      title={<span className="first-letter">{monthWords(month, language)}</span>}
    >
      <Ledger ordered>
        {here.map((entry, i) => (
          <EntryRow
            key={entry.key}
            id={here[i - 1]?.first === entry.first ? undefined : `day-${entry.first}`}
            entry={entry}
            zone={zone}
          />
        ))}
      </Ledger>
    </Section>
  ));
}

function EntryRow({ id, entry, zone }: { id: string | undefined; entry: Entry; zone: string }) {
  const language = useLanguage();
  const { activity, campaign, closing, title, to } = entry;
  if (activity !== null)
    return (
      <ActivityRow
        id={id}
        activity={activity}
        zone={zone}
        to={to}
        above={<span className="min quiet">{campaign}</span>}
      />
    );
  if (closing === null) return null;
  return (
    <LedgerRow
      id={id}
      date={<DayBlock at={closing.at} zone={zone} />}
      badges={
        <Badge icon={CLOSING_ICON[closing.kind]} tone="bare">
          {calendarPageWords[language].closings[closing.kind]}
        </Badge>
      }
      title={title}
      to={to}
    >
      <span className="first-letter">
        {deadlineLine({ at: closing.at, zones: [zone, closing.zone] }, language)}
      </span>
    </LedgerRow>
  );
}

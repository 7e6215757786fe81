import { Link } from '@remix-run/react';
import { calendarPageWords } from '../../domain/words/calendar-pages.ts';
import { campaignDateWords } from '../../domain/words/campaign-dates.ts';
import { dateWords, monthWords } from '../campaigns/days.ts';
import { classes } from '../ui/classes.ts';
import { timeOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Entry } from './load-calendar.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface MonthProps {
  month: string;
  weeks: readonly string[][];
  today: string;
  zone: string;
  entries: readonly Entry[];
  /** Where another month is. */
  addressOf: (month: string) => string;
}

/** A month as a table of weeks: on a desk with what happens each day, on a phone with how much, told below it. */
export function Month({ month, weeks, today, zone, entries, addressOf }: MonthProps) {
  const language = useLanguage();
  const words = calendarPageWords[language];
  const on = (day: string) => entries.filter(({ first, last }) => first <= day && day <= last);
  return (
    <table className="month">
      <caption className="hidden-words">
        {words.title}: {monthWords(month, language)}
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <span aria-hidden="true">{words.weekdays[weekday].slice(0, 3)}</span>
              <span className="hidden-words">{words.weekdays[weekday]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={
                  classes(!day.startsWith(month) && 'outside', day === today && 'today') || undefined
                }
              >
                <Day
                  day={day}
                  today={today}
                  zone={zone}
                  entries={on(day)}
                  below={day.startsWith(month) ? '' : addressOf(day.slice(0, 7))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day,
  today,
  zone,
  entries,
  below,
}: {
  day: string;
  today: string;
  zone: string;
  entries: readonly Entry[];
  /** The page on which what happens that day is told below: this one, or that of a neighbouring month. */
  below: string;
}) {
  const language = useLanguage();
  const words = calendarPageWords[language];
  return (
    <>
      <time dateTime={day} className="figures">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="hidden-words">
          {dateWords(day, language)}
          {day === today ? `, ${words.isToday}` : null}
        </span>
      </time>
      {entries.length === 0 ? null : (
        <>
          <a href={`${below}#day-${entries[0]!.first}`} className="month-mark">
            <span className="hidden-words">{words.count(entries.length)}</span>
            <span aria-hidden="true">{entries.length}</span>
          </a>
          <ul>
            {entries.map((entry) => (
              <li key={entry.key} className={entry.activity?.cancelled ? 'cancelled' : undefined}>
                <Link to={entry.to}>
                  {entry.at === null || entry.first < day ? null : (
                    <span className="figures">{timeOf(entry.at, zone, language)} </span>
                  )}
                  {entry.title}
                  {entry.activity?.cancelled ? (
                    <span className="hidden-words">, {campaignDateWords[language].cancelled}</span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

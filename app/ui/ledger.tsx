import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Badges } from './badge.tsx';
import { classes } from './classes.ts';
import { dayParts } from './dates.ts';
import { useLanguage } from './surroundings.ts';

/** A large figure with two small words under it: a day, or a number of days. */
export function DateBlock({
  figure,
  words,
  dateTime,
}: {
  figure: ReactNode;
  words: ReactNode;
  dateTime?: string;
}) {
  const inside = (
    <>
      <b>{figure}</b>
      {words}
    </>
  );
  return dateTime === undefined ? (
    <span className="date-block">{inside}</span>
  ) : (
    <time className="date-block" dateTime={dateTime}>
      {inside}
    </time>
  );
}

/** The day of an instant in a zone: "14 / ene · jue". */
export function DayBlock({ at, zone }: { at: string; zone: string }) {
  const { day, month, weekday } = dayParts(at, zone, useLanguage());
  return (
    <DateBlock figure={day} words={<span className="nowrap">{`${month} · ${weekday}`}</span>} dateTime={at} />
  );
}

/** Rows with hairlines, like a notary's book. `ordered` when the order says something. */
export function Ledger({
  children,
  ordered,
  dateless,
  label,
}: {
  children: ReactNode;
  ordered?: boolean;
  dateless?: boolean;
  label?: string;
}) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={classes('ledger', dateless && 'dateless')} aria-label={label}>
      {children}
    </List>
  );
}

/** Date, state, title, one line, one button, one mark at the far end. */
export function LedgerRow({
  id,
  date,
  badges,
  title,
  to,
  serif,
  lang,
  children,
  action,
  mark,
}: {
  /** Where a link of the page leads to it. */
  id?: string;
  date?: ReactNode;
  badges?: ReactNode;
  title: ReactNode;
  to?: string;
  /** Set when the title is words of the coalition. */
  serif?: boolean;
  lang?: string;
  children?: ReactNode;
  action?: ReactNode;
  mark?: ReactNode;
}) {
  return (
    <li id={id}>
      {date}
      <div>
        {badges === undefined ? null : <Badges>{badges}</Badges>}
        <h3 className={serif ? 'title' : undefined} lang={lang}>
          {to === undefined ? title : <Link to={to}>{title}</Link>}
        </h3>
        {children === undefined ? null : <div className="row-words">{children}</div>}
      </div>
      {action === undefined ? null : <div className="row-action">{action}</div>}
      {mark}
    </li>
  );
}

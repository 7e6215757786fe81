import { dayIn, later, type Instant } from '../../platform.ts';
import { instantAt } from '../../sign-ons/closing-time.ts';
import { GRACE_DAYS, HOUR_OF_DAY, NOTICE_DAYS } from './constants.ts';

/** A day of the calendar so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** When a day begins by a zone's clock; where clocks skip midnight, an hour later. */
export function startOf(day: string, zone: string): Instant {
  return instantAt(`${day}T00:00`, zone) ?? instantAt(`${day}T01:00`, zone) ?? `${day}T12:00:00.000Z`;
}

/** The same day a year on; of 29 February the 28th. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return dayAfter(next, 0) === next ? next : next.replace('-29', '-28');
}

/** By which day a confirmation is to be renewed, and from when on an unconfirmed credential rests. */
export function confirmBy(confirmedAt: Instant, zone: string): { dueOn: string; restsAt: Instant } {
  const dueOn = yearAfter(dayIn(confirmedAt, zone));
  return { dueOn, restsAt: startOf(dayAfter(dueOn, GRACE_DAYS + 1), zone) };
}

/** When somebody is told of what: a month before, on the day, when it rests, and when it is over. */
export function turnsOf(
  { confirmedAt, restsAt, untilAt }: { confirmedAt: Instant; restsAt: Instant; untilAt: Instant | null },
  zone: string,
): { turn: Turn; at: Instant }[] {
  const { dueOn } = confirmBy(confirmedAt, zone);
  const hour = (day: string) => instantAt(`${day}T${HOUR_OF_DAY}`, zone) ?? later(startOf(day, zone), 1);
  const asked = [
    { turn: 'soon' as const, at: hour(dayAfter(dueOn, -NOTICE_DAYS)) },
    { turn: 'due' as const, at: hour(dueOn) },
    { turn: 'rested' as const, at: restsAt },
  ];
  if (untilAt === null) return asked;
  return [...asked.filter(({ at }) => at < untilAt), { turn: 'over' as const, at: untilAt }];
}

export type Turn = 'soon' | 'due' | 'rested' | 'over';

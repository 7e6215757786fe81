import { Invalid } from '../errors.ts';
import { day } from '../input.ts';
import { DAY, dayIn, later, type Instant } from '../platform.ts';
import { instantAt } from '../sign-ons/closing-time.ts';

/** Longer than this, and a date was mistyped. */
const LONGEST = 400 * DAY;
/** Further than this from today, likewise. */
const FURTHEST = 3660 * DAY;

/**
 * When an activity begins and ends, from what its form says in its zone; or the fault of a field. Without an end it
 * ends as it begins: a day left out is the first day, an hour left out the first hour.
 */
export function spanOf(
  asked: { wholeDay: boolean; startsAt: string; endsAt: string; zone: string },
  now: Instant,
): { startsAt: Instant; endsAt: Instant } {
  const { wholeDay, zone } = asked;
  const start = partsOf(asked.startsAt);
  const end = partsOf(asked.endsAt);
  if (!isDay(start.day)) throw new Invalid([{ field: 'startsAt', word: 'start-day-missing' }]);
  if (!wholeDay && start.hour === '') throw new Invalid([{ field: 'startsAt', word: 'start-hour-missing' }]);
  const lastDay = end.day || start.day;
  if (!isDay(lastDay)) throw new Invalid([{ field: 'endsAt', word: 'end-day-wrong' }]);
  const at = ({ day, hour }: { day: string; hour: string }) => instantAt(`${day}T${hour}`, zone);
  const startsAt = wholeDay ? dayStart(start.day, zone) : at(start);
  const endsAt = wholeDay
    ? dayStart(nextDay(lastDay)!, zone)
    : at({ day: lastDay, hour: end.hour || start.hour });
  if (!startsAt) throw new Invalid([{ field: 'startsAt', word: 'hour-not-there' }]);
  if (!endsAt) throw new Invalid([{ field: 'endsAt', word: 'hour-not-there' }]);
  if (wholeDay ? endsAt <= startsAt : endsAt < startsAt)
    throw new Invalid([{ field: 'endsAt', word: 'ends-before-start' }]);
  if (endsAt > later(startsAt, LONGEST)) throw new Invalid([{ field: 'endsAt', word: 'lasts-too-long' }]);
  if (startsAt > later(now, FURTHEST) || startsAt < later(now, -FURTHEST))
    throw new Invalid([{ field: 'startsAt', word: 'years-away' }]);
  return { startsAt, endsAt };
}

const isDay = (written: string) => day.safeParse(written).success;

/** "2027-03-02T10:00" as its day and its hour; either may be left out. */
function partsOf(written: string): { day: string; hour: string } {
  const [first = '', hour = ''] = written.split('T');
  return { day: first, hour };
}

/** The first and the last day an activity touches, as its own zone's calendar shows them. */
export function daysOf(activity: { startsAt: Instant; endsAt: Instant; zone: string }): {
  first: string;
  last: string;
} {
  const { startsAt, endsAt, zone } = activity;
  return { first: dayIn(startsAt, zone), last: dayIn(endsAt > startsAt ? later(endsAt, -1) : endsAt, zone) };
}

/** The day after: "2027-03-03"; null where there is no such day. */
export function nextDay(date: string): string | null {
  if (!day.safeParse(date).success) return null;
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + DAY).toISOString().slice(0, 10);
}

/** The first instant of a day; in some zones clocks go forward at midnight, and the day begins at one. */
function dayStart(date: string, zone: string): Instant | null {
  return instantAt(`${date}T00:00`, zone) ?? instantAt(`${date}T01:00`, zone);
}

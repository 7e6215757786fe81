import { DAY, dayIn, type Instant } from '../../platform.ts';
import { instantAt } from '../../sign-ons/closing-time.ts';
import { isHoliday, weekdayOf } from './holidays.ts';
import { RUNGS, type Leads, type RungKind } from '../constants.ts';

/** What a ladder is laid out from. */
export interface LadderPlan {
  deliveryAt: Instant;
  /** The zone in which it is delivered, and in which each day ends at its hour. */
  zone: string;
  /** Countries whose holidays are no working days. */
  countries: readonly string[];
  leads: Leads;
}

export interface RungPlan {
  kind: RungKind;
  /** Working days before the rung above it. */
  lead: number;
  day: string;
  at: Instant;
}

/** When the day of a rung is over. */
const HOUR_OF_DAY = '17:00';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

/** Whether people are at work on a day in all of these countries: no weekend, and no holiday of theirs. */
export function isWorkday(day: string, countries: readonly string[]): boolean {
  const weekday = weekdayOf(Date.parse(`${day}T00:00:00.000Z`) / DAY);
  return weekday !== 0 && weekday !== 6 && !countries.some((country) => isHoliday(day, country));
}

/** So many working days before a day; of none, the day itself or the last working day before it. */
export function workdaysBefore(day: string, count: number, countries: readonly string[]): string {
  let found = day;
  for (let left = count; left > 0; left--) {
    do found = dayAfter(found, -1);
    while (!isWorkday(found, countries));
  }
  while (!isWorkday(found, countries)) found = dayAfter(found, -1);
  return found;
}

/** The rungs from the delivery backwards, each so many working days before the one above it. */
export function ladderOf({ deliveryAt, zone, countries, leads }: LadderPlan): RungPlan[] {
  let day = dayIn(deliveryAt, zone);
  return RUNGS.map((kind) => {
    day = workdaysBefore(day, leads[kind], countries);
    return { kind, lead: leads[kind], day, at: endOfDay(day, zone) };
  });
}

/** The last day on which whoever works in another country can do it, where a rung's own is none there. */
export function ownDay(day: string, countries: readonly string[]): string {
  return workdaysBefore(day, 0, countries);
}

export function endOfDay(day: string, zone: string): Instant {
  return instantAt(`${day}T${HOUR_OF_DAY}`, zone)!;
}

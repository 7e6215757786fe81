import type { Deadline } from './types.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The date in `zone`, `day` days after the date of `start` there: "2027-01-14". */
export function dateOf(day: number, zone: string, start: Date): string {
  const here = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(start);
  return new Date(Date.parse(`${here}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10);
}

/** The instant of a deadline, for a demo started at `start`. */
export function instantOf(deadline: Deadline, start: Date): Date {
  const wall = Date.parse(`${dateOf(deadline.day, deadline.zone, start)}T${deadline.time}:00Z`);
  const guess = wall - offsetAt(deadline.zone, wall);
  return new Date(wall - offsetAt(deadline.zone, guess));
}

/** How far the wall clock of `zone` runs ahead of UTC at `instant`, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

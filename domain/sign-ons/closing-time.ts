import type { Instant } from '../platform.ts';

/** What a form's date and time say: "2027-01-14T17:00", without a zone. */
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/**
 * The instant a wall clock in `zone` shows `local`, or null when it never does: not a date, or an hour that is
 * skipped when clocks go forward. An hour that comes twice means its second coming, so that nobody who reads
 * the clock is late.
 */
export function instantAt(local: string, zone: string): Instant | null {
  const wall = LOCAL.test(local) ? Date.parse(`${local}:00.000Z`) : NaN;
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== local) return null;
  const day = 86_400_000;
  const guesses = [wall - offset(zone, wall - day), wall - offset(zone, wall + day)];
  const shown = guesses.filter((instant) => instant + offset(zone, instant) === wall);
  return shown.length === 0 ? null : new Date(Math.max(...shown)).toISOString();
}

/** How far the zone's wall clock runs ahead of UTC at that instant, in milliseconds. */
export function offset(zone: string, instant: number): number {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
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

/** Dear to make, and there are only so many zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

import { DAY } from '../platform.ts';
import { offset } from '../sign-ons/closing-time.ts';

const MINUTE = 60_000;

/**
 * The VTIMEZONE of a zone for the years between two instants (RFC 5545, 3.6.5), as this machine's own zones say,
 * the same by which the times were set: one observance as the first year begins, and one per change of the clock.
 */
export function vtimezone(zone: string, from: number, to: number): string[] {
  const begin = Date.UTC(new Date(from).getUTCFullYear(), 0, 1);
  const end = Date.UTC(new Date(to).getUTCFullYear() + 1, 0, 1);
  const changes = changesOf(zone, begin, end);
  const first = offset(zone, begin);
  const standard = Math.min(first, ...changes.map(({ after }) => after));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance('STANDARD', begin + first, first, first),
    ...changes.flatMap(({ at, before, after }) =>
      observance(after > standard ? 'DAYLIGHT' : 'STANDARD', at + before, before, after),
    ),
    'END:VTIMEZONE',
  ];
}

/** A wall clock's reading as calendars write it, whatever its zone: "20270302T100000". */
export function wallTime(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function changesOf(zone: string, begin: number, end: number) {
  const changes: { at: number; before: number; after: number }[] = [];
  for (let day = begin; day < end; day += DAY) {
    const [before, after] = [offset(zone, day), offset(zone, day + DAY)];
    if (before !== after) changes.push({ at: momentOf(zone, day, day + DAY), before, after });
  }
  return changes;
}

/** The minute between two instants at which the zone's offset becomes that of the second. */
function momentOf(zone: string, low: number, high: number): number {
  const after = offset(zone, high);
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offset(zone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', wall: number, before: number, after: number): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallTime(wall)}`,
    `TZOFFSETFROM:${written(before)}`,
    `TZOFFSETTO:${written(after)}`,
    `END:${kind}`,
  ];
}

/** "-0600" */
function written(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / MINUTE));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

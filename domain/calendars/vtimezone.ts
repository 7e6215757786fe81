import { DAY } from '../platform.ts';
import { offset } from '../sign-ons/closing-time.ts';

const MINUTE = 60_000;

/**
 * The VTIMEZONE of a zone for these years (RFC 5545, 3.6.5), as this machine's own zones say, the same by which the
 * times were set: one observance as each run of years begins, and one per change of the clock.
 */
export function vtimezone(zone: string, years: Iterable<number>): string[] {
  const known = new Set(years);
  const all = [...known]
    .sort((one, other) => one - other)
    .map((year) => ({ begins: !known.has(year - 1), ...clockIn(zone, year) }));
  const standard = Math.min(
    ...all.flatMap(({ first, changes }) => [first, ...changes.map(({ after }) => after)]),
  );
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...all.flatMap(({ begins, begin, first, changes }) => [
      ...(begins ? observance('STANDARD', begin + first, first, first) : []),
      ...changes.flatMap(({ at, before, after }) =>
        observance(after > standard ? 'DAYLIGHT' : 'STANDARD', at + before, before, after),
      ),
    ]),
    'END:VTIMEZONE',
  ];
}

/** A wall clock's reading as calendars write it, whatever its zone: "20270302T100000". */
export function wallTime(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

interface YearOfClock {
  /** The first instant of the year in UTC, and how far the clock is ahead then. */
  begin: number;
  first: number;
  changes: { at: number; before: number; after: number }[];
}

/** What was found of a zone in a year stays so as long as the machine's zones do. */
const found = new Map<string, YearOfClock>();
const MOST_KEPT = 5_000;

function clockIn(zone: string, year: number): YearOfClock {
  const key = `${zone} ${year}`;
  let clock = found.get(key);
  if (!clock) {
    const begin = Date.UTC(year, 0, 1);
    clock = { begin, first: offset(zone, begin), changes: changesOf(zone, begin, Date.UTC(year + 1, 0, 1)) };
    if (found.size >= MOST_KEPT) found.clear();
    found.set(key, clock);
  }
  return clock;
}

function changesOf(zone: string, begin: number, end: number): YearOfClock['changes'] {
  const changes: YearOfClock['changes'] = [];
  let before = offset(zone, begin);
  for (let day = begin; day < end; day += DAY) {
    const after = offset(zone, day + DAY);
    if (before !== after) changes.push({ at: momentOf(zone, day, day + DAY), before, after });
    before = after;
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

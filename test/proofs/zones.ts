import { timeOf } from '../../app/ui/dates.ts';
import { MINUTE } from '../../domain/platform.ts';
import { instantAt } from '../../domain/sign-ons/closing-time.ts';
import { seeded } from '../support/platform.ts';
import type { Finding } from './run.ts';
import { atTheDeadline } from './zones/at-the-deadline.ts';
import { ahead, changesIn, DAY, HOUR, instantsOf, laws, type Law, type Wall } from './zones/model.ts';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];
/** Those nobody's clock ever shows. */
const NEVER = [
  '2027-06-30T23:60',
  '2027-06-30T24:00',
  '2027-02-29T10:00',
  '2028-02-30T10:00',
  '2027-13-01T10:00',
];

/**
 * Deadlines mean what the convenor's clock shows: every minute of the days on which clocks change, `n` times as many
 * others, and the last minute of days anywhere on Earth, each as a table of the zones' laws says, and shown to readers
 * as it says. Then real sign-ons, on both engines: what is committed before the deadline by the server's clock is in,
 * whatever that clock is worth, and what was begun before and committed after is not.
 */
export default async function zones(n = 20): Promise<Finding> {
  const counts = { cases: 0, wrong: 0, skipped: 0, doubled: 0 };
  const random = seeded(`zones ${n}`);
  for (const law of laws) {
    for (const wall of [...changingDays(), ...anyMinutes(n * 100, random), ...lastMinutes()]) {
      const found = instantsOf(law, wall);
      counts.cases += 1;
      counts.skipped += found.length === 0 ? 1 : 0;
      counts.doubled += found.length === 2 ? 1 : 0;
      if (!agrees(law, wall, found)) counts.wrong += 1;
    }
    for (const local of NEVER) {
      counts.cases += 1;
      if (instantAt(local, law.zone) !== null) counts.wrong += 1;
    }
  }
  const deadlines = await atTheDeadline();
  return {
    holds:
      counts.wrong + deadlines.wrong === 0 &&
      counts.skipped > 0 &&
      counts.doubled > 0 &&
      deadlines.refused > 0,
    figures: {
      ...counts,
      cases: counts.cases + deadlines.cases,
      wrong: counts.wrong + deadlines.wrong,
      signOns: deadlines.signOns,
      taken: deadlines.taken,
      refused: deadlines.refused,
    },
  };
}

/** The last of the instants that the model names, or none; and every reader is shown what their own clock will show. */
function agrees(law: Law, wall: Wall, found: readonly number[]): boolean {
  const local = new Date(wall).toISOString().slice(0, 16);
  const got = instantAt(local, law.zone);
  if (found.length === 0) return got === null;
  const last = Math.max(...found);
  if (got !== new Date(last).toISOString()) return false;
  return laws.every((reader) => {
    const clock = new Date(last + ahead(reader, last));
    const [hours, minutes] = timeOf(got, reader.zone, 'es').split(':').map(Number);
    return hours === clock.getUTCHours() && minutes === clock.getUTCMinutes();
  });
}

function* changingDays(): Generator<Wall> {
  for (const year of YEARS) {
    const { forward, back } = changesIn(year);
    for (const change of [forward, back])
      for (let wall = change - 3 * HOUR; wall < change + 3 * HOUR; wall += MINUTE) yield wall;
  }
}

function* anyMinutes(many: number, random: (length: number) => Uint8Array): Generator<Wall> {
  const from = Date.UTC(YEARS[0]!, 0, 1);
  const minutes = (YEARS.length * 365 * DAY) / MINUTE;
  for (let at = 0; at < many; at++) {
    const chance = Buffer.from(random(4)).readUInt32BE() / 2 ** 32;
    yield from + Math.floor(chance * minutes) * MINUTE;
  }
}

/** 23:59, also on the days after which a leap second could be put in. */
function* lastMinutes(): Generator<Wall> {
  for (const year of YEARS)
    for (const [month, day] of [
      [0, 14],
      [1, 28],
      [5, 30],
      [11, 31],
    ] as const)
      yield Date.UTC(year, month, day, 23, 59);
}

import { buildPages } from '../support/browser.ts';
import type { Line } from './lossy/bad-line.ts';
import { openTypingHall } from './lossy/typing-hall.ts';
import type { Finding } from './run.ts';

/** One for each who types: at a desk, on a phone of the third generation, and where three packets of ten are lost. */
const QUICK: Line[] = [
  { roundTripMs: 40, lostPercent: 0, bytesPerSecond: 1_000_000 },
  { roundTripMs: 300, lostPercent: 2, bytesPerSecond: 90_000 },
  { roundTripMs: 200, lostPercent: 30, bytesPerSecond: 90_000 },
];
/** A phone of the second generation, and lines that take two seconds for every answer. */
const SLOW: Line[] = [
  { roundTripMs: 800, lostPercent: 5, bytesPerSecond: 12_000 },
  { roundTripMs: 2000, lostPercent: 0, bytesPerSecond: 30_000 },
  { roundTripMs: 2000, lostPercent: 30, bytesPerSecond: 30_000 },
];
/** What a quick line may take until everything is saved. */
const SAVED_WITHIN_MS = 10_000;
/** From so many times on they are dark for a minute, else for a few seconds. */
const LONG = 4;
const DARK_MS = { short: 8000, long: 60_000 };

/**
 * Six people type into one text over six lines, from a good one to one that loses three packets of ten and takes two
 * seconds for every answer. `n` times all lines go dark while they type on. Nothing that was typed is lost or doubled,
 * gaps are filled so that everybody sees the same, and over quick lines everything is saved within ten seconds after
 * they came back; for slow ones the time is told.
 */
export default async function lossy(n = 2): Promise<Finding> {
  buildPages();
  const hall = await openTypingHall([...QUICK, ...SLOW]);
  const quick: number[] = [];
  const slow: number[] = [];
  let diverged = 0;
  let words: string[] = [];
  try {
    for (let times = 0; times < n; times++) {
      const { savedAfterMs, alike } = await hall.goDark(n < LONG ? DARK_MS.short : DARK_MS.long);
      quick.push(...savedAfterMs.slice(0, QUICK.length));
      slow.push(...savedAfterMs.slice(QUICK.length));
      if (!alike) diverged++;
    }
  } finally {
    words = await hall.close();
  }
  const typed = hall.typists.reduce((sum, one) => sum + one.typed, 0);
  const refused = hall.typists.reduce((sum, one) => sum + one.refused, 0);
  const distinct = new Set(words).size;
  const faults = { lost: typed - distinct, doubled: words.length - distinct, refused, diverged };
  const savedP95Ms = at95(quick);
  const inTime = savedP95Ms <= SAVED_WITHIN_MS && slow.every(Number.isFinite);
  return {
    holds: typed > 0 && inTime && Object.values(faults).every((count) => count === 0),
    figures: { darknesses: n, typed, ...faults, savedP95Ms, slowLinesP95Ms: at95(slow) },
  };
}

function at95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Infinity);
}

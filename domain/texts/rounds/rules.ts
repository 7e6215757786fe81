import { z } from 'zod';
import type { Fault } from '../../errors.ts';
import { id } from '../../input.ts';
import { DAY, HOUR, later, MINUTE, type Instant } from '../../platform.ts';
import { instantAt, offset } from '../../sign-ons/closing-time.ts';

/** What may be said in a round: anything about the words, or only what cannot be accepted. */
export const roundKinds = ['comments', 'red-lines'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** A round lasts at most so many days. */
export const MOST_DAYS = 90;
/** Longer than this is said in days. */
export const MOST_HOURS = 72;

const span = (most: number) =>
  z.number('round-length').int('round-length').min(1, 'round-length').max(most, 'round-length').nullish();

/** Until when: so many days, or so many hours, or a day and an hour by the coalition's clock ("2027-01-17T17:00"). */
const until = {
  days: span(MOST_DAYS),
  hours: span(MOST_HOURS),
  closesAt: z.string().max(16, 'time-not-valid').nullish(),
};

const oneEnd = (asked: { days?: unknown; hours?: unknown; closesAt?: unknown }, context: z.RefinementCtx) => {
  const said = [asked.days, asked.hours, asked.closesAt].filter((one) => one !== null && one !== undefined);
  if (said.length !== 1)
    context.addIssue({ code: 'custom', path: ['closesAt'], message: 'round-end-missing' });
};

export const openingRound = z
  .object({
    seat: id,
    statement: id,
    kind: z.enum(roundKinds),
    ...until,
    /** Who is asked; nobody named is the assembly. */
    bodies: z.array(id).max(30, 'too-long').default([]),
  })
  .superRefine(oneEnd);

export const changingRound = z.object({ seat: id, text: id, round: id, ...until }).superRefine(oneEnd);
export const endingRound = z.object({ seat: id, text: id, round: id });

export interface RoundEnd {
  days?: number | null | undefined;
  hours?: number | null | undefined;
  closesAt?: string | null | undefined;
}

/**
 * The instant at which a round would end, or what is wrong with it. Days are counted by the coalition's clock, so that
 * it ends at the hour at which it began; both are rounded up to the minute.
 */
export function endOf(asked: RoundEnd, zone: string, now: Instant): Instant | Fault {
  const end = instantOf(asked, zone, now);
  if (end === null) return { field: 'closesAt', word: 'time-does-not-exist' };
  if (end <= now) return { field: 'closesAt', word: 'time-past' };
  return end > later(now, (MOST_DAYS + 1) * DAY) ? { field: 'closesAt', word: 'round-too-long' } : end;
}

function instantOf({ days, hours, closesAt }: RoundEnd, zone: string, now: Instant): Instant | null {
  if (closesAt !== null && closesAt !== undefined) return instantAt(closesAt, zone);
  const begins = Math.ceil(Date.parse(now) / MINUTE) * MINUTE;
  if (hours !== null && hours !== undefined) return new Date(begins + hours * HOUR).toISOString();
  const plain = begins + (days ?? 0) * DAY;
  const wall = new Date(plain + offset(zone, begins)).toISOString().slice(0, 16);
  return instantAt(wall, zone) ?? new Date(plain).toISOString();
}

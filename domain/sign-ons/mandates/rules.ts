import { z } from 'zod';
import { day, id } from '../../input.ts';
import { DAY, dayIn, later, type Instant } from '../../platform.ts';
import { LONGEST_MANDATE, WINDOW_HOURS } from '../constants.ts';

export const giving = z.object({
  seat: id,
  themes: z
    .array(id)
    .min(1, 'mandate-themes')
    .max(100, 'too-long')
    .transform((chosen) => [...new Set(chosen)]),
  until: day,
  windowHours: z
    .number('mandate-window')
    .int('mandate-window')
    .min(WINDOW_HOURS.least, 'mandate-window')
    .max(WINDOW_HOURS.most, 'mandate-window'),
  visibility: z.enum(['public', 'target', 'withheld']),
});

export const stepping = z.object({ seat: id, mandate: id });

/** Whether a mandate may end on this day: from today to a year from now, by the coalition's calendar. */
export function isTerm(until: string, zone: string, now: Instant): boolean {
  return until >= dayIn(now, zone) && until <= dayIn(later(now, LONGEST_MANDATE * DAY), zone);
}

export type MandateState = 'proposed' | 'in-force' | 'expired' | 'revoked';

/** Where a mandate stands: the calendar decides when it is over. */
export function mandateState(
  mandate: { givenAt: Instant | null; revokedAt: Instant | null; until: string },
  zone: string,
  now: Instant,
): MandateState {
  if (mandate.revokedAt !== null) return 'revoked';
  if (mandate.until < dayIn(now, zone)) return 'expired';
  return mandate.givenAt === null ? 'proposed' : 'in-force';
}

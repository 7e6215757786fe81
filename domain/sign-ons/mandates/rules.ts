import { z } from 'zod';
import { day, id } from '../../input.ts';
import { DAY, dayIn, later, type Instant } from '../../platform.ts';
import type { OwnRule } from '../../organizations/reads-signing-rules.ts';
import { LONGEST_MANDATE, WINDOW_HOURS } from '../constants.ts';
import { signing } from '../rules.ts';

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
  minute: signing.shape.minute,
  mandateOn: signing.shape.mandateOn,
});

export const stepping = z.object({ seat: id, mandate: id });
export const approving = stepping.extend({
  minute: signing.shape.minute,
  mandateOn: signing.shape.mandateOn,
});

/** Whether a mandate may end on this day: from today to a year from now, by the coalition's calendar. */
export function isTerm(until: string, zone: string, now: Instant): boolean {
  return until >= dayIn(now, zone) && until <= dayIn(later(now, LONGEST_MANDATE * DAY), zone);
}

export type MandateState = 'proposed' | 'in-force' | 'suspended' | 'expired' | 'revoked';

/** By how much of a rule a mandate was given. */
export interface GivenBy {
  /** Null where one person gave it alone. */
  proposedAt: Instant | null;
  /** How many approved it, where it was proposed. */
  givenApprovals: number;
  minute: string | null;
}

/** Whether a mandate was given by a rule that asked for less than this one: then it signs nothing. */
export function isLesser({ proposedAt, givenApprovals, minute }: GivenBy, rule: OwnRule): boolean {
  const approved = proposedAt !== null && givenApprovals >= rule.approvals;
  return (rule.rule === 'approval' && !approved) || (rule.minuteRequired && minute === null);
}

/** Where a mandate stands: the calendar decides when it is over, and the organisation's rule whether it counts. */
export function mandateState(
  mandate: GivenBy & {
    givenAt: Instant | null;
    revokedAt: Instant | null;
    until: string;
    rule: OwnRule;
  },
  zone: string,
  now: Instant,
): MandateState {
  if (mandate.revokedAt !== null) return 'revoked';
  if (mandate.until < dayIn(now, zone)) return 'expired';
  if (mandate.givenAt === null) return 'proposed';
  return isLesser(mandate, mandate.rule) ? 'suspended' : 'in-force';
}

import { z } from 'zod';
import { emailAddress, id, line } from '../input.ts';
import { DAY } from '../platform.ts';
import { folded } from './names.ts';

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'not-valid');

/** A seat to give: to whom, as what, with which rights, until when. */
export const seatGiving = z.object({
  seat: id,
  email: emailAddress,
  name: line(120),
  language: z.enum(['es', 'en']),
  title: line(120),
  steward: z.boolean(),
  mayPropose: z.boolean(),
  maySign: z.boolean(),
  until: instant.nullish(),
});
export type SeatGiving = z.input<typeof seatGiving>;

/** What a picture may be when it comes, and what is kept of it. */
export const LOGO_LIMITS = {
  bytes: 2 * 1024 * 1024,
  pixels: 24_000_000,
  /** How long drawing one may take. */
  seconds: 5,
  /** How many may wait while another is drawn. */
  waiting: 20,
  /** Of the square it is fitted into. */
  side: 128,
  keptBytes: 6 * 1024,
} as const;

export const logoChanging = z.object({ seat: id, membership: id });

/** Only after nobody could sign for so long may a steward who may not sign give the first such seat. */
export const WITHOUT_SIGNERS = 7 * DAY;

export const seatEnding = z.object({ seat: id, endedSeat: id });
export const signingRuleSetting = z.object({ seat: id, rule: z.enum(['sole', 'approval']) });

/** Whether two names are the same but for capitals, accents, points, a leading article and what the law puts behind. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

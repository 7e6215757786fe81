import { z } from 'zod';
import { id, lines } from '../../input.ts';
import { DAY } from '../../platform.ts';

/** How long a contact may say by the mailed link that it was not them. */
export const DISPUTE_LIFE = 60 * DAY;

/** The token of a mailed link. */
export const raising = z.object({ token: z.string().regex(/^[\w-]{43}$/, 'not-valid') });
export const resolving = z.object({
  seat: id,
  dispute: id,
  /** The signature stands again; else it is void. */
  uphold: z.boolean(),
  reason: lines(1000, 'reason-missing'),
});

import { z } from 'zod';
import { id, lines } from '../../input.ts';
import { namedFrom } from '../rules.ts';

/** Hiding a public name. */
export const hiding = z.object({
  seat: id,
  signature: id,
  reason: lines(1000, 'reason-missing'),
  /** Who still learns it: whoever the letter is delivered to, or nobody. */
  to: z.enum(['target', 'withheld']).default('withheld'),
});
/** Showing one's own: to everybody, now or from a date on, or to whoever the letter is delivered to. */
export const revealing = z
  .object({ seat: id, signature: id, to: z.enum(['public', 'target']).default('public'), namedFrom })
  .refine(({ to, namedFrom }) => to === 'public' || namedFrom === null, {
    path: ['namedFrom'],
    message: 'not-valid',
  });

/** Until when a hidden name is: nobody but its organisation ends it. */
export const UNTIL_REVEALED = '9999-12-31T23:59:59.999Z';

/** How the log of acts tells, of a name that was hidden, what its lines said with it; every act on a signature is among them. */
export const FORGOTTEN = {
  'signature.signed': 'signature.signed-withheld',
  'signature.signed-by-mandate': 'signature.signed-withheld',
  'signature.revealed': 'signature.signed-withheld',
  'signature.ratified': 'signature.ratified-withheld',
  'signature.withdrawn': 'signature.withdrawn-withheld',
  'signature.lapsed': 'signature.lapsed-withheld',
  'signature.unconfirmed': 'signature.unconfirmed-withheld',
  'signature.disputed': 'signature.disputed-withheld',
  'signature.upheld': 'signature.upheld-withheld',
  'signature.void': 'signature.void-withheld',
  'signature.invalidated': 'signature.invalidated-withheld',
  'signature.reinstated': 'signature.reinstated-withheld',
  'sign-request.accepted': 'sign-request.accepted-withheld',
  'paper.confirmed': 'paper.confirmed-withheld',
  'paper.voided': 'paper.voided-withheld',
  'paper.restored': 'paper.restored-withheld',
} as const;

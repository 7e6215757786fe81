import { z } from 'zod';
import { id } from '../input.ts';

/** The job that has what a coalition's open texts cite looked at. */
export const CHECKING_ALL = 'check-all-sources';
/** Whether words may be sent to a service that translates. */
export const rulingMachines = z.object({ seat: id, coalition: id, allowed: z.boolean() });

/** Whether the secretariat's people work as such only with a passkey. */
export const rulingOfficeKeys = z.object({ seat: id, coalition: id, needed: z.boolean() });

/** What becomes of a text in which paragraphs are behind or unreviewed. */
export const rulingUnreviewed = z.object({
  seat: id,
  coalition: id,
  unreviewed: z.enum(['refused', 'labelled']),
});

/** Whether links are looked at, and what becomes of a text that cites dead ones. */
export const rulingSources = z.object({
  seat: id,
  coalition: id,
  linkCheck: z.enum(['on', 'off']),
  deadLinks: z.enum(['refused', 'labelled']),
});

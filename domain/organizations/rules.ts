import { z } from 'zod';
import { emailAddress, id, line } from '../input.ts';

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

export const seatEnding = z.object({ seat: id, endedSeat: id });
export const signingRuleSetting = z.object({ seat: id, rule: z.enum(['sole', 'approval']) });

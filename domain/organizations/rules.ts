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

export const logoChanging = z.object({ seat: id, membership: id });

/** Only after nobody could sign for so long may a steward who may not sign give the first such seat. */
export const WITHOUT_SIGNERS = 7 * DAY;

export const seatEnding = z.object({ seat: id, endedSeat: id });
/** How many work in an organisation: up to 5, 6 to 20, more. */
export const MEMBER_SIZES = ['small', 'medium', 'large'] as const;
export type MemberSize = (typeof MEMBER_SIZES)[number];
export const sizeSetting = z.object({ seat: id, size: z.enum(MEMBER_SIZES) });
/** Who completes an organisation's signatures; what is left out stays as it is. */
export const signingRuleSetting = z.object({
  seat: id,
  rule: z.enum(['sole', 'approval']),
  approvals: z
    .number('approvals-not-valid')
    .int('approvals-not-valid')
    .min(1, 'approvals-not-valid')
    .max(5, 'approvals-not-valid')
    .nullish(),
  minuteRequired: z.boolean().nullish(),
});
export type SigningRuleSetting = z.input<typeof signingRuleSetting>;
/** Whether an organisation is at risk: not, for itself alone to know, or for the secretariat too. */
export const RISKS = ['none', 'own', 'confided'] as const;
export type Risk = (typeof RISKS)[number];
export const riskSetting = z.object({ seat: id, risk: z.enum(RISKS) });

/** Characters no name is written with: they are not seen, or have no meaning of their own. */
const NOT_OF_NAMES = /[\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}\u2800]/u;

/** The name of an organisation as somebody writes it: letters of any language, nothing that hides. */
export const organizationName = line(200).pipe(
  z.string().refine((name) => !NOT_OF_NAMES.test(name), 'unseen-characters'),
);

/** Whether two names are the same but for capitals, accents, points, a leading article and what the law puts behind. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

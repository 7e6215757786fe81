import { z } from 'zod';
import { id, lines, orNothing, timeZone } from '../../input.ts';
import { isCountry } from '../../words/places.ts';

/** How much is set aside in one act. */
export const MOST_AT_ONCE = 1_000;

const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const localTime = orNothing(z.string().max(40, 'not-valid'));

/** By what is chosen: where it came from, and at least one thing about it. */
export const condition = z
  .object({
    source: z.enum(['all', 'requests', 'paper'], 'not-valid'),
    mailDomain: orNothing(
      z
        .string()
        .max(254, 'too-long')
        .transform((said) => said.trim().toLowerCase().replace(/^@/, ''))
        .refine((said) => DOMAIN.test(said), 'mail-domain-not-valid'),
    ),
    country: orNothing(z.string().refine(isCountry, 'country-missing')),
    /** Local times in `zone`: "2027-01-14T17:00". */
    from: localTime,
    until: localTime,
    zone: timeZone,
  })
  .superRefine(({ source, mailDomain, country, from, until }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ([mailDomain, country, from, until].every((one) => one === null))
      fault('mailDomain', 'invalidation-condition-missing');
    if (source === 'paper' && mailDomain !== null) fault('mailDomain', 'invalidation-paper-has-no-mail');
  });
export type Condition = z.input<typeof condition>;

export const invalidating = z.object({
  seat: id,
  signOn: id,
  /** What the list was that somebody looked at. */
  shown: z.string().regex(/^[0-9a-f]{64}$/, 'not-valid'),
  reason: lines(1000, 'reason-missing'),
});
export const reversing = z.object({
  seat: id,
  invalidation: id,
  reason: lines(1000, 'reason-missing'),
});

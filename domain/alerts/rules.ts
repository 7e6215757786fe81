import { z } from 'zod';
import { id, lines, orNothing } from '../input.ts';
import { isCountry } from '../words/places.ts';
import { ALERT_LIMITS, RETENTION_DAYS } from './constants.ts';

/** The names of the people it is about are taken only with their consent. */
export const raising = z
  .object({
    seat: id,
    what: lines(ALERT_LIMITS.what, 'alert-what'),
    country: z.string().refine(isCountry, 'alert-country'),
    themes: z
      .array(id)
      .min(1, 'alert-themes')
      .max(20, 'too-long')
      .transform((chosen) => [...new Set(chosen)]),
    source: lines(ALERT_LIMITS.source, 'alert-source'),
    verifiedBy: lines(ALERT_LIMITS.verifiedBy, 'alert-verified'),
    consent: z.boolean(),
    affected: orNothing(lines(ALERT_LIMITS.affected)),
    risk: lines(ALERT_LIMITS.risk, 'alert-risk'),
  })
  .refine(({ consent, affected }) => consent || affected === null, {
    path: ['consent'],
    message: 'alert-consent',
  });

export const answering = z
  .object({
    seat: id,
    alert: id,
    proceed: z.boolean(),
    /** The body whose drafters write the text; the second yes names it. */
    body: orNothing(id),
    reason: orNothing(lines(ALERT_LIMITS.reason)),
  })
  .refine(({ proceed, reason }) => proceed || reason !== null, {
    path: ['reason'],
    message: 'reason-missing',
  });

export const stepping = z.object({ seat: id, alert: id });

export const settling = z.object({
  seat: id,
  dutyBody: id,
  retentionDays: z
    .number('alert-retention')
    .int('alert-retention')
    .min(RETENTION_DAYS.least, 'alert-retention')
    .max(RETENTION_DAYS.most, 'alert-retention'),
});

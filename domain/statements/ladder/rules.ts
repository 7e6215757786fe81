import { z } from 'zod';
import { id, timeZone } from '../../input.ts';
import { isCountry } from '../../words/places.ts';
import { LONGEST_LEAD } from '../constants.ts';

/** Countries at most whose holidays are skipped. */
export const MOST_COUNTRIES = 20;

const lead = z
  .number('ladder-lead')
  .int('ladder-lead')
  .min(0, 'ladder-lead')
  .max(LONGEST_LEAD, 'ladder-lead');

export const laying = z.object({
  /** Local time in `zone`: "2027-01-14T10:00". */
  deliveryAt: z.string().max(16, 'time-not-valid'),
  zone: timeZone,
  countries: z
    .array(z.string().refine(isCountry, 'country-missing'))
    .max(MOST_COUNTRIES, 'too-long')
    .transform((all) => [...new Set(all)].sort()),
  leads: z.object({ print: lead, translation: lead, signOn: lead, text: lead, boards: lead }),
});
export type Laying = z.input<typeof laying>;

export const planning = z.object({ seat: id, statement: id });

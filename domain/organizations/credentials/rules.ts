import { z } from 'zod';
import { day, id, line, orNothing } from '../../input.ts';
import { LONGEST_SOURCE } from './constants.ts';

/** What a steward says of one seat's rights: which, on what (nothing is everything), from when to when, by what decision. */
export const credentialSetting = z
  .object({
    seat: id,
    holder: id,
    mayPropose: z.boolean(),
    maySign: z.boolean(),
    from: day.nullish().transform((value) => value ?? null),
    until: day.nullish().transform((value) => value ?? null),
    themes: z
      .array(id)
      .max(100, 'too-long')
      .transform((chosen) => [...new Set(chosen)].sort()),
    source: orNothing(line(LONGEST_SOURCE)),
  })
  .refine(({ mayPropose, maySign }) => mayPropose || maySign, {
    path: ['maySign'],
    message: 'credential-no-right',
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'credential-days',
  });
export type CredentialSetting = z.input<typeof credentialSetting>;

export const ofHolder = z.object({ seat: id, holder: id });
export const succession = z.object({ seat: id, holder: id, successor: id.nullable() });
export const consenting = z.object({ seat: id, succession: id, agrees: z.boolean() });
export const asking = z.object({ seat: id, membership: id });

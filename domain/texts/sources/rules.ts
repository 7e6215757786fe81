import { z } from 'zod';
import { id, line, orNothing } from '../../input.ts';
import { LINK_LENGTH } from '../schema.ts';
import { sourceAddress } from './cited.ts';
import { SOURCE_TITLE_LENGTH } from './constants.ts';

const address = z
  .string()
  .max(LINK_LENGTH, 'too-long')
  .transform((written) => sourceAddress(written))
  .refine((found) => found !== null, 'source-address')
  .transform((found) => found!);

/** Which text's sources are to be looked at now. */
export const askingCheck = z.object({ seat: id, text: id });

/** What a person says of a source: its title, and a copy that somebody keeps. Nothing said is what the page says, and none. */
export const correcting = z.object({
  seat: id,
  text: id,
  address,
  title: orNothing(line(SOURCE_TITLE_LENGTH)),
  archived: z
    .string()
    .nullish()
    .transform((written) => (written?.trim() ? written.trim() : null))
    .pipe(address.nullable()),
});

import { z } from 'zod';
import { day, id, orNothing } from '../../input.ts';
import { languageTag } from '../rules.ts';
import { BLOCK_ID } from '../schema.ts';

/** How many blocks may be checked in one go. */
const MOST_AT_ONCE = 500;

const blocks = z
  .array(z.object({ id: z.string().regex(BLOCK_ID, 'required'), seen: z.string().max(60) }))
  .min(1, 'blocks-missing')
  .max(MOST_AT_ONCE, 'too-long')
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'not-valid');

const pair = { seat: id, text: id, source: languageTag, language: languageTag };

/** That blocks say the same in two languages. `seen`: the words as whoever says so read them. */
export const checking = z
  .object({ ...pair, as: z.enum(['translated', 'reviewed']), blocks })
  .refine(({ source, language }) => source !== language, { path: ['language'], error: 'language-twice' });

/** That what was changed on one side changed no meaning. */
export const excusing = z
  .object({ ...pair, blocks })
  .refine(({ source, language }) => source !== language, { path: ['language'], error: 'language-twice' });

/** Who translates and reviews one language of a text, and by when. What is not spoken of stays. */
export const arranging = z.object({
  seat: id,
  text: id,
  language: languageTag,
  translator: orNothing(id).optional(),
  reviewer: orNothing(id).optional(),
  dueOn: orNothing(day).optional(),
});

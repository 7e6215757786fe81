import { z } from 'zod';
import { id, lines, orNothing } from '../../input.ts';
import { SUGGESTIONS_AT_ONCE } from '../constants.ts';
import { deviceKey, languageTag } from '../rules.ts';
import { BLOCK_ID, UNWRITABLE } from '../schema.ts';

/** The longest reason for a suggestion, and the longest note with a decision. */
export const REASON_LENGTH = 500;
/** The longest paragraph that is retyped in a plain box. */
export const WORDING_LENGTH = 20_000;
/** How many open suggestions a text may have, and one seat in it, to take another from a plain box. */
export const SUGGESTIONS_PER_TEXT = 1000;
export const SUGGESTIONS_PER_SEAT = 200;
/** More than a person proposes in an hour in one text, those typed in the editor counted in. */
export const SUGGESTIONS_PER_HOUR = 120;

const reason = orNothing(lines(REASON_LENGTH));
const suggestions = z
  .array(id)
  .min(1, 'suggestions-none')
  .max(SUGGESTIONS_AT_ONCE, 'suggestions-too-many')
  .transform((all) => [...new Set(all)]);

export const decidingSuggestions = z.object({
  seat: id,
  text: id,
  suggestions,
  seen: z.array(z.string().max(64, 'not-valid')),
  accept: z.boolean(),
  note: reason,
});
export const takingSuggestions = z.object({ seat: id, text: id, suggestions });
export const takingSuggestion = z.object({ seat: id, text: id, suggestion: id });
export const explainingSuggestion = z.object({ seat: id, text: id, suggestion: id, reason });

const CONTROL = /(?![\n\t])\p{Cc}/u;
/** As a box sends it: line ends of any kind. */
const boxed = z
  .string()
  .max(WORDING_LENGTH * 2, 'too-long')
  .transform((value) => value.replace(/\r\n?/g, '\n'))
  .refine((value) => value.length <= WORDING_LENGTH, 'too-long');

export const suggestingWording = z.object({
  seat: id,
  text: id,
  language: languageTag,
  block: z.string().regex(BLOCK_ID, 'not-valid'),
  /** The paragraph as it was when its writer began. */
  seen: boxed,
  wording: boxed.refine((value) => !UNWRITABLE.test(value) && !CONTROL.test(value), 'unseen-characters'),
  reason,
  key: deviceKey,
});

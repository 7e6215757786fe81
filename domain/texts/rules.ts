import { z } from 'zod';
import { line } from '../input.ts';
import { LANGUAGE_TAG, safeLink } from './schema.ts';

export const TITLE_LENGTH = 240;
/** How many languages one text may be written in. */
export const LANGUAGES_PER_TEXT = 8;

export const title = line(TITLE_LENGTH);
/** BCP-47, e.g. "es", "en", "ht", "zh-Hant". */
export const languageTag = z.string().max(35, 'language-not-valid').regex(LANGUAGE_TAG, 'language-not-valid');

/** A link to a page: no mail address stands for one. */
export const webLink = z.string().transform((value, context) => {
  const link = safeLink(value);
  if (link?.startsWith('http')) return link;
  context.addIssue({ code: 'custom', message: 'link-not-valid' });
  return z.NEVER;
});

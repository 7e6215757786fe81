import { z } from 'zod';
import { id, line, orNothing } from '../input.ts';
import { LANGUAGE_TAG, safeLink } from './schema.ts';

export const TITLE_LENGTH = 240;
/** How many languages one text may be written in. */
export const LANGUAGES_PER_TEXT = 8;

export const title = line(TITLE_LENGTH);
/** Made by a device for what it may have to send twice. */
export const deviceKey = orNothing(z.string().regex(/^[\w-]{16,64}$/, 'not-valid'));

/** BCP-47, e.g. "es", "en", "ht", "zh-Hant". */
export const languageTag = z.string().max(35, 'language-not-valid').regex(LANGUAGE_TAG, 'language-not-valid');

/** A language that is to be written in from now on: one the runtime knows the form of. */
const newLanguage = languageTag.refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}, 'language-unknown');

/** One more language for a text, and its title there. */
export const addingLanguage = z.object({
  seat: id,
  text: id,
  language: newLanguage,
  title: orNothing(title),
});

/** A language that was added in vain. */
export const removingLanguage = z.object({ seat: id, text: id, language: languageTag });

/** What a new text is called, and the languages it is written in. */
export const begun = {
  titles: z
    .array(z.object({ language: languageTag, title }))
    .min(1, 'title-missing')
    .refine((all) => new Set(all.map((one) => one.language)).size === all.length, 'language-twice'),
  languages: z
    .array(languageTag)
    .min(1, 'language-missing')
    .max(LANGUAGES_PER_TEXT, 'languages-too-many')
    .refine((all) => new Set(all).size === all.length, 'language-twice'),
  referenceLanguage: languageTag,
};

/** A new text has a title at least in its reference language, and none in a language it is not written in. */
export function checkBegun(
  input: { titles: { language: string }[]; languages: string[]; referenceLanguage: string },
  context: z.RefinementCtx,
): void {
  const { titles, languages, referenceLanguage } = input;
  const fault = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (!languages.includes(referenceLanguage)) fault('referenceLanguage', 'language-not-of-text');
  if (!titles.every(({ language }) => languages.includes(language))) fault('titles', 'language-not-of-text');
  if (!titles.some(({ language }) => language === referenceLanguage)) fault('titles', 'title-missing');
}

/** A link to a page: no mail address stands for one. */
export const webLink = z.string().transform((value, context) => {
  const link = safeLink(value);
  if (link?.startsWith('http')) return link;
  context.addIssue({ code: 'custom', message: 'link-not-valid' });
  return z.NEVER;
});

import { z } from 'zod';
import { id, line, lines, orNothing } from '../input.ts';
import { languageTag } from '../texts/rules.ts';
import { TERM_LIMITS, termAdvice, type TermAdvice } from './constants.ts';
import { folded } from './matching.ts';

/** Words of letters and figures, with what stands within words; a stem of three letters or more may end in "*". */
const FORM =
  /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘ʼ.@/\p{Pd}]*(?:(?<=[\p{L}\p{M}]{3})\*)?)(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘ʼ.@/\p{Pd}]*(?:(?<=[\p{L}\p{M}]{3})\*)?)*$/u;

const form = line(TERM_LIMITS.form).refine((value) => FORM.test(value), 'term-form-not-valid');

const wordsOfLanguage = z
  .object({
    language: languageTag,
    forms: z.array(form).min(1, 'term-forms-missing').max(TERM_LIMITS.forms, 'term-forms-too-many'),
    instead: orNothing(line(TERM_LIMITS.instead)),
  })
  .transform(({ language, forms, instead }) => ({ language, instead, forms: once(forms, language) }));

/** Each form once, as matching reads it. */
function once(forms: readonly string[], language: string): string[] {
  const read = forms.map((one) => folded(one, language));
  return forms.filter((_, at) => read.indexOf(read[at]!) === at);
}

const content = {
  advice: z.enum(termAdvice),
  words: z
    .array(wordsOfLanguage)
    .min(1, 'term-words-missing')
    .max(TERM_LIMITS.languages, 'languages-too-many')
    .refine((all) => new Set(all.map(({ language }) => language)).size === all.length, 'language-twice'),
  reasonEs: lines(TERM_LIMITS.reason),
  reasonEn: lines(TERM_LIMITS.reason),
};

/** Instead of a word that is to be said, nothing is. */
function checkInstead({ advice, words }: Pick<TermContent, 'advice' | 'words'>, context: z.RefinementCtx) {
  if (advice !== 'preferred') return;
  for (const [at, { instead }] of words.entries())
    if (instead)
      context.addIssue({ code: 'custom', path: ['words', at, 'instead'], message: 'term-instead' });
}

/** What is to be said of a word: how it is written in each language, why, and what to say there instead. */
export interface TermContent {
  advice: TermAdvice;
  words: readonly { language: string; forms: readonly string[]; instead?: string | null | undefined }[];
  reasonEs: string;
  reasonEn: string;
}

export const newTerm = z.object({ seat: id, coalition: id, ...content }).superRefine(checkInstead);
export const termChange = z.object({ seat: id, term: id, ...content }).superRefine(checkInstead);
export const termRetiring = z.object({ seat: id, term: id });

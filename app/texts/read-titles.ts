import type { Language } from '../../domain/words/words.ts';
import type { Problem } from '../ui/refusal.ts';
import { languageName } from './languages.ts';
import { OFFERED_LANGUAGES } from './offered-languages.ts';

/** What a form says when its languages and titles are not all there. */
interface Lacking {
  titleNeeded: (language: string) => string;
  languageNeeded: string;
  referenceNeeded: string;
}

/** The languages a form for a new text chooses, with a title in each, and what of it is to be corrected. */
export function readTitles(form: FormData, language: Language, words: Lacking) {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const languages: string[] = OFFERED_LANGUAGES.filter((tag) => form.has(`in-${tag}`));
  const titles = languages.map((tag) => ({ language: tag, title: said(`title-${tag}`) }));
  const referenceLanguage = said('reference');
  const problems: Problem[] = titles
    .filter(({ title }) => title === '')
    .map(({ language: tag }) => ({
      field: `title-${tag}`,
      message: words.titleNeeded(languageName(tag, language)),
    }));
  if (languages.length === 0) problems.push({ field: 'languages', message: words.languageNeeded });
  else if (!languages.includes(referenceLanguage))
    problems.push({ field: 'reference', message: words.referenceNeeded });
  return { problems, titles, languages, referenceLanguage };
}

/** The title's field that a fault of the mutation speaks of: "input.titles.0.title" → "title-es". */
export function fieldOfTitle(fault: string, titles: readonly { language: string }[]): string | undefined {
  const at = /titles\.(\d+)/.exec(fault)?.[1];
  return at === undefined ? undefined : `title-${titles[Number(at)]?.language ?? 'es'}`;
}

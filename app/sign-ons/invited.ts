import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { inSentence } from './in-sentence.ts';

/** The classes of members that may sign, in a sentence. */
export function invited(classes: readonly string[], language: Language): string {
  const names = Object.entries(signOnPageWords[language].facts.classes);
  return inSentence(
    names.filter(([one]) => classes.includes(one)).map(([, name]) => name),
    language,
  );
}

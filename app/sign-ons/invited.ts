import { signingClasses } from '../../domain/sign-ons/rules.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { inSentence } from './countries.ts';

/** The classes of members that may sign, in a sentence. */
export function invited(classes: readonly string[], language: Language): string {
  const { classes: names } = signOnPageWords[language].facts;
  return inSentence(
    signingClasses.filter((one) => classes.includes(one)).map((one) => names[one]),
    language,
  );
}

import type { Language } from '../../domain/words/words.ts';

/** "A", "A y B", "A, B y C": people or organisations in a sentence. */
export function inSentence(names: readonly string[], language: Language, kind: 'and' | 'or' = 'and'): string {
  const type = kind === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(language, { type }).format(names);
}

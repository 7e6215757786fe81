import type { TermWords } from './reads.ts';

/** What a term is called in a language; where it has no words in it, as its first language writes it. */
export function termName(words: readonly TermWords[], language: string): string {
  const own = words.find((one) => one.language === language) ?? words[0];
  return own?.forms[0]?.replaceAll('*', '') ?? '';
}

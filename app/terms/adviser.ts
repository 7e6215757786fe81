import { soughtIn } from '../../domain/terms/counting.ts';
import { termFinder } from '../../domain/terms/matching.ts';
import type { Advice } from './advice.ts';

/** Words of a text with what is said of them. */
export interface Advised {
  from: number;
  to: number;
  words: string;
  advice: Advice;
  /** What to say in their place in their language, begun with a capital as they are. */
  instead: string | null;
}

/** Finds in words of one language what the glossary advises against. */
export function adviser(language: string, all: readonly Advice[]): (words: string) => Advised[] {
  const find = termFinder(language, soughtIn(language, all));
  const byId = new Map(all.map((one) => [one.id, one]));
  return (text) =>
    find(text).flatMap(({ term, from, to }) => {
      const advice = byId.get(term);
      if (!advice) return [];
      const words = text.slice(from, to);
      const own = advice.words.find((one) => language === one.language || isPartOf(language, one.language));
      return [{ from, to, words, advice, instead: likeCapital(own?.instead ?? null, words, language) }];
    });
}

const isPartOf = (language: string, whole: string): boolean => language.startsWith(`${whole}-`);

function likeCapital(instead: string | null, words: string, language: string): string | null {
  const first = words.charAt(0);
  if (instead === null || first === first.toLocaleLowerCase(language)) return instead;
  return instead.charAt(0).toLocaleUpperCase(language) + instead.slice(1);
}

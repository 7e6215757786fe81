import type { AskFact, askStatuses as known } from '../../domain/agendas/rules.ts';
import { agendasWords } from '../../domain/words/agendas.ts';
import type { Language } from '../../domain/words/words.ts';
import type { ShownTag } from '../tags/shown.ts';

export type AskStatus = (typeof known)[number];

/** In the order people choose from. Their words are at hand; the rules would bring all they check with. */
export const askStatuses = Object.keys(agendasWords.es.statuses) as AskStatus[];

/** What fields let be typed; the server has the last word. */
export const LONGEST = { priority: 160, words: 2000 } as const;

/** What an ask says in one language; null where that language lacks the block. */
export interface AskWords {
  language: string;
  priority: string | null;
  words: string | null;
}

/** A sentence said in both languages of the interface; either may be missing. */
export interface Both {
  es: string | null;
  en: string | null;
}

/** The last change of a fact. */
export interface FactChange {
  id: string;
  at: string;
  /** What it replaced, in words; null for nothing. */
  before: string | null;
  /** Whoever did it: "Joe Martínez · Alamo Families". */
  who: string;
  /** As one calls them in few words: "Joe". */
  first: string;
  /** Theirs as live presence says it. */
  personId: string;
}

export interface Addressee {
  id: string;
  personName: string | null;
  office: { es: string; en: string };
  institution: { es: string; en: string };
  country: string | null;
}

/** An ask as a row or a card shows it. */
export interface AskRow {
  id: string;
  /** Its place in the one order, from 1. */
  number: number;
  headingBlock: string;
  block: string;
  words: AskWords[];
  target: Addressee | null;
  venue: Both;
  moment: string | null;
  lead: { id: string; name: string } | null;
  supporters: number;
  status: AskStatus;
  after: { id: string; number: number } | null;
  assumption: Both;
  reviewOn: string | null;
  objectives: number[];
  tags: readonly ShownTag[];
  evidence: number;
  passages: number;
  /** Which side of a passage changed since both were said to agree; the text's before the ask's. */
  drift: 'passage' | 'ask' | null;
  changes: Partial<Record<AskFact, FactChange>>;
}

/** A sentence in the interface's language, else in the other one, with the language it is in where that differs. */
export function said(both: Both, language: Language): { text: string; lang?: string } | null {
  const own = both[language];
  if (own !== null && own !== '') return { text: own };
  const other = language === 'es' ? 'en' : 'es';
  const theirs = both[other];
  return theirs === null || theirs === '' ? null : { text: theirs, lang: other };
}

/** The words of an ask in the language asked for, else in the first one that has any. */
export function wordsIn(words: readonly AskWords[], language: string): AskWords {
  const has = ({ priority, words: ask }: AskWords) => Boolean(priority) || Boolean(ask);
  return (
    words.find((one) => one.language === language && has(one)) ??
    words.find(has) ?? { language, priority: null, words: null }
  );
}

/** "Directora de protección de la niñez, GT". */
export function officeOf({ office, country }: Addressee, language: Language): string {
  const name = office[language] || office[language === 'es' ? 'en' : 'es'];
  return country === null ? name : `${name}, ${country}`;
}

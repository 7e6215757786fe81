import { agendaSheetWords } from '../words/agenda-sheet.ts';
import type { Language } from '../words/words.ts';
import { askFacts, type AskFact } from './rules.ts';

/** A column of the sheet: "number", "priority:es", "ask:en", a fact, a set, or "id". */
export type SheetKey = string;

/** Columns that are shown and not brought back, with the word that says why. */
export const FIXED: Readonly<Record<string, string>> = {
  number: 'sheet-number',
  supporters: 'sheet-supporters',
  objectives: 'sheet-tags',
  themes: 'sheet-tags',
  corridors: 'sheet-tags',
};

/** The columns of an agenda in these languages, in their order. */
export function columnsOf(languages: readonly string[]): SheetKey[] {
  return [
    'number',
    ...languages.flatMap((language) => [`priority:${language}`, `ask:${language}`]),
    'target',
    'venue-es',
    'venue-en',
    'moment',
    'lead',
    'supporters',
    'status',
    'objectives',
    'themes',
    'corridors',
    'after',
    'assumption-es',
    'assumption-en',
    'review-on',
    'id',
  ];
}

/** What stands above a column. */
export function headerOf(key: SheetKey, language: Language): string {
  const { columns } = agendaSheetWords[language];
  const { part, language: written } = wordsKey(key) ?? {};
  if (part) return columns[part](written!);
  return columns[key as Exclude<keyof typeof columns, 'priority' | 'ask'>];
}

/** What a column of words holds; null for every other. */
export function wordsKey(key: SheetKey): { part: 'priority' | 'ask'; language: string } | null {
  const [part, language] = key.split(':');
  return language !== undefined && (part === 'priority' || part === 'ask') ? { part, language } : null;
}

export function isFact(key: SheetKey): key is AskFact {
  return (askFacts as readonly string[]).includes(key);
}

/** "A", "Z", "AA": a column as sheets call it, from 0. */
export function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

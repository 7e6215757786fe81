import type { Instant } from '../platform.ts';
import { countryName } from '../sign-ons/signatory-list.ts';
import { campaignReportWords } from '../words/campaign-report.ts';
import type { Language } from '../words/words.ts';

/** What stands in one place of a table. */
export type Cell = string | number | { text: string; link: string };

/** A part of the report: a heading, a sentence perhaps, and a table. The same in every format. */
export interface Section {
  heading: string;
  note: string | null;
  /** `weight`: its share of the width; numbers stand at the right. */
  columns: { label: string; weight: number; number?: true }[];
  rows: Cell[][];
}

/** "14 de enero de 2027" for a day. */
export const dayWriter = (language: Language) => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (day: string) => format.format(new Date(`${day}T00:00:00.000Z`));
};
/** The day of an instant in a zone. */
export const instantWriter = (language: Language, timeZone: string) => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  return (instant: Instant) => format.format(new Date(instant));
};
/** Words in a language, or in whichever there are. */
export const inLanguage = (words: Record<string, string>, language: string) =>
  words[language] ?? Object.values(words)[0] ?? '';
/** A country's name; null is the region as a whole. */
export const country = (code: string | null, language: Language) =>
  code === null ? campaignReportWords[language].region : countryName(code, language);

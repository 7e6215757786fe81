import { countryName, groupLabel } from '../signatory-list.ts';
import { openDataWords } from '../../words/open-data.ts';
import type { Language } from '../../words/words.ts';

/** One organisation that signs by name. */
export interface DataSignatory {
  name: string;
  place: string;
  /** ISO 3166-1 alpha-2; none for the region as a whole. */
  countries: readonly string[];
  convenes: boolean;
  /** The day it signed, where the coalition is: "2027-01-14". */
  day: string;
  block: 'published' | 'late' | 'open';
}

/** Everything a file of signatories says, plain data, so that it travels to the press. */
export interface DataModel {
  language: Language;
  coalition: string;
  title: string;
  /** Where people read the same. */
  address: string;
  /** The instant it is as of: that of publication, or of the opening for signature while there is none. */
  datedAt: string;
  edition: { number: number; code: string; publishedAt: string; count: number } | null;
  /** How many stand now, by name or not, and how many of those joined later. */
  standing: number;
  late: number;
  withheld: number;
  signatories: DataSignatory[];
}

/** The list as rows of words: a head, a row for each that is named, and the withheld ones as their number. */
export function rowsOf({ language, signatories, withheld }: DataModel): string[][] {
  const say = openDataWords[language];
  return [
    Object.values(say.columns),
    ...signatories.map(({ name, place, countries, convenes, day, block }) => [
      name,
      groupLabel(countries, language),
      countries.join(' '),
      place,
      say.roles[convenes ? 'convenes' : 'signs'],
      day,
      say.blocks[block],
    ]),
    ...(withheld === 0 ? [] : [[say.withheld(withheld), groupLabel([], language), '', '', '', '', '']]),
  ];
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;
const cell = (text: string) => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
export function csvOf(model: DataModel): string {
  return `\uFEFF${rowsOf(model)
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
}

export function jsonOf({ signatories, ...model }: DataModel): string {
  return `${JSON.stringify(
    {
      ...model,
      signatories: signatories.map(({ countries, ...one }) => ({
        ...one,
        countries: countries.map((code) => ({ code, name: countryName(code, model.language) })),
      })),
    },
    null,
    1,
  )}\n`;
}

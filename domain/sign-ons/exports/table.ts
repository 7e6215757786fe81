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
  /** With what reservation it signs: the paragraphs it excepts by number, and all of it in a sentence. */
  reservation: { paragraphs: readonly number[]; said: string } | null;
}

/** An organisation that signed on paper; never among the signatories. */
export interface DataPaper {
  name: string;
  countries: readonly string[];
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
  edition: DataEdition | null;
  /** How many stand now, by name or not, and how many of those joined later. */
  standing: number;
  late: number;
  withheld: number;
  /** How many of the named ones sign with a reservation. */
  withReservation: number;
  /** How many signed on paper, counted apart. */
  onPaper: number;
  signatories: DataSignatory[];
  paper: DataPaper[];
}

/** An edition and what it counted, whatever came later. */
export interface DataEdition {
  number: number;
  code: string;
  publishedAt: string;
  count: number;
  named: number;
  withheld: number;
  withReservation: number;
  onPaper: number;
}

/**
 * The list as rows of words: a head, a row for each that is named, and the withheld ones as their number; then those on
 * paper, and how many of them are counted and listed no longer.
 */
export function rowsOf({ language, signatories, withheld, paper, onPaper }: DataModel): string[][] {
  const say = openDataWords[language];
  return [
    Object.values(say.columns),
    ...signatories.map(({ name, place, countries, convenes, day, block, reservation }) => [
      name,
      groupLabel(countries, language),
      countries.join(' '),
      place,
      say.roles[convenes ? 'convenes' : 'signs'],
      day,
      say.blocks[block],
      reservation?.said ?? '',
    ]),
    ...(withheld === 0 ? [] : [[say.withheld(withheld), groupLabel([], language), '', '', '', '', '', '']]),
    ...paper.map(({ name, countries }) => [
      name,
      groupLabel(countries, language),
      countries.join(' '),
      ...['', say.roles.paper, '', say.blocks.paper, ''],
    ]),
    ...(onPaper === paper.length
      ? []
      : [[say.paperGone(onPaper - paper.length), '', '', '', say.roles.paper, '', say.blocks.paper, '']]),
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

export function jsonOf({ signatories, paper, ...model }: DataModel): string {
  const named = (code: string) => ({ code, name: countryName(code, model.language) });
  return `${JSON.stringify(
    {
      ...model,
      signatories: signatories.map(({ countries, ...one }) => ({
        ...one,
        countries: countries.map(named),
      })),
      paper: paper.map(({ name, countries }) => ({ name, countries: countries.map(named) })),
    },
    null,
    1,
  )}\n`;
}

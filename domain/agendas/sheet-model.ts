import type { Instant } from '../platform.ts';
import { agendaSheetWords } from '../words/agenda-sheet.ts';
import { agendasWords } from '../words/agendas.ts';
import type { Language } from '../words/words.ts';
import type { Agenda } from './reads.ts';
import type { PresentRow } from './reads-sheet.ts';
import { askStatuses } from './rules.ts';
import { columnsOf, FIXED, headerOf, type SheetKey } from './sheet-columns.ts';

/** The name of the hidden sheet that says how everything stood when it was downloaded. */
export const BASE_SHEET = '_acuerdo';
/** Begins the base, with the version of its form. */
export const BASE_MARK = 'acuerdo-agenda-1';

/** The longest text a cell of a sheet holds. */
const LONGEST_CELL = 32_000;

/** A sheet as it will be written: plain data, so that it travels to the press. */
export interface SheetModel {
  title: string;
  language: Language;
  at: Instant;
  name: string;
  guide: { name: string; lines: string[] };
  note: string;
  columns: { key: SheetKey; header: string; width: number; fixed: boolean; hidden: boolean }[];
  rows: string[][];
  statuses: { column: number; words: string[]; hint: string };
  /** The rows of the hidden sheet. */
  base: string[][];
}

const WIDTHS: Record<string, number> = {
  number: 6,
  priority: 28,
  ask: 60,
  target: 34,
  'venue-es': 26,
  'venue-en': 26,
  moment: 12,
  lead: 28,
  supporters: 30,
  status: 18,
  objectives: 12,
  after: 10,
  'assumption-es': 34,
  'assumption-en': 34,
  'review-on': 13,
};

/** The sheet of an agenda from its rows as they stand. */
export function sheetModel(
  agenda: Agenda,
  rows: readonly PresentRow[],
  {
    language,
    at,
    day,
    pending,
  }: {
    language: Language;
    at: Instant;
    day: string;
    /** What is to be said of paragraphs behind or unreviewed. */
    pending: readonly string[];
  },
): SheetModel {
  const say = agendaSheetWords[language];
  const keys = columnsOf(agenda.languages);
  const title = agenda.titles[language] ?? agenda.titles[agenda.languages[0]!] ?? '';
  const note = say.note(String(agenda.edition), day);
  const cells = rows.map(({ cells }) => keys.map((key) => cellText(cells.get(key)!.shown)));
  return {
    title,
    language,
    at,
    name: say.sheet,
    guide: { name: say.guide, lines: [title, note, ...pending, ...Object.values(say.guideLines)] },
    note,
    columns: keys.map((key) => ({
      key,
      header: headerOf(key, language),
      width: WIDTHS[key.split(':')[0]!] ?? 20,
      fixed: key in FIXED,
      hidden: key === 'id',
    })),
    rows: cells,
    statuses: {
      column: keys.indexOf('status'),
      words: askStatuses.map((status) => agendasWords[language].statuses[status]),
      hint: say.chooseStatus,
    },
    base: [
      [BASE_MARK, agenda.id, String(agenda.edition), at, language],
      keys,
      ...rows.flatMap(({ cells: own }, index) => [cells[index]!, keys.map((key) => own.get(key)!.seen)]),
    ],
  };
}

/** What a cell can hold of a text. */
export function cellText(text: string): string {
  return text.slice(0, LONGEST_CELL);
}

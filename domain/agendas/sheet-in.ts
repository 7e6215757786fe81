import { Invalid } from '../errors.ts';
import type { Sheet } from '../texts/import/importer.ts';
import type { Language } from '../words/words.ts';
import type { Agenda } from './reads.ts';
import { columnsOf, headerOf, type SheetKey } from './sheet-columns.ts';
import { BASE_MARK, BASE_SHEET } from './sheet-model.ts';

/** One row that came back. */
export interface CameBack {
  /** As the sheet counts, the headings being 1. */
  row: number;
  askId: string | null;
  /** By column; a column that was deleted is not there. */
  cells: Map<SheetKey, string>;
}

/** How an ask stood when the sheet was downloaded. */
export type BaseRow = Map<SheetKey, { shown: string; seen: string }>;

/** A sheet that came back, with how everything stood when it was downloaded; null where the sheet lost that. */
export interface ReturnedSheet {
  rows: CameBack[];
  /** Where each column is now. */
  places: Map<SheetKey, number>;
  base: { edition: string; at: string; language: Language; rows: Map<string, BaseRow> } | null;
}

/** Finds an agenda's columns and rows in the sheets of a file; throws Invalid when they are not there. */
export function returnedSheet(agenda: Agenda, sheets: readonly Sheet[]): ReturnedSheet {
  const refuse = (word: string) => new Invalid([{ field: 'file', word }]);
  const keys = columnsOf(agenda.languages);
  const asks = sheets.find(({ name, hidden }) => name !== BASE_SHEET && !hidden);
  const head = asks?.rows.slice(0, 10).findIndex((row) => placesIn(row, keys).has('id')) ?? -1;
  if (!asks || head === -1) throw refuse('sheet-not-ours');
  const places = placesIn(asks.rows[head]!, keys);
  const base = baseOf(sheets.find(({ name }) => name === BASE_SHEET)?.rows ?? []);
  if (base && base.agenda !== agenda.id) throw refuse('sheet-of-other');
  const rows = asks.rows.flatMap((row, index): CameBack[] => {
    const cells = new Map([...places].map(([key, at]) => [key, tidy(row[at] ?? '')]));
    const askId = cells.get('id') || null;
    const said = [...cells].some(([key, text]) => key !== 'number' && text !== '');
    return index > head && said ? [{ row: index + 1, askId, cells }] : [];
  });
  return { rows, places, base };
}

function placesIn(row: readonly string[], keys: readonly SheetKey[]): Map<SheetKey, number> {
  const heads = row.map((text) => tidy(text).toLowerCase());
  return new Map(
    keys.flatMap((key): [SheetKey, number][] => {
      const at = heads.findIndex((head) =>
        (['es', 'en'] as const).some((language) => headerOf(key, language).toLowerCase() === head),
      );
      return at === -1 ? [] : [[key, at]];
    }),
  );
}

function baseOf(rows: readonly string[][]): ({ agenda: string } & NonNullable<ReturnedSheet['base']>) | null {
  const [[mark, agenda, edition, at, language] = [], keys = [], ...rest] = rows;
  if (mark !== BASE_MARK || agenda === undefined || edition === undefined || at === undefined) return null;
  const id = keys.indexOf('id');
  const found = new Map<string, BaseRow>();
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [shown = [], seen = []] = [rest[index], rest[index + 1]];
    if (shown[id])
      found.set(
        shown[id],
        new Map(keys.map((key, at) => [key, { shown: tidy(shown[at] ?? ''), seen: seen[at] ?? '' }])),
      );
  }
  return { agenda, edition, at, language: language === 'en' ? 'en' : 'es', rows: found };
}

/** A cell without what programs add on their own. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

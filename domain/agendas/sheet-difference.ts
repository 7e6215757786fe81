import { factOf } from './actions-facts.ts';
import { ASK_LENGTH, addingAsk, type AskFact } from './rules.ts';
import { FIXED, isFact, letters, wordsKey, type SheetKey } from './sheet-columns.ts';
import { tidy, type CameBack, type ReturnedSheet } from './sheet-in.ts';
import { cellText } from './sheet-model.ts';
import { valueOfCell, type Meanings, type Reason } from './sheet-values.ts';
import type { PresentRow } from './reads-sheet.ts';

/** A cell that says something else than the agenda does now. */
export interface SheetCell {
  row: number;
  /** "A", "B", … */
  column: string;
  key: SheetKey;
  askId: string;
  number: number | null;
  here: string;
  sheet: string;
  /** Only the sheet changed it; both did; it cannot be taken. */
  state: 'theirs' | 'conflict' | 'refused';
  reason: Reason | null;
  /** What the fact would be set to; for words, the words. */
  value: string | null;
  /** What stands here, to notice that it changed before the choice was made. */
  seen: string;
}

/** A row without an ask: one to add. */
export interface FreshRow {
  row: number;
  words: { language: string; priority: string; words: string }[];
  facts: { fact: AskFact; value: string; sheet: string }[];
  /** The ask in the row before it. */
  after: string | null;
  refused: { column: string; key: SheetKey; sheet: string; reason: Reason }[];
  /** Why the row cannot be added at all. */
  reason: Reason | null;
}

/** How a sheet that came back differs from the agenda as it stands. */
export interface SheetDifference {
  edition: string | null;
  at: string | null;
  cells: SheetCell[];
  fresh: FreshRow[];
  /** Asks that were in the sheet when it was downloaded and are no longer in it. */
  missing: { askId: string; number: number }[];
}

/** Compares a sheet with the agenda now and as it was downloaded, fact by fact. */
export function differenceOf(
  sheet: ReturnedSheet,
  present: readonly PresentRow[],
  removed: ReadonlySet<string>,
  meanings: Meanings,
): SheetDifference {
  const { base } = sheet;
  const here = new Map(present.map((row) => [row.ask.id, row]));
  const seen = new Set<string>();
  const cells: SheetCell[] = [];
  const fresh: FreshRow[] = [];
  let last: string | null = null;
  for (const row of sheet.rows) {
    const { askId } = row;
    if (askId === null) {
      fresh.push(freshRow(sheet, row, last, meanings));
      continue;
    }
    const now = here.get(askId);
    const gone = seen.has(askId)
      ? 'sheet-row-twice'
      : now
        ? null
        : removed.has(askId)
          ? 'sheet-ask-removed'
          : 'sheet-row-unknown';
    seen.add(askId);
    if (gone) cells.push(...goneRow(sheet, row, gone));
    if (!now || gone) continue;
    last = askId;
    cells.push(...changedCells(sheet, row, now, meanings));
  }
  return {
    edition: base?.edition ?? null,
    at: base?.at ?? null,
    cells,
    fresh,
    missing: present.flatMap(({ ask }) =>
      !seen.has(ask.id) && (base === null || base.rows.has(ask.id))
        ? [{ askId: ask.id, number: ask.position }]
        : [],
    ),
  };
}

function changedCells(
  { places, base }: ReturnedSheet,
  { row, cells }: CameBack,
  { ask, cells: now }: PresentRow,
  meanings: Meanings,
): SheetCell[] {
  return [...places].flatMap(([key, at]): SheetCell[] => {
    const sheet = cells.get(key) ?? '';
    const { shown, seen } = now.get(key)!;
    const here = tidy(cellText(shown));
    const before = base?.rows.get(ask.id)?.get(key);
    const was = before?.shown;
    if (key === 'id' || sheet === here || sheet === was) return [];
    const taken = FIXED[key] ? { word: FIXED[key] } : valueFor(key, sheet, meanings);
    const refused = 'word' in taken;
    if (!refused && isFact(key)) {
      if (factOf(ask, key) === taken.value) return [];
      if (was !== undefined && means(key, was, taken.value, meanings)) return [];
    }
    const untouched = isFact(key) ? before?.seen === seen : here === was;
    return [
      {
        row,
        column: letters(at),
        key,
        askId: ask.id,
        number: ask.position,
        here,
        sheet,
        state: refused ? 'refused' : untouched ? 'theirs' : 'conflict',
        reason: refused ? taken : null,
        value: refused ? null : taken.value,
        seen,
      },
    ];
  });
}

/** Another spelling of the same lead, status or target changes nothing. */
function means(fact: AskFact, was: string, value: string | null, meanings: Meanings): boolean {
  const before = valueOfCell(fact, was, meanings);
  return 'value' in before && before.value === value;
}

function goneRow(
  { places, base }: ReturnedSheet,
  { row, askId, cells }: CameBack,
  word: string,
): SheetCell[] {
  const was = base?.rows.get(askId!);
  const changed = [...places].filter(
    ([key]) => key !== 'id' && (cells.get(key) ?? '') !== was?.get(key)?.shown,
  );
  const told =
    word === 'sheet-ask-removed' ? changed.filter(([key]) => !(key in FIXED)) : changed.slice(0, 1);
  return told.map(([key, at]) => ({
    row,
    column: letters(at),
    key,
    askId: askId!,
    number: null,
    here: '',
    sheet: cells.get(key) ?? '',
    state: 'refused',
    reason: { word },
    value: null,
    seen: '',
  }));
}

function freshRow(
  { places }: ReturnedSheet,
  { row, cells }: CameBack,
  after: string | null,
  meanings: Meanings,
): FreshRow {
  const columns = [...places].map(([key, at]) => ({ key, column: letters(at), sheet: cells.get(key) ?? '' }));
  const languages = columns.flatMap(({ key }) => wordsKey(key)?.language ?? []);
  const words = [...new Set(languages)].flatMap((language) => {
    const [priority, ask] = [cells.get(`priority:${language}`) ?? '', cells.get(`ask:${language}`) ?? ''];
    return priority && ask ? [{ language, priority, words: ask }] : [];
  });
  const facts: FreshRow['facts'] = [];
  const refused: FreshRow['refused'] = [];
  for (const { key, column, sheet } of columns) {
    if (sheet === '' || key === 'number' || key === 'id') continue;
    const language = wordsKey(key)?.language;
    const reason =
      FIXED[key] !== undefined
        ? { word: FIXED[key] }
        : language !== undefined && !words.some((one) => one.language === language)
          ? { word: 'sheet-row-without-words' }
          : null;
    const taken = reason ?? valueFor(key, sheet, meanings);
    if ('word' in taken) refused.push({ column, key, sheet, reason: taken });
    else if (isFact(key) && taken.value !== null) facts.push({ fact: key, value: taken.value, sheet });
  }
  const kept = words.filter(
    ({ language }) => !refused.some(({ key }) => wordsKey(key)?.language === language),
  );
  const valid = addingAsk.shape.words.safeParse(kept).success;
  return {
    row,
    words: kept,
    facts,
    after,
    refused,
    reason: valid ? null : { word: 'sheet-row-without-words' },
  };
}

function valueFor(key: SheetKey, text: string, meanings: Meanings): { value: string | null } | Reason {
  const words = wordsKey(key);
  if (!words) return isFact(key) ? valueOfCell(key, text, meanings) : { word: 'not-valid' };
  if (text === '') return { word: 'sheet-words-missing' };
  const { priority, words: ask } = addingAsk.shape.words.element.shape;
  const result = (words.part === 'priority' ? priority : ask).safeParse(text);
  if (result.success) return { value: result.data };
  const most = words.part === 'priority' ? ASK_LENGTH.priority : ASK_LENGTH.words;
  return { word: 'too-long', facts: { most: String(most) } };
}

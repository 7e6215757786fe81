import Excel from 'exceljs';
import { tidyWorkbook } from '../../print/xlsx.ts';
import type { TableModel, TableRow } from './table-model.ts';

const WIDTHS: Record<keyof TableRow, number> = {
  number: 7,
  paragraph: 12,
  language: 12,
  kind: 14,
  person: 24,
  organisation: 30,
  country: 16,
  quote: 36,
  comment: 60,
  replies: 48,
  round: 16,
  answer: 18,
  because: 44,
  by: 32,
  state: 12,
};
/** What a cell may hold, with some room. */
const LONGEST = 32_000;
/** What people wrote is text, whatever it begins with: nothing of it is ever a formula. */
const TEXT = '@';
const COUNTED = new Set<keyof TableRow>(['number', 'paragraph']);

/** Writes the table as a workbook of one sheet. The same model gives the same bytes. */
export async function tableXlsx(model: TableModel): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  book.title = `${model.heading} · ${model.title}`;
  book.created = book.modified = new Date(model.datedAt);
  const sheet = book.addWorksheet(model.sheet, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const names = Object.keys(WIDTHS) as (keyof TableRow)[];
  for (const [index, name] of names.entries()) {
    sheet.getColumn(index + 1).width = WIDTHS[name];
    const head = sheet.getCell(1, index + 1);
    head.value = model.labels[name];
    head.font = { bold: true };
    head.alignment = { wrapText: true, vertical: 'top' };
  }
  for (const [line, row] of model.rows.entries())
    for (const [index, name] of names.entries()) put(sheet.getCell(line + 2, index + 1), name, row[name]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: names.length } };
  return tidyWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), model.datedAt);
}

function put(cell: Excel.Cell, name: keyof TableRow, value: string): void {
  cell.alignment = { wrapText: true, vertical: 'top' };
  if (COUNTED.has(name) && /^\d+$/.test(value)) {
    cell.value = Number(value);
    return;
  }
  cell.numFmt = TEXT;
  cell.value = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

import exceljs from 'exceljs';
import { tidyWorkbook } from '../print/xlsx.ts';
import { letters } from './sheet-columns.ts';
import { BASE_SHEET, type SheetModel } from './sheet-model.ts';

const INK = 'FF1B1E27';
const ANIL = 'FF1F3A6E';
const PAPER = 'FFF6F2EA';
/** Rows below the asks that are ready for new ones. */
const ROOM = 50;
/** Points: no sheet makes a row taller. */
const TALLEST = 400;
/** Whatever is typed stays as it was typed. */
const TEXT = '@';

/** One rule for a range, which the library's types keep to themselves; cell by cell its ranges would overlap. */
interface Validated {
  dataValidations: { add(range: string, validation: exceljs.DataValidation): void };
}

/** Writes a sheet as XLSX. Every cell is a text: nothing in it is ever a formula. */
export async function print(model: SheetModel): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.title = model.title;
  book.created = book.modified = new Date(model.at);
  writeAsks(book, model);
  writeGuide(book, model);
  const base = book.addWorksheet(BASE_SHEET, { state: 'veryHidden' });
  for (const row of model.base) base.addRow(row).numFmt = TEXT;
  return tidyWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), model.at);
}

function writeAsks(book: exceljs.Workbook, model: SheetModel): void {
  const { columns, rows, statuses } = model;
  const sheet = book.addWorksheet(model.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ width, hidden, fixed }) => ({
    width,
    hidden,
    style: {
      numFmt: TEXT,
      font: { name: 'Calibri', size: 11, color: { argb: INK } },
      alignment: { wrapText: true, vertical: 'top' },
      ...(fixed ? { fill: solid(PAPER) } : {}),
    },
  }));
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.eachCell((cell) => {
    cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = solid(ANIL);
    cell.alignment = { wrapText: true, vertical: 'middle' };
  });
  sheet.getCell('A1').note = { texts: [{ text: model.note }] };
  for (const row of rows)
    sheet.addRow(row.map((text) => (text === '' ? null : text))).height = heightOf(row, model);
  const column = letters(statuses.column);
  (sheet as unknown as Validated).dataValidations.add(`${column}2:${column}${rows.length + 1 + ROOM}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${statuses.words.join(',')}"`],
    showErrorMessage: true,
    error: statuses.hint,
  });
}

/** What the tallest cell takes: not every program finds it out by itself. */
function heightOf(row: readonly string[], { columns }: SheetModel): number {
  const lines = row.map((text, at) =>
    columns[at]!.hidden
      ? 1
      : text
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / columns[at]!.width)), 0),
  );
  return Math.min(TALLEST, 15 * Math.max(...lines) + 3);
}

function writeGuide(book: exceljs.Workbook, { guide }: SheetModel): void {
  const sheet = book.addWorksheet(guide.name);
  sheet.getColumn(1).width = 96;
  guide.lines.forEach((line, index) => {
    const row = sheet.addRow([line]);
    row.font = { name: 'Calibri', size: index === 0 ? 14 : 11, bold: index === 0, color: { argb: INK } };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.numFmt = TEXT;
  });
}

function solid(argb: string): exceljs.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

import Excel from 'exceljs';
import { tidyWorkbook } from '../../print/xlsx.ts';

/** The list as plain rows of words, the first of them the heads. */
export interface ListModel {
  notice: string;
  sheet: string;
  heads: string[];
  rows: string[][];
  datedAt: string;
}

/** What people wrote is text, whatever it begins with: nothing of it is ever a formula. */
const TEXT = '@';
const WIDTH = 28;

/** Writes the list as a workbook of one sheet, with what it is above everything else. */
export async function listXlsx({
  notice,
  sheet: name,
  heads,
  rows,
  datedAt,
}: ListModel): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  book.created = book.modified = new Date(datedAt);
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.headerFooter.oddHeader = notice;
  put(sheet.getCell(1, 1), notice, true);
  for (const [column, head] of heads.entries()) {
    sheet.getColumn(column + 1).width = WIDTH;
    put(sheet.getCell(2, column + 1), head, true);
  }
  for (const [line, row] of rows.entries())
    for (const [column, words] of row.entries()) put(sheet.getCell(line + 3, column + 1), words);
  return tidyWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), datedAt);
}

function put(cell: Excel.Cell, words: string, bold = false): void {
  cell.numFmt = TEXT;
  cell.value = words;
  cell.font = { bold };
}

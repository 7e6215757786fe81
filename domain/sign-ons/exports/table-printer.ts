import exceljs from 'exceljs';
import { tidyWorkbook } from '../../print/xlsx.ts';
import { openDataWords } from '../../words/open-data.ts';
import { rowsOf, type DataModel } from './table.ts';

const ANIL = 'FF1F3A6E';
/** Whatever stands in a cell stays words. */
const TEXT = '@';
const WIDTHS = [46, 26, 10, 24, 20, 13, 24, 60];

/** Writes a list of signatories as XLSX. Every cell is a text: nothing in it is ever a formula. */
export async function print(model: DataModel): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.title = model.title;
  book.created = book.modified = new Date(model.datedAt);
  const sheet = book.addWorksheet(openDataWords[model.language].sheet, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width, style: { numFmt: TEXT } }));
  for (const row of rowsOf(model)) sheet.addRow(row.map((text) => (text === '' ? null : text)));
  sheet.getRow(1).eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: ANIL } };
  });
  return tidyWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), model.datedAt);
}

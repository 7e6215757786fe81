import exceljs from 'exceljs';
import { zip } from '../../print/zip.ts';
import { IMPORT_LIMITS, Refused } from './limits.ts';
import { openZip } from './zip.ts';

/** One sheet of a file: plain texts, row by row from the first. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: string[][];
}

/** The parts that hold words, and what is needed to find them; pictures, macros and links are never opened. */
const WANTED = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/(sharedStrings|styles)\.xml$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
];
const DATA = /<sheetData[ >/][^]*<\/sheetData>|<sheetData\/>/;

/** Reads every sheet of an .xlsx file. Throws Refused. Run it through an Importer: it may be made to take long. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > IMPORT_LIMITS.bytes) throw new Refused('import-too-large');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused('sheet-kind');
  const parts = new Map<string, Uint8Array>();
  const budget = { rows: IMPORT_LIMITS.sheetRows as number, cells: IMPORT_LIMITS.sheetCells as number };
  for (const [name, part] of openZip(bytes)) {
    if (!WANTED.some((wanted) => wanted.test(name))) continue;
    const text = new TextDecoder().decode(part);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refused('import-unsafe');
    parts.set(name, name.startsWith('xl/worksheets/') ? dataOf(text, budget) : part);
  }
  if (!parts.has('xl/workbook.xml')) throw new Refused('sheet-not-readable');
  const book = new exceljs.Workbook();
  await book.xlsx.load(zip(parts).buffer as ArrayBuffer);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows: rowsOf(sheet),
  }));
}

/** A sheet's part with nothing but its rows, if they are not too many: what spans ranges is left out unread. */
function dataOf(text: string, budget: { rows: number; cells: number }): Uint8Array {
  const data = DATA.exec(text)?.[0] ?? '<sheetData/>';
  budget.rows -= count(data, '<row');
  budget.cells -= count(data, '<c ') + count(data, '<c>');
  if (budget.rows < 0 || budget.cells < 0) throw new Refused('sheet-too-long');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</worksheet>`,
  );
}

function count(text: string, what: string): number {
  let found = 0;
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) found += 1;
  return found;
}

function rowsOf(sheet: exceljs.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    if (number > IMPORT_LIMITS.sheetRows) throw new Refused('sheet-too-long');
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      if (column > IMPORT_LIMITS.sheetColumns) throw new Refused('sheet-too-long');
      cells[column - 1] = textOf(cell.value);
    });
    rows[number - 1] = Array.from(cells, (text) => text ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

/** A cell as a person reads it; a day for a date, what a formula came to for a formula. */
function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text as exceljs.CellValue);
  if ('result' in value) return textOf(value.result as exceljs.CellValue);
  return '';
}

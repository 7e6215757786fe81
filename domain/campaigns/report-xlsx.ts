import Excel from 'exceljs';
import { tidyWorkbook } from '../print/xlsx.ts';
import { campaignReportWords } from '../words/campaign-report.ts';
import type { Cell, Section } from './report-cells.ts';
import type { ReportModel } from './report-model.ts';

const TEXT = '@';
const LABEL = { bold: true } as const;
/** What a sheet may not be called by. */
const NOT_IN_NAMES = /[\\/*?:[\]]/g;
const NAME_LENGTH = 31;

/** Writes a report as a workbook, a sheet for each part. The same model gives the same bytes. */
export async function reportXlsx(model: ReportModel): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  book.title = `${model.title} · ${model.heading}`;
  const written = new Date(model.datedAt);
  book.created = written;
  book.modified = written;
  const names = new Set<string>();
  cover(book.addWorksheet(nameOf(model.heading, names)), model);
  for (const section of model.sections)
    fill(book.addWorksheet(nameOf(section.heading, names)), section, model);
  return tidyWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), model.datedAt);
}

function nameOf(heading: string, taken: Set<string>): string {
  const plain = heading.replace(NOT_IN_NAMES, ' ').slice(0, NAME_LENGTH).trim();
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, NAME_LENGTH - 3)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

function cover(sheet: Excel.Worksheet, model: ReportModel): void {
  sheet.getColumn(1).width = 22;
  sheet.getColumn(2).width = 80;
  const rows: [string, string][] = [
    [model.heading, model.title],
    ...model.facts.map(({ term, fact }): [string, string] => [term, fact]),
    ['', model.asOf],
    ['', model.counted],
  ];
  for (const [index, row] of rows.entries())
    for (const [column, value] of row.entries()) {
      const cell = sheet.getCell(index + 1, column + 1);
      put(cell, value);
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (column === 0) cell.font = LABEL;
    }
}

function fill(sheet: Excel.Worksheet, { columns, rows }: Section, { language }: ReportModel): void {
  const link = campaignReportWords[language].link;
  const linked = rows.some((row) => row.some((cell) => typeof cell === 'object'));
  const labels = [...columns.map(({ label }) => label), ...(linked ? [link] : [])];
  for (const [index, label] of labels.entries()) {
    const cell = sheet.getCell(1, index + 1);
    put(cell, label);
    cell.font = LABEL;
    sheet.getColumn(index + 1).width = Math.max(12, (columns[index]?.weight ?? 4) * 10);
  }
  for (const [line, row] of rows.entries()) {
    const address = row.find((cell) => typeof cell === 'object')?.link;
    for (const [index, value] of [...row, ...(linked ? [address ?? ''] : [])].entries()) {
      const cell = sheet.getCell(line + 2, index + 1);
      put(cell, value);
      cell.alignment = { wrapText: true, vertical: 'top' };
    }
  }
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: labels.length } };
}

/** What people wrote is text, whatever it begins with: nothing of it is ever a formula. */
function put(cell: Excel.Cell, value: Cell): void {
  if (typeof value === 'number') {
    cell.value = value;
    return;
  }
  cell.value = typeof value === 'string' ? value : value.text;
  cell.numFmt = TEXT;
}

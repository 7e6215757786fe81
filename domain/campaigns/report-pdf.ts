import { drawHead } from '../print/head.ts';
import type { Span } from '../print/lines.ts';
import { COLORS, openSheet, words, type Element, type Sheet } from '../print/sheet.ts';
import { drawBlocks, drawNotes } from '../sign-ons/letter-pdf-blocks.ts';
import { campaignReportWords } from '../words/campaign-report.ts';
import { number } from '../words/words.ts';
import type { Cell, Section } from './report-cells.ts';
import type { ReportModel } from './report-model.ts';

const CELL = { size: 9.4, leading: 12.6 } as const;
const LABEL = { size: 8.6, leading: 12 } as const;
const GUTTER = 10;

/** Draws a report as a tagged PDF on Letter paper. The same model gives the same bytes. */
export async function reportPdf(model: ReportModel): Promise<Uint8Array> {
  const { language, title, datedAt } = model;
  const sheet = openSheet({
    title: `${title} · ${model.heading}`,
    language,
    createdAt: datedAt,
    paper: 'letter',
  });
  drawHead(sheet, model, model);
  paragraph(sheet, 'P', [words(model.heading, 'regular', 11, COLORS.slate)], 15);
  sheet.space(2);
  paragraph(sheet, 'H1', [words(title, 'bold', 18)], 23);
  sheet.space(8);
  for (const { term, fact } of model.facts) {
    paragraph(sheet, 'P', [words(`${term}: `, 'bold', 10.4), words(fact, 'regular', 10.4)], 15);
    sheet.space(3);
  }
  for (const text of [model.asOf, model.counted])
    paragraph(sheet, 'P', [words(text, 'regular', 9.6, COLORS.slate)], 14);
  if (model.narrative.length > 0) {
    heading(sheet, model.narrativeHeading);
    const text = { language, frame: language, blocks: model.narrative };
    const section = sheet.tag(sheet.root, 'Sect', { lang: language });
    drawBlocks(sheet, section, text);
    drawNotes(sheet, section, text);
  }
  for (const section of model.sections) drawSection(sheet, section, model.language);
  drawFeet(sheet, model);
  return sheet.close();
}

function paragraph(sheet: Sheet, type: string, spans: Span[], leading: number): void {
  sheet.flow(sheet.tag(sheet.root, type), type, sheet.set.lines(spans, sheet.width), leading);
}

function heading(sheet: Sheet, text: string): void {
  sheet.space(18);
  sheet.need(80);
  paragraph(sheet, 'H2', [words(text, 'bold', 13, COLORS.anil)], 18);
  sheet.space(4);
}

function drawSection(sheet: Sheet, section: Section, language: ReportModel['language']): void {
  heading(sheet, section.heading);
  if (section.note !== null) {
    paragraph(sheet, 'P', [words(section.note, 'regular', 9.6, COLORS.slate)], 14);
    sheet.space(4);
  }
  const total = section.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = section.columns.map(({ weight }) => (weight / total) * sheet.width);
  const table = sheet.tag(sheet.root, 'Table');
  row(sheet, table, {
    type: 'TH',
    widths,
    leading: LABEL.leading,
    cells: section.columns.map(({ label, number: right }) => ({
      spans: [words(label, 'bold', LABEL.size, COLORS.slate)],
      right: right === true,
    })),
  });
  for (const cells of section.rows)
    row(sheet, table, {
      type: 'TD',
      widths,
      leading: CELL.leading,
      cells: cells.map((cell, index) => ({
        spans: [spanOf(cell, language)],
        right: section.columns[index]?.number === true,
      })),
    });
  sheet.artifact(() => sheet.rule(sheet.left, sheet.right, sheet.y, COLORS.hair, 0.6));
}

function spanOf(cell: Cell, language: ReportModel['language']): Span {
  if (typeof cell === 'number') return words(number(language, cell), 'regular', CELL.size);
  if (typeof cell === 'string') return words(cell, 'regular', CELL.size);
  return { ...words(cell.text, 'regular', CELL.size, COLORS.anil), link: cell.link, bare: true };
}

interface Row {
  type: 'TH' | 'TD';
  widths: readonly number[];
  leading: number;
  cells: { spans: Span[]; right: boolean }[];
}

/** Cells side by side, a thin line above; numbers end where their column does. */
function row(sheet: Sheet, table: Element, { type, widths, leading, cells }: Row): void {
  const set = cells.map(({ spans }, index) => sheet.set.lines(spans, widths[index]! - GUTTER));
  const height = Math.max(...set.map((lines) => lines.length)) * leading + 8;
  sheet.need(Math.min(height, sheet.bottom - sheet.top));
  sheet.artifact(() => sheet.rule(sheet.left, sheet.right, sheet.y, COLORS.hair, 0.6));
  const line = sheet.tag(table, 'TR');
  const scope = type === 'TH' ? { attributes: { O: 'Table', Scope: 'Column' } } : {};
  const top = sheet.y + 4;
  let x = sheet.left;
  for (const [index, lines] of set.entries()) {
    const width = widths[index]! - GUTTER;
    const shift = cells[index]!.right ? width - Math.max(...lines.map((one) => one.width), 0) : 0;
    sheet.y = top;
    sheet.flow(sheet.tag(line, type, scope), type, lines, leading, x + shift);
    x += widths[index]!;
  }
  sheet.y = top - 4 + height;
}

function drawFeet(sheet: Sheet, { title, language }: ReportModel): void {
  const say = campaignReportWords[language];
  const y = sheet.bottom + 32;
  for (let page = 0; page < sheet.pages; page += 1) {
    sheet.onPage(page, () => {
      const small = (text: string) => words(text, 'regular', 8.4, COLORS.slate);
      const [right] = sheet.set.lines([small(say.page(page + 1, sheet.pages))], sheet.width);
      const [left] = sheet.set.lines([small(title)], sheet.width - (right?.width ?? 0) - 12);
      sheet.artifact(() => {
        sheet.rule(sheet.left, sheet.right, y, COLORS.anil);
        if (left) sheet.ink(left, sheet.left, y + 15);
        if (right) sheet.ink(right, sheet.right - right.width, y + 15);
      }, 'Pagination');
    });
  }
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { letterhead, tidy } from '../sign-ons/letter-docx.ts';
import { halves, letterNumbering, letterStyles, SLATE } from '../sign-ons/letter-docx-styles.ts';
import { blocksBody, type Footnotes } from '../sign-ons/letter-docx-text.ts';
import { number } from '../words/words.ts';
import type { Cell, Section } from './report-cells.ts';
import type { ReportModel } from './report-model.ts';

/** Letter paper in twentieths of a point. */
const PAGE = {
  size: { width: 12240, height: 15840 },
  margin: { top: 1080, bottom: 1080, left: 1260, right: 1260 },
} as const;
const CELL = halves(9.5);
const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Draws a report as a Word file with real styles and tables. The same model gives the same bytes. */
export async function reportDocx(model: ReportModel): Promise<Uint8Array> {
  const { language, datedAt } = model;
  const footnotes: Footnotes = {};
  let lists = 0;
  const narrative = blocksBody(
    { language, frame: language, blocks: model.narrative },
    footnotes,
    () => (lists += 1),
  );
  const document = new Document({
    title: `${model.title} · ${model.heading}`,
    styles: letterStyles(language),
    numbering: letterNumbering(),
    footnotes,
    sections: [
      {
        properties: { page: PAGE },
        children: [
          ...letterhead(model, WIDTH),
          new Paragraph({ children: [new TextRun({ text: model.heading, color: SLATE })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(model.title)] }),
          ...model.facts.map(
            ({ term, fact }) =>
              new Paragraph({
                children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(fact)],
              }),
          ),
          ...[model.asOf, model.counted].map(
            (text) => new Paragraph({ children: [new TextRun({ text, color: SLATE })] }),
          ),
          ...(model.narrative.length > 0 ? [heading(model.narrativeHeading), ...narrative] : []),
          ...model.sections.flatMap((section) => sectionOf(section, model)),
        ],
      },
    ],
  });
  return tidy(await Packer.toBuffer(document), { datedAt, language });
}

const heading = (text: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });

function sectionOf(section: Section, { language }: ReportModel): (Paragraph | Table)[] {
  const total = section.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = section.columns.map(({ weight }) => Math.floor((weight / total) * WIDTH));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'DDD5C5' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (paragraph: Paragraph, index: number) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 40, right: 80 },
      children: [paragraph],
    });
  const aligned = (index: number) =>
    section.columns[index]?.number ? { alignment: AlignmentType.RIGHT } : {};
  return [
    heading(section.heading),
    ...(section.note === null
      ? []
      : [new Paragraph({ children: [new TextRun({ text: section.note, color: SLATE })] })]),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: WIDTH, type: WidthType.DXA },
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          children: section.columns.map(({ label }, index) =>
            cell(
              new Paragraph({
                ...aligned(index),
                spacing: { after: 0 },
                children: [new TextRun({ text: label, bold: true, color: SLATE, size: halves(8.5) })],
              }),
              index,
            ),
          ),
        }),
        ...section.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((one, index) =>
                cell(
                  new Paragraph({
                    ...aligned(index),
                    spacing: { after: 0 },
                    children: [runOf(one, language)],
                  }),
                  index,
                ),
              ),
            }),
        ),
      ],
    }),
  ];
}

function runOf(cell: Cell, language: ReportModel['language']): TextRun | ExternalHyperlink {
  if (typeof cell === 'number') return new TextRun({ text: number(language, cell), size: CELL });
  if (typeof cell === 'string') return new TextRun({ text: cell, size: CELL });
  return new ExternalHyperlink({
    link: cell.link,
    children: [new TextRun({ text: cell.text, style: 'Hyperlink', size: CELL })],
  });
}

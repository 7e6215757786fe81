import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow as Row,
  TextRun,
  WidthType,
} from 'docx';
import { tidy } from '../../sign-ons/letter-docx.ts';
import { halves, letterStyles, SLATE } from '../../sign-ons/letter-docx-styles.ts';
import { commentPageWords } from '../../words/comment-pages.ts';
import type { TableModel, TableRow } from './table-model.ts';

/** Letter paper on its side, in twentieths of a point. */
const PAGE = {
  size: { width: 12240, height: 15840, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 900, bottom: 900, left: 900, right: 900 },
} as const;
const WIDTH = PAGE.size.height - PAGE.margin.left - PAGE.margin.right;
const WEIGHTS = [1, 2, 4.4, 9, 2.4, 3, 5, 3.6, 2.2];

/** Draws the table as a Word file. The same model gives the same bytes. */
export async function tableDocx(model: TableModel): Promise<Uint8Array> {
  const { language, datedAt } = model;
  const document = new Document({
    title: `${model.heading} · ${model.title}`,
    styles: letterStyles(language),
    sections: [
      {
        properties: { page: PAGE },
        children: [
          new Paragraph({ children: [new TextRun({ text: model.heading, color: SLATE })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(model.title)] }),
          new Paragraph({ children: [new TextRun({ text: model.asOf, color: SLATE })] }),
          tableOf(model),
        ],
      },
    ],
  });
  return tidy(await Packer.toBuffer(document), { datedAt, language });
}

function tableOf({ labels, rows, language }: TableModel): Table {
  const total = WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  const widths = WEIGHTS.map((weight) => Math.floor((weight / total) * WIDTH));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'DDD5C5' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 40, right: 80 },
      children,
    });
  const heads = [
    labels.number,
    labels.paragraph,
    commentPageWords[language].page.who,
    labels.comment,
    labels.round,
    labels.answer,
    labels.because,
    labels.by,
    labels.state,
  ];
  return new Table({
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
      new Row({
        tableHeader: true,
        children: heads.map((label, index) =>
          cell([said(label, { bold: true, color: SLATE, size: halves(8.5) })], index),
        ),
      }),
      ...rows.map((row) => new Row({ children: cellsOf(row, language).map(cell) })),
    ],
  });
}

/** The cells of a row, each as its paragraphs. */
function cellsOf(row: TableRow, language: TableModel['language']): Paragraph[][] {
  const { file } = commentPageWords[language];
  const from = [row.organisation, row.country].filter(Boolean).join(' · ');
  return [
    [said(row.number)],
    [said(row.paragraph), said(row.language, { color: SLATE })],
    [said(row.person, { bold: true }), said(from, { color: SLATE })],
    [
      ...(row.kind === commentPageWords[language].begin.kinds.redLine
        ? [said(row.kind, { bold: true })]
        : []),
      ...(row.quote === '' ? [] : [said(file.quoted(row.quote), { italics: true })]),
      ...paragraphs(row.comment),
      ...(row.replies === '' ? [] : paragraphs(row.replies, { color: SLATE })),
    ],
    [said(row.round)],
    [said(row.answer)],
    paragraphs(row.because),
    [said(row.by)],
    [said(row.state)],
  ];
}

type Look = { bold?: boolean; italics?: boolean; color?: string; size?: number };

const paragraphs = (words: string, look?: Look) => words.split('\n').map((line) => said(line, look));

function said(text: string, look: Look = {}): Paragraph {
  return new Paragraph({
    spacing: { after: 0 },
    children: [new TextRun({ text, size: halves(9), ...look })],
  });
}

import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { itemNumbers } from '../../texts/schema.ts';
import { letterWords } from '../../words/letter.ts';
import { sourcePageWords } from '../../words/source-pages.ts';
import { inlineRuns, lookOf, looseNotes, type Footnotes } from '../letter-docx-text.ts';
import { ANIL, COLUMN_LISTS, halves, STYLE, type ListNames } from '../letter-docx-styles.ts';
import type { LetterText } from '../letter-model.ts';
import { pairUp, type Keyed } from './facing.ts';

/** Of the words in a column. */
export const COLUMN_SIZE = halves(10);
const GUTTER = 200;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

interface Piece extends Keyed {
  paragraphs: Paragraph[];
}

/** Two texts side by side: a table of two columns without lines, a row for each paragraph and its other. */
export function facingTable(
  texts: readonly LetterText[],
  { width, footnotes, newList }: { width: number; footnotes: Footnotes; newList: () => number },
): Table {
  const [left = [], right = []] = texts.map((text, side) =>
    piecesOf(text, { footnotes, newList, lists: COLUMN_LISTS[side]! }),
  );
  const half = Math.floor(width / 2);
  const cell = (piece: Piece | null, side: number) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: side === 0 ? 0 : GUTTER, right: side === 0 ? GUTTER : 0 },
      children: piece?.paragraphs ?? [new Paragraph({})],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { ...BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: pairUp(left, right).map((row) => new TableRow({ children: row.map(cell) })),
  });
}

interface Around {
  footnotes: Footnotes;
  newList: () => number;
  lists: ListNames;
}

function piecesOf(text: LetterText, around: Around): Piece[] {
  const language = { language: { value: text.language } };
  const size = { size: COLUMN_SIZE };
  const run = (words: string, more: IRunOptions = {}) =>
    new TextRun({ text: words, ...language, ...size, ...more });
  const piece = (key: string, ...paragraphs: Paragraph[]): Piece => ({ key, paragraphs });
  return [
    piece(
      'date',
      new Paragraph({ spacing: { before: 240, after: 200 }, children: [run(text.placeAndDate)] }),
    ),
    ...text.to.map((lines, at) =>
      piece(
        `to:${at}`,
        new Paragraph({
          style: STYLE.addressee,
          children: lines.map((line, index) => run(line, index === 0 ? { bold: true } : { break: 1 })),
        }),
      ),
    ),
    ...(text.cc.length === 0
      ? []
      : [
          piece(
            'cc',
            new Paragraph({
              style: STYLE.copied,
              children: [
                run(`${letterWords[text.frame].copied} ${text.cc.join('; ')}`, { size: halves(8.5) }),
              ],
            }),
          ),
        ]),
    piece(
      'title',
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(text.title, { size: halves(13.5) })] }),
    ),
    ...(text.cover === null
      ? []
      : [piece('cover', new Paragraph({ children: [run(text.cover, { bold: true, color: ANIL })] }))]),
    ...blocksOf(text, around),
    ...sourcesOf(text),
  ];
}

function blocksOf(text: LetterText, { footnotes, newList, lists }: Around): Piece[] {
  const draw = inlineRuns(text, footnotes, COLUMN_SIZE);
  const numbers = itemNumbers(text.blocks);
  const instances: number[] = [];
  const body = text.blocks.flatMap((block, index): Piece[] => {
    if (block.kind === 'note') return [];
    if (numbers[index] === 1) instances[block.level] = newList();
    const look = lookOf(block, instances[block.level] ?? 0, lists);
    return [{ key: block.id, paragraphs: [new Paragraph({ ...look, children: draw(block.inlines) })] }];
  });
  const loose = looseNotes(text).map(({ note, mark }) => ({
    key: `note:${note.id}`,
    paragraphs: [
      new Paragraph({
        style: 'FootnoteText',
        children: [
          new TextRun({ text: `${mark}. `, language: { value: text.language } }),
          ...draw(note.inlines),
        ],
      }),
    ],
  }));
  return [...body, ...loose];
}

/** What it cites, numbered. */
function sourcesOf(text: LetterText): Piece[] {
  if (text.sources.length === 0) return [];
  const draw = inlineRuns(text, {});
  const run = (words: string, bold = false) =>
    new TextRun({ text: words, bold, language: { value: text.language } });
  const small = (children: ReturnType<typeof draw>) => new Paragraph({ style: STYLE.small, children });
  return [
    { key: 'sources', paragraphs: [small([run(sourcePageWords[text.frame].published.title, true)])] },
    ...text.sources.map((source, index) => ({
      key: `source:${index}`,
      paragraphs: [small([run(`${index + 1}. `), ...draw(source)])],
    })),
  ];
}

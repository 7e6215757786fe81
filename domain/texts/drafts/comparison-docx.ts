import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { tidy } from '../../sign-ons/letter-docx.ts';
import { letterNumbering, letterStyles, SLATE } from '../../sign-ons/letter-docx-styles.ts';
import { lookOf } from '../../sign-ons/letter-docx-text.ts';
import { itemNumbers, type Block } from '../schema.ts';
import type { ComparedBlock, ComparedText } from './compare.ts';
import type { ComparedPiece, Look } from './compare-words.ts';

/** What a Word file of a comparison is drawn from. */
export interface ComparisonModel {
  language: string;
  /** "Borrador v0.1 → borrador v0.4", and the like. */
  heading: string;
  note: string;
  datedAt: string;
  compared: ComparedText;
}

/** The changes are the product's: what a file says of who wrote it reaches people the text does not. */
const AUTHOR = 'Acuerdo';

/** Draws a comparison as the later text with tracked changes: refused all of them, it is the earlier one. */
export async function comparisonDocx(model: ComparisonModel): Promise<Uint8Array> {
  const { language, datedAt, compared } = model;
  let changes = 0;
  const change = () => ({ id: (changes += 1), author: AUTHOR, date: datedAt });
  const runs = (pieces: readonly ComparedPiece[]) => pieces.map((piece) => runOf(piece, model, change));
  const entries = inBothPlaces(compared.blocks);
  const numbers = itemNumbers(entries.map(({ shape, id }) => ({ ...shape, id, inlines: [] })));
  let lists = 0;
  const document = new Document({
    title: model.heading,
    styles: letterStyles(language),
    numbering: letterNumbering(),
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: model.heading, color: SLATE })] }),
          new Paragraph({ children: [new TextRun({ text: model.note, color: SLATE })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(compared.title) }),
          ...entries.map(({ id, shape, change: of, pieces }, at) => {
            if (numbers[at] === 1) lists += 1;
            const block: Block = { ...shape, id, inlines: [] };
            return new Paragraph({
              ...(shape.kind === 'note' ? { style: 'FootnoteText' } : lookOf(block, lists)),
              ...(of === 'added' && { run: { insertion: change() } }),
              ...(of === 'removed' && { run: { deletion: change() } }),
              children: [...noteMark({ id, shape, change: of }, model), ...runs(pieces)],
            });
          }),
        ],
      },
    ],
  });
  return tidy(await Packer.toBuffer(document), { datedAt, language });
}

type Entry = Pick<ComparedBlock, 'id' | 'shape' | 'change' | 'pieces'>;

/** Word knows no moved block by itself: it is taken out where it was and put in where it is. */
function inBothPlaces(blocks: readonly ComparedBlock[]): Entry[] {
  const entries: (Entry & { before: number | null })[] = blocks.map((block) =>
    block.moved ? { ...block, change: 'added', pieces: as('added', block.pieces), before: null } : block,
  );
  const moved = blocks
    .filter((block) => block.moved && block.before !== null)
    .toSorted((a, b) => a.before! - b.before!);
  for (const { id, shape, was, pieces, before } of moved) {
    const left = entries.findLastIndex((entry) => entry.before !== null && entry.before < before!);
    const gone = {
      id,
      shape: was ?? shape,
      change: 'removed' as const,
      pieces: as('removed', pieces),
      before,
    };
    entries.splice(left + 1, 0, gone);
  }
  return entries;
}

/** Only one side of some pieces, all of it added or removed. */
function as(change: 'added' | 'removed', pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const other = change === 'added' ? 'removed' : 'added';
  return pieces
    .filter((piece) => piece.change !== other)
    .map(({ inline, was }) => ({
      change,
      inline:
        change === 'removed' && was && inline.type === 'text'
          ? { type: 'text', text: inline.text, ...was }
          : inline,
    }));
}

const looks = ({ bold, italic }: Look): IRunOptions => ({ bold: bold ?? false, italics: italic ?? false });

function runOf(
  { change, inline, was }: ComparedPiece,
  { language, compared }: ComparisonModel,
  next: () => { id: number; author: string; date: string },
): ParagraphChild {
  const side = change === 'removed' ? compared.notes.before : compared.notes.after;
  const shown: IRunOptions =
    inline.type === 'text'
      ? { text: printable(inline.text), language: { value: language }, ...looks(inline) }
      : inline.type === 'break'
        ? { break: 1 }
        : { text: String(side.get(inline.note) ?? '*'), superScript: true };
  const run =
    change === 'added'
      ? new InsertedTextRun({ ...shown, ...next() })
      : change === 'removed'
        ? new DeletedTextRun({ ...shown, ...next() })
        : new TextRun({
            ...shown,
            ...(change === 'look' && was && { revision: { ...looks(was), ...next() } }),
          });
  const link = inline.type === 'text' ? inline.link : undefined;
  return link === undefined ? run : new ExternalHyperlink({ link, children: [run] });
}

function noteMark(
  { id, shape, change }: Omit<Entry, 'pieces'>,
  { compared }: ComparisonModel,
): ParagraphChild[] {
  if (shape.kind !== 'note') return [];
  const side = change === 'removed' ? compared.notes.before : compared.notes.after;
  return [new TextRun(`${side.get(id) ?? '*'}. `)];
}

/** Without what no XML file may hold. */
const printable = (text: string) => text.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '');

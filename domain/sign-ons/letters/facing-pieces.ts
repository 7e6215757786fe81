import type { Line, Span } from '../../print/lines.ts';
import { COLORS, type Element, type Sheet } from '../../print/sheet.ts';
import { itemNumbers, noteNumbers, orderedNotes, type Block } from '../../texts/schema.ts';
import { letterWords } from '../../words/letter.ts';
import { sourcePageWords } from '../../words/source-pages.ts';
import type { LetterText } from '../letter-model.ts';
import { inlineSpans, noteName, openItem, span, type OpenList } from '../letter-pdf-blocks.ts';
import type { Keyed } from './facing.ts';

const BODY = { size: 9.8, leading: 14.2 } as const;
const SMALL = { size: 8.4, leading: 11.8 } as const;
const TITLE = { size: 13, leading: 17 } as const;
const HEADING = { size: 10.6, leading: 15 } as const;
const ITEM_INDENT = 15;
const QUOTE_INDENT = 12;

/** Something that stands in one column: measured, and not yet drawn. */
export interface Piece extends Keyed {
  /** The tag its lines are marked with. */
  type: string;
  lines: Line[];
  size: number;
  leading: number;
  indent: number;
  before: number;
  after: number;
  /** What has to follow on the same page. */
  keep: number;
  label: Line | null;
  labelAt: number;
  /** Makes its tags, in the order in which pieces are read; `x` is where its column begins. */
  open(x: number): { body: Element; label?: Element };
}

/** What a text says in a column of that width, from its date to its sources. */
export function piecesOf(sheet: Sheet, section: Element, text: LetterText, width: number): Piece[] {
  return [...headOf(sheet, section, text, width), ...wordsOf(sheet, section, text, width)];
}

type Look = Partial<Pick<Piece, 'type' | 'size' | 'leading' | 'indent' | 'before' | 'after' | 'keep'>>;

function plain(
  { sheet, section, width }: { sheet: Sheet; section: Element; width: number },
  key: string,
  spans: readonly Span[],
  { type = 'P', indent = 0, ...look }: Look = {},
): Piece {
  return {
    ...BODY,
    before: 0,
    after: 6,
    keep: 0,
    ...look,
    key,
    type,
    indent,
    lines: sheet.set.lines(spans, width - 2 * indent),
    label: null,
    labelAt: 0,
    open: () => ({ body: sheet.tag(section, type === 'BlockQuote' ? 'BlockQuote' : type) }),
  };
}

function headOf(sheet: Sheet, section: Element, text: LetterText, width: number): Piece[] {
  const column = { sheet, section, width };
  const words = (said: string, look: Parameters<typeof span>[1] = {}) =>
    span(said, { size: BODY.size, ...look });
  const title = plain(column, 'title', [words(text.title, { face: 'bold', size: TITLE.size })], {
    ...TITLE,
    type: 'H1',
    before: 14,
    after: 9,
    keep: 2 * BODY.leading,
  });
  return [
    plain(column, 'date', [words(text.placeAndDate)], { after: 11 }),
    ...text.to.map(([first = '', ...rest], index) =>
      plain(
        column,
        `to:${index}`,
        [words(first, { face: 'bold' }), ...rest.map((line) => words(`\n${line}`))],
        { after: 4 },
      ),
    ),
    ...(text.cc.length === 0
      ? []
      : [
          plain(
            column,
            'cc',
            [
              words(`${letterWords[text.frame].copied} ${text.cc.join('; ')}`, {
                size: SMALL.size,
                color: COLORS.slate,
              }),
            ],
            { ...SMALL, before: 2 },
          ),
        ]),
    title,
    ...(text.cover === null
      ? []
      : [plain(column, 'cover', [words(text.cover, { face: 'bold', color: COLORS.anil })], { after: 9 })]),
  ];
}

function wordsOf(sheet: Sheet, section: Element, text: LetterText, width: number): Piece[] {
  const numbers = itemNumbers(text.blocks);
  const inlines = inlineSpans(text);
  const lists: OpenList[] = [];
  const column = { sheet, section, width };
  const small = (said: string, bold = false) =>
    span(said, { size: SMALL.size, color: COLORS.anil, ...(bold && { face: 'bold' as const }) });
  /** A list is over where something else begins. */
  const ended = (piece: Piece): Piece => ({
    ...piece,
    open: (x) => {
      lists.length = 0;
      return piece.open(x);
    },
  });
  let depth = 1;
  const body = text.blocks.flatMap((block, index): Piece[] => {
    if (block.kind === 'note' || block.inlines.length === 0) return [];
    if (block.kind === 'heading') {
      depth = Math.min(block.level + 1, depth + 1);
      const look = { face: 'bold' as const, size: HEADING.size, italic: block.level === 3 };
      const more = { ...HEADING, type: `H${depth}`, before: 8, after: 4, keep: 2 * BODY.leading };
      return [ended(plain(column, block.id, inlines(block.inlines, look), more))];
    }
    if (block.kind === 'item') return [item(block, numbers[index] ?? null)];
    const quoted = block.kind === 'quote';
    return [
      ended(
        plain(column, block.id, inlines(block.inlines, { size: BODY.size }), {
          type: quoted ? 'BlockQuote' : 'P',
          indent: quoted ? QUOTE_INDENT : 0,
        }),
      ),
    ];
  });

  function item(block: Block, number: number | null): Piece {
    const indent = ITEM_INDENT * (block.level + 1);
    const mark = span(number === null ? '•' : `${number}.`, {
      size: BODY.size,
      face: 'bold',
      color: COLORS.anil,
    });
    const piece = plain(column, block.id, inlines(block.inlines, { size: BODY.size }), {
      type: 'LBody',
      after: 4,
    });
    return {
      ...piece,
      indent,
      lines: sheet.set.lines(inlines(block.inlines, { size: BODY.size }), width - indent),
      label: sheet.set.lines([mark], width)[0] ?? null,
      labelAt: indent - ITEM_INDENT,
      open() {
        const { item: tag, body: words } = openItem(sheet, section, lists, block);
        const label = sheet.tag(tag, 'Lbl');
        tag.add(words);
        return { body: words, label };
      },
    };
  }

  return [...body, ...notesOf(), ...sourcesOf()];

  function notesOf(): Piece[] {
    const marks = noteNumbers(text.blocks);
    return orderedNotes(text.blocks).map((note, index) => {
      const piece = plain(column, `note:${note.id}`, [], { ...SMALL, type: 'P', after: 3 });
      return {
        ...piece,
        indent: ITEM_INDENT,
        before: index === 0 ? 8 : 0,
        lines: sheet.set.lines(inlines(note.inlines, SMALL), width - ITEM_INDENT),
        label: sheet.set.lines([small(`${marks.get(note.id)}.`)], width)[0] ?? null,
        open(x) {
          lists.length = 0;
          const element = sheet.tag(section, 'Note');
          const name = noteName(text, note.id);
          sheet.identify(element, name);
          sheet.doc.addNamedDestination(name, 'XYZ', x, sheet.y, null);
          const label = sheet.tag(element, 'Lbl');
          return { label, body: sheet.tag(element, 'P') };
        },
      };
    });
  }

  function sourcesOf(): Piece[] {
    if (text.sources.length === 0) return [];
    let list: Element | null = null;
    const head = plain(column, 'sources', [small(sourcePageWords[text.frame].published.title, true)], {
      ...SMALL,
      before: 8,
      after: 3,
      keep: SMALL.leading,
    });
    return [
      ended(head),
      ...text.sources.map((source, index): Piece => {
        const piece = plain(column, `source:${index}`, [], { ...SMALL, type: 'LBody', after: 3 });
        return {
          ...piece,
          indent: ITEM_INDENT,
          lines: sheet.set.lines(inlines(source, SMALL), width - ITEM_INDENT),
          label: sheet.set.lines([small(`${index + 1}.`)], width)[0] ?? null,
          open() {
            list ??= sheet.tag(section, 'L', { attributes: { O: 'List', ListNumbering: 'Decimal' } });
            const tag = sheet.tag(list, 'LI');
            return { label: sheet.tag(tag, 'Lbl'), body: sheet.tag(tag, 'LBody') };
          },
        };
      }),
    ];
  }
}

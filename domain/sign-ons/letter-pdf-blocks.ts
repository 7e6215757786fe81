import { itemNumbers, orderedNotes, noteNumbers, type Block, type Inline } from '../texts/schema.ts';
import { letterWords } from '../words/letter.ts';
import type { Span } from '../print/lines.ts';
import { baselineIn, COLORS, type Element, type Sheet } from '../print/sheet.ts';
import type { LetterText } from './letter-model.ts';

export const BODY = { size: 11.6, leading: 18 } as const;
export const SMALL = { size: 9.6, leading: 14 } as const;
const HEADINGS = [
  { size: 12.6, leading: 17, before: 14, after: 5 },
  { size: 11.6, leading: 16, before: 12, after: 4 },
  { size: 11.6, leading: 16, before: 10, after: 3 },
] as const;
const ITEM_INDENT = 19.5;
const QUOTE_INDENT = 18;

/** The words of a text in one language. */
export type SpokenBlocks = Pick<LetterText, 'language' | 'frame' | 'blocks'>;

export interface OpenList {
  level: number;
  marker: Block['marker'];
  list: Element;
  body: Element;
}

/** Draws paragraphs, headings, items and quotes down the page, and over to the next. */
export function drawBlocks(sheet: Sheet, section: Element, text: SpokenBlocks): void {
  const { set, width, left } = sheet;
  const numbers = itemNumbers(text.blocks);
  const inlines = inlineSpans(text);
  const lists: OpenList[] = [];
  let depth = 1;
  text.blocks.forEach((block, index) => {
    if (block.kind === 'note' || block.inlines.length === 0) return;
    if (block.kind !== 'item' && lists.length > 0) {
      lists.length = 0;
      sheet.space(2.5);
    }
    if (block.kind === 'heading') {
      const look = HEADINGS[block.level - 1] ?? HEADINGS[2];
      depth = Math.min(block.level + 1, depth + 1);
      sheet.space(look.before - 7.5);
      const lines = set.lines(
        inlines(block.inlines, { face: 'bold', size: look.size, italic: block.level === 3 }),
        width,
      );
      sheet.need(lines.length * look.leading + look.after + 2 * BODY.leading);
      sheet.flow(sheet.tag(section, `H${depth}`), `H${depth}`, lines, look.leading);
      sheet.space(look.after);
    } else if (block.kind === 'item') {
      const { item, body } = openItem(sheet, section, lists, block);
      const indent = ITEM_INDENT * (block.level + 1);
      const lines = set.lines(inlines(block.inlines), width - indent);
      sheet.need(Math.min(2, lines.length) * BODY.leading);
      const label = numbers[index] === null || numbers[index] === undefined ? '•' : `${numbers[index]}.`;
      const mark = set.lines([span(label, { face: 'bold', color: COLORS.anil })], width)[0];
      if (mark)
        sheet.line(
          sheet.tag(item, 'Lbl'),
          'Lbl',
          mark,
          left + indent - ITEM_INDENT,
          baselineIn(sheet.y, BODY.leading, BODY.size),
        );
      item.add(body);
      sheet.flow(body, 'LBody', lines, BODY.leading, left + indent);
      sheet.space(5);
    } else {
      const quoted = block.kind === 'quote';
      if (quoted) sheet.space(3);
      const indent = quoted ? QUOTE_INDENT : 0;
      const lines = set.lines(inlines(block.inlines), width - 2 * indent);
      sheet.flow(sheet.tag(section, quoted ? 'BlockQuote' : 'P'), 'P', lines, BODY.leading, left + indent);
      sheet.space(7.5);
    }
  });
}

/** The tags of one list item: its own, and the body in which a deeper list goes. */
export function openItem(
  sheet: Sheet,
  section: Element,
  lists: OpenList[],
  block: Block,
): { item: Element; body: Element } {
  while (lists.length > 0 && (lists.at(-1)?.level ?? 0) > block.level) lists.pop();
  const same = lists.at(-1);
  if (same?.level === block.level && same.marker !== block.marker) lists.pop();
  let open = lists.at(-1);
  if (open?.level !== block.level) {
    const attributes = { O: 'List', ListNumbering: block.marker === 'number' ? 'Decimal' : 'Disc' };
    const list = sheet.tag(open?.body ?? section, 'L', { attributes });
    open = { level: block.level, marker: block.marker, list, body: list };
    lists.push(open);
  }
  open.body = sheet.doc.struct('LBody');
  return { item: sheet.tag(open.list, 'LI'), body: open.body };
}

/** Draws the notes of a text at its end. */
export function drawNotes(sheet: Sheet, section: Element, text: SpokenBlocks): void {
  const notes = orderedNotes(text.blocks);
  if (notes.length === 0) return;
  const { set, left, width } = sheet;
  const indent = 16;
  sheet.space(6);
  sheet.need(3 * SMALL.leading);
  sheet.artifact(() => sheet.rule(left, left + 90, sheet.y, COLORS.outline, 0.5));
  sheet.y += 8;
  const inlines = inlineSpans(text);
  const numbers = noteNumbers(text.blocks);
  for (const note of notes) {
    const element = sheet.tag(section, 'Note');
    const name = noteName(text, note.id);
    sheet.identify(element, name);
    const lines = set.lines(inlines(note.inlines, SMALL), width - indent);
    sheet.need(Math.min(2, lines.length) * SMALL.leading);
    sheet.doc.addNamedDestination(name, 'XYZ', left, sheet.y, null);
    const mark = set.lines(
      [span(`${numbers.get(note.id)}.`, { size: SMALL.size, color: COLORS.anil })],
      width,
    )[0];
    if (mark)
      sheet.line(
        sheet.tag(element, 'Lbl'),
        'Lbl',
        mark,
        left,
        baselineIn(sheet.y, SMALL.leading, SMALL.size),
      );
    sheet.flow(sheet.tag(element, 'P'), 'P', lines, SMALL.leading, left + indent);
    sheet.space(3);
  }
}

/** Words in the letter's body look unless told otherwise. */
export function span(text: string, look: Partial<Omit<Span, 'text'>> = {}): Span {
  return {
    text,
    face: look.face ?? 'regular',
    size: look.size ?? BODY.size,
    color: look.color ?? COLORS.ink,
  };
}

export const noteName = (text: SpokenBlocks, note: string) => `nota-${text.language}-${note}`;

/** Turns a block's pieces into spans: marks into faces, links and note marks into places to go. */
export function inlineSpans(text: SpokenBlocks) {
  const numbers = noteNumbers(text.blocks);
  const say = letterWords[text.frame];
  return (
    inlines: readonly Inline[],
    base: { face?: 'bold'; size?: number; italic?: boolean } = {},
  ): Span[] => {
    const size = base.size ?? BODY.size;
    return inlines.flatMap((inline): Span[] => {
      if (inline.type === 'break') return [span('\n', { size })];
      if (inline.type === 'noteRef') {
        const number = numbers.get(inline.note);
        if (number === undefined) return [];
        const goTo = { name: noteName(text, inline.note), label: say.note(String(number)) };
        return [
          { ...span(String(number), { size: size * 0.62, color: COLORS.anil }), rise: size * 0.36, goTo },
        ];
      }
      const bold = inline.bold || base.face === 'bold';
      const italic = inline.italic || base.italic;
      const face = bold && italic ? 'boldItalic' : bold ? 'bold' : italic ? 'italic' : 'regular';
      const plain = span(inline.text, { face, size, color: inline.link ? COLORS.anil : COLORS.ink });
      return [inline.link ? { ...plain, link: inline.link } : plain];
    });
  };
}

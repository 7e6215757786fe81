import {
  sameMarks,
  type Block,
  type BreakInline,
  type Inline,
  type NoteRefInline,
  type TextInline,
} from '../schema.ts';
import { wordChanges, type Piece } from '../word-changes.ts';

/** Bold, italic and where it leads. */
export type Look = Pick<TextInline, 'bold' | 'italic' | 'link'>;

/**
 * A piece of a block beside another: in both; in both but looking otherwise; only in the later; only in the earlier.
 * Without the added, the pieces are the earlier block; without the removed, the later.
 */
export interface ComparedPiece {
  change: 'same' | 'look' | 'added' | 'removed';
  inline: Inline;
  /** Of a change of look: how it looked. */
  was?: Look;
}

/** How much work the comparison of a text may still take; words beyond it are shown as given up and written anew. */
export interface Effort {
  left: number;
}
/** In steps of the search for a difference, whose number grows with the square of the words that differ. */
export const fullEffort = (): Effort => ({ left: 1_000_000 });

const MOST_IN_BLOCK = 800;
const NOTE = '\uFFFC';
/** Where less than this share of the shorter text is in both, they are two texts. */
const LEAST_IN_BOTH = 0.25;

interface Segment {
  from: number;
  to: number;
  inline: Inline;
}

/** The pieces that make one block's words of another's. */
export function compareInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  effort: Effort = fullEffort(),
): ComparedPiece[] {
  const [old, late] = [unrolled(before), unrolled(after)];
  const pieces: ComparedPiece[] = [];
  let at = 0;
  let to = 0;
  for (const { change, length } of runs(old.text, late.text, effort)) {
    if (change === 'removed') pieces.push(...cut(old.segments, at, at + length).map(only('removed')));
    else if (change === 'added') pieces.push(...cut(late.segments, to, to + length).map(only('added')));
    else pieces.push(...both(cut(old.segments, at, at + length), cut(late.segments, to, to + length)));
    if (change !== 'added') at += length;
    if (change !== 'removed') to += length;
  }
  return joined(pieces);
}

/** All of a block, added or removed. */
export function wholly(
  change: 'added' | 'removed' | 'same',
  { inlines }: Pick<Block, 'inlines'>,
): ComparedPiece[] {
  return inlines.map((inline) => ({ change, inline }));
}

interface Run {
  change: Piece['change'];
  length: number;
}

function runs(before: string, after: string, effort: Effort): Run[] {
  if (before === after) return [{ change: 'same', length: before.length }];
  const anew: Run[] = [
    { change: 'removed', length: before.length },
    { change: 'added', length: after.length },
  ];
  const most = Math.min(MOST_IN_BLOCK, Math.floor(Math.sqrt(effort.left)));
  if (most < 2) return anew;
  const found = wordChanges(before, after, most);
  const differing = found.reduce(
    (sum, { change, text }) => sum + (change === 'same' ? 0 : tokensIn(text)),
    0,
  );
  effort.left -= Math.min(differing, most) ** 2;
  const shared = found.reduce((sum, { change, text }) => (change === 'same' ? sum + inkOf(text) : sum), 0);
  if (shared < LEAST_IN_BOTH * Math.min(inkOf(before), inkOf(after))) return anew;
  return together(found);
}

/** Words replaced one after the other are told as one replacement: a space between them is no word that stayed. */
function together(found: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let removed = 0;
  let added = 0;
  const end = () => {
    if (removed > 0) runs.push({ change: 'removed', length: removed });
    if (added > 0) runs.push({ change: 'added', length: added });
    removed = added = 0;
  };
  found.forEach(({ change, text }, at) => {
    const next = found[at + 1]?.change ?? 'same';
    const joins = change === 'same' && removed > 0 && added > 0 && next !== 'same' && inkOf(text) === 0;
    if (change === 'removed' || joins) removed += text.length;
    if (change === 'added' || joins) added += text.length;
    if (change !== 'same' || joins) return;
    end();
    runs.push({ change, length: text.length });
  });
  end();
  return runs;
}

/** Words and the spaces between them. */
const tokensIn = (text: string) => text.split(' ').length * 2;
const inkOf = (text: string) => text.replace(/\s/g, '').length;

/** The words in one string, a note's place as one character of it, and what each part of it is. */
function unrolled(inlines: readonly Inline[]): { text: string; segments: Segment[] } {
  let text = '';
  const segments = inlines.map((inline): Segment => {
    const from = text.length;
    text += inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : NOTE;
    return { from, to: text.length, inline };
  });
  return { text, segments };
}

function cut(segments: readonly Segment[], from: number, to: number): Inline[] {
  return segments.flatMap((segment): Inline[] => {
    const [start, end] = [Math.max(from, segment.from), Math.min(to, segment.to)];
    if (start >= end) return [];
    const { inline } = segment;
    if (inline.type !== 'text') return [inline];
    return [{ ...inline, text: inline.text.slice(start - segment.from, end - segment.from) }];
  });
}

const only =
  (change: 'added' | 'removed') =>
  (inline: Inline): ComparedPiece => ({ change, inline });

/** The same characters on both sides: their looks and what they are may differ. */
function both(before: readonly Inline[], after: readonly Inline[]): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  const rest = [[...before].reverse(), [...after].reverse()] as const;
  for (;;) {
    const [old, late] = [rest[0].pop(), rest[1].pop()];
    if (!old || !late) return pieces;
    if (old.type !== 'text' || late.type !== 'text') pieces.push(...atoms(old, late, rest));
    else {
      const length = Math.min(old.text.length, late.text.length);
      if (old.text.length > length) rest[0].push({ ...old, text: old.text.slice(length) });
      if (late.text.length > length) rest[1].push({ ...late, text: late.text.slice(length) });
      const inline = { ...late, text: late.text.slice(0, length) };
      if (sameMarks(old, late)) pieces.push({ change: 'same', inline });
      else pieces.push({ change: 'look', inline, was: lookOf(old) });
    }
  }
}

/** A break, or a note's place, beside something else that is written by the same character. */
function atoms(old: Inline, late: Inline, rest: readonly [Inline[], Inline[]]): ComparedPiece[] {
  if (sameAtom(old, late)) return [{ change: 'same', inline: late }];
  const [one, other] = [first(old, rest[0]), first(late, rest[1])];
  return [only('removed')(one), only('added')(other)];
}

function first(inline: Inline, rest: Inline[]): Inline {
  if (inline.type !== 'text' || inline.text.length === 1) return inline;
  rest.push({ ...inline, text: inline.text.slice(1) });
  return { ...inline, text: inline.text.slice(0, 1) };
}

function sameAtom(one: Inline, other: Inline): one is BreakInline | NoteRefInline {
  if (one.type === 'break') return other.type === 'break';
  return one.type === 'noteRef' && other.type === 'noteRef' && one.note === other.note;
}

function lookOf({ bold, italic, link }: TextInline): Look {
  return { ...(bold && { bold }), ...(italic && { italic }), ...(link !== undefined && { link }) };
}

function joined(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const result: ComparedPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const fits =
      last?.change === piece.change &&
      last.inline.type === 'text' &&
      piece.inline.type === 'text' &&
      sameMarks(last.inline, piece.inline) &&
      JSON.stringify(last.was) === JSON.stringify(piece.was);
    if (fits && last.inline.type === 'text' && piece.inline.type === 'text')
      result[result.length - 1] = {
        ...last,
        inline: { ...last.inline, text: last.inline.text + piece.inline.text },
      };
    else result.push(piece);
  }
  return result;
}

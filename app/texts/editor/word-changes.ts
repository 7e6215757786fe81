import type { Attributes } from '../../../domain/texts/exact-words.ts';

/** Words in one set of attributes. */
export interface Piece {
  text: string;
  attributes: Attributes;
}

/** Words that stay and get, or with null lose, an attribute. Offsets are those of the words as they were. */
export interface MarkChange {
  from: number;
  length: number;
  key: string;
  value: unknown;
}

/** Words that go, and those that come in their place. */
export interface WordEdit {
  from: number;
  length: number;
  put: Piece[];
}

/** Shorter than this, words in common between two changes are taken for chance. */
const ANCHOR = 6;
/** More comparisons than this are not worth finding words in common. */
const EFFORT = 2_000_000;

interface Letters {
  text: string;
  /** Per letter: everything it is, and whether it is accepted or whose suggestion. */
  whole: Attributes[];
}

/**
 * What makes some words of others. Letters are the same where they look the same and are proposed by the same
 * suggestion: an inserted letter is never mistaken for the accepted one beside it. Where letters changed places, those
 * of the writer's own suggestions moved.
 */
export function changesBetween(
  before: readonly Piece[],
  after: readonly Piece[],
  isOwn: (suggestion: string) => boolean = () => false,
): { marks: MarkChange[]; edits: WordEdit[] } {
  const [old, now] = [lettersOf(before), lettersOf(after)];
  const words = { old: old.text, now: now.text };
  const exactly: Alike = (i, j) => isSame(old.whole[i]!, now.whole[j]!);
  const alike: Alike = (i, j) => isSame(old.whole[i]!['insertion'], now.whole[j]!['insertion']);
  const start = commonStart(words, exactly, [0, old.text.length], [0, now.text.length]);
  const end = commonEnd(words, exactly, [start, old.text.length], [start, now.text.length]);
  const marks = new MarkChanges();
  const edits: WordEdit[] = [];
  const [was, is]: [Span, Span] = [
    [start, old.text.length - end],
    [start, now.text.length - end],
  ];
  let [oldAt, newAt] = [was[0], is[0]];
  for (const [i, j] of fixedIn(old, now, { was, is, isOwn })) {
    compare([oldAt, i], [newAt, j]);
    marks.note(i, old.whole[i]!, now.whole[j]!);
    [oldAt, newAt] = [i + 1, j + 1];
  }
  compare([oldAt, was[1]], [newAt, is[1]]);
  return { marks: marks.all, edits };

  function compare(before: Span, after: Span): void {
    const head = commonStart(words, alike, before, after);
    const [oldFrom, newFrom] = [before[0] + head, after[0] + head];
    const tail = commonEnd(words, alike, [oldFrom, before[1]], [newFrom, after[1]]);
    const [oldTo, newTo] = [before[1] - tail, after[1] - tail];
    for (let k = 0; k < head; k++)
      marks.note(before[0] + k, old.whole[before[0] + k]!, now.whole[after[0] + k]!);
    const anchor = longestCommon(words, alike, [oldFrom, oldTo], [newFrom, newTo]);
    if (anchor) {
      compare([oldFrom, anchor.old], [newFrom, anchor.now]);
      compare([anchor.old, oldTo], [anchor.now, newTo]);
    } else if (oldTo > oldFrom || newTo > newFrom)
      edits.push({ from: oldFrom, length: oldTo - oldFrom, put: piecesOf(now, newFrom, newTo) });
    for (let k = 0; k < tail; k++) marks.note(oldTo + k, old.whole[oldTo + k]!, now.whole[newTo + k]!);
  }
}

/**
 * The letters that stay because none of their kind came or went: of whoever suggests all accepted ones and those of
 * the others' suggestions. Pairs of where they stood and where they stand. Where two kinds changed places, one of the
 * writer's own does not count as staying.
 */
function fixedIn(
  old: Letters,
  now: Letters,
  { was, is, isOwn }: { was: Span; is: Span; isOwn: (suggestion: string) => boolean },
): [number, number][] {
  const kinds = new Map<string, { before: string; after: string }>();
  const gather = (letters: Letters, [from, to]: Span, side: 'before' | 'after') => {
    for (let at = from; at < to; at++) {
      const known = kinds.get(kind(letters, at)) ?? { before: '', after: '' };
      known[side] += letters.text[at];
      kinds.set(kind(letters, at), known);
    }
  };
  gather(old, was, 'before');
  gather(now, is, 'after');
  const rank = (id: string) => (id === '' ? 0 : isOwn(id) ? 2 : 1);
  const unchanged = [...kinds].filter(([, { before, after }]) => before === after).map(([id]) => id);
  const fixed = new Set<string>();
  let pairs: [number, number][] = [];
  for (const id of unchanged.sort((one, other) => rank(one) - rank(other))) {
    fixed.add(id);
    const [stood, stand] = [
      range(was).filter((at) => fixed.has(kind(old, at))),
      range(is).filter((at) => fixed.has(kind(now, at))),
    ];
    if (stood.every((i, n) => kind(old, i) === kind(now, stand[n]!)))
      pairs = stood.map((i, n) => [i, stand[n]!]);
    else fixed.delete(id);
  }
  return pairs;
}

/** The suggestion that put a letter in; '' for accepted ones. */
function kind({ whole }: Letters, at: number): string {
  const value = whole[at]!['insertion'] as { id?: unknown } | null | undefined;
  return typeof value?.id === 'string' ? value.id : '';
}

const range = ([from, to]: Span) => Array.from({ length: to - from }, (_, n) => from + n);

type Span = readonly [from: number, to: number];
type Words = { old: string; now: string };
/** Whether a letter of each that is the same is so in all that counts. */
type Alike = (i: number, j: number) => boolean;

function commonStart({ old, now }: Words, alike: Alike, [from, to]: Span, [at, end]: Span): number {
  const most = Math.min(to - from, end - at);
  let n = 0;
  while (n < most && old[from + n] === now[at + n] && alike(from + n, at + n)) n++;
  return n > 0 && isHigh(old, from + n - 1) ? n - 1 : n;
}

function commonEnd({ old, now }: Words, alike: Alike, [from, to]: Span, [at, end]: Span): number {
  const most = Math.min(to - from, end - at);
  let n = 0;
  while (n < most && old[to - 1 - n] === now[end - 1 - n] && alike(to - 1 - n, end - 1 - n)) n++;
  return n > 0 && isLow(old, to - n) ? n - 1 : n;
}

/** A letter of two halves is not cut. */
const isHigh = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? '');
const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** Where the longest words in common begin, if they are long enough to be no chance. */
function longestCommon(
  { old, now }: Words,
  alike: Alike,
  [from, to]: Span,
  [at, end]: Span,
): { old: number; now: number } | null {
  if (Math.min(to - from, end - at) < ANCHOR || (to - from) * (end - at) > EFFORT) return null;
  let best = { length: ANCHOR - 1, old: -1, now: -1 };
  let above = new Uint32Array(end - at + 1);
  for (let i = from; i < to; i++) {
    const row = new Uint32Array(end - at + 1);
    for (let j = at; j < end; j++) {
      const length = old[i] === now[j] && alike(i, j) ? above[j - at]! + 1 : 0;
      row[j - at + 1] = length;
      if (length > best.length) best = { length, old: i - length + 1, now: j - length + 1 };
    }
    above = row;
  }
  if (best.old < 0) return null;
  const cut = isLow(old, best.old) ? 1 : 0;
  return { old: best.old + cut, now: best.now + cut };
}

/** Changes of attributes, joined where they touch. */
class MarkChanges {
  readonly all: MarkChange[] = [];

  note(at: number, before: Attributes, after: Attributes): void {
    if (before === after) return;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const value = after[key] ?? null;
      if (isSame(before[key] ?? null, value)) continue;
      const open = this.all.findLast((one) => one.key === key);
      if (open && open.from + open.length === at && isSame(open.value, value)) open.length++;
      else this.all.push({ from: at, length: 1, key, value });
    }
  }
}

function lettersOf(pieces: readonly Piece[]): Letters {
  const whole: Attributes[] = [];
  for (const { text, attributes } of pieces) for (let i = 0; i < text.length; i++) whole.push(attributes);
  return { text: pieces.map(({ text }) => text).join(''), whole };
}

function piecesOf({ text, whole }: Letters, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < to; at++) {
    const last = pieces.at(-1);
    if (last && last.attributes === whole[at]) last.text += text[at];
    else pieces.push({ text: text[at]!, attributes: whole[at]! });
  }
  return pieces;
}

/** The same value, whatever the order in which its parts are named. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame((one as Attributes)[key], (other as Attributes)[key]))
  );
}

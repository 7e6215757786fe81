import type { Countable } from '../../domain/texts/counting.ts';

/** A block as far as the side-by-side view needs it; `id` is null on the sheet nobody has written on yet. */
export interface Aligned extends Countable {
  note: boolean;
}

/** One row of the side-by-side view: the place of its block in each language, null where that language lacks it. */
export interface Row {
  left: number | null;
  right: number | null;
  /** The block exists on both sides but stands elsewhere in the other one's order. */
  elsewhere: boolean;
  /** Where one side is missing: the place, on that side, of a block without partner that may be the same one. */
  join: number | null;
  note: boolean;
}

/**
 * Lays two languages side by side by the ids their blocks share. Every block stands in exactly one row and in its
 * own order; where the orders cross, the longest run in common keeps its rows and the others are shown apart.
 */
export function alignRows(left: readonly Aligned[], right: readonly Aligned[]): Row[] {
  const anchors = commonRun(pairs(left, right));
  const partnered = sharedIds(left, right);
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  for (const [nextLeft, nextRight] of [...anchors, [left.length, right.length] as const]) {
    rows.push(...gap(left, right, [i, nextLeft], [j, nextRight], partnered));
    if (nextLeft < left.length) {
      rows.push({
        left: nextLeft,
        right: nextRight,
        elsewhere: false,
        join: null,
        note: left[nextLeft]!.note,
      });
    }
    i = nextLeft + 1;
    j = nextRight + 1;
  }
  return rows;
}

/** By which the address of a text's page leads to one of its blocks, also where a language lacks it. */
export const blockAnchor = (id: string): string => `block-${id}`;

/** For each row, whether a side has words for it, wherever in its order they stand. */
export function writtenRows(
  rows: readonly Row[],
  side: 'left' | 'right',
  blocks: readonly Aligned[],
): boolean[] {
  return rows.map((row) => row.elsewhere || (row[side] !== null && !blocks[row[side]]?.empty));
}

/** The places of one id in both languages, in the order of the left one. An unwritten sheet faces the first block. */
function pairs(left: readonly Aligned[], right: readonly Aligned[]): [number, number][] {
  if (left.length === 0 || right.length === 0) return [];
  if (isUnwritten(left) || isUnwritten(right)) return [[0, 0]];
  const places = new Map<string, number>();
  right.forEach(({ id }, place) => {
    if (id !== null && !places.has(id)) places.set(id, place);
  });
  const found: [number, number][] = [];
  left.forEach(({ id }, place) => {
    const partner = id === null ? undefined : places.get(id);
    if (partner === undefined) return;
    places.delete(id!);
    found.push([place, partner]);
  });
  return found;
}

const isUnwritten = (blocks: readonly Aligned[]) => blocks.length === 1 && blocks[0]!.id === null;

function sharedIds(left: readonly Aligned[], right: readonly Aligned[]): Set<string> {
  const ids = new Set(left.map(({ id }) => id));
  return new Set(right.flatMap(({ id }) => (id !== null && ids.has(id) ? [id] : [])));
}

/** The longest choice of pairs that rises on both sides. */
function commonRun(found: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  found.forEach(([, place], at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (found[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const run: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.unshift(found[at]!);
  return run;
}

type Span = readonly [from: number, to: number];

/** The rows between two shared blocks: what only the left one has, then what only the right one has. */
function gap(
  left: readonly Aligned[],
  right: readonly Aligned[],
  [leftFrom, leftTo]: Span,
  [rightFrom, rightTo]: Span,
  partnered: ReadonlySet<string>,
): Row[] {
  const places = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
  const lefts = places(leftFrom, leftTo);
  const rights = places(rightFrom, rightTo);
  const alone = ({ id }: Aligned) => id !== null && !partnered.has(id);
  const freeLeft = lefts.filter((place) => alone(left[place]!));
  const freeRight = rights.filter((place) => alone(right[place]!));
  const partner = (
    place: number,
    own: readonly Aligned[],
    mine: number[],
    other: readonly Aligned[],
    theirs: number[],
  ) => {
    const candidate = theirs[mine.indexOf(place)];
    if (!mine.includes(place) || candidate === undefined) return null;
    return own[place]!.note === other[candidate]!.note ? candidate : null;
  };
  const crossed = ({ id }: Aligned) => id !== null && partnered.has(id);
  return [
    ...lefts.map((place) => ({
      left: place,
      right: null,
      elsewhere: crossed(left[place]!),
      join: partner(place, left, freeLeft, right, freeRight),
      note: left[place]!.note,
    })),
    ...rights.map((place) => ({
      left: null,
      right: place,
      elsewhere: crossed(right[place]!),
      join: partner(place, right, freeRight, left, freeLeft),
      note: right[place]!.note,
    })),
  ];
}

/** The number each row carries in the margin; notes have numbers of their own and get none here. */
export function rowNumbers(rows: readonly Row[]): (number | null)[] {
  let n = 0;
  return rows.map(({ note }) => (note ? null : ++n));
}

/** The number in the margin of each block of both languages, by its id. */
export function numbersById(
  left: readonly { id: string; kind: string }[],
  right: readonly { id: string; kind: string }[],
): Record<string, number> {
  const sides = [left, right].map((blocks) =>
    blocks.map(({ id, kind }) => ({ id, note: kind === 'note', empty: false })),
  ) as [Aligned[], Aligned[]];
  const rows = alignRows(...sides);
  const numbers = rowNumbers(rows);
  const named = rows.flatMap((row, at) =>
    [sides[0][row.left ?? -1]?.id, sides[1][row.right ?? -1]?.id].flatMap((id) =>
      id && numbers[at] !== null ? [[id, numbers[at]!] as const] : [],
    ),
  );
  return Object.fromEntries(named);
}

/**
 * The id a new block of a translation takes: that of the block which, in the reference language, follows the one
 * before it, when the translation does not have it yet. So who translates paragraph after paragraph stays aligned.
 */
export function wantedId(
  reference: readonly Aligned[],
  previous: string | null,
  note: boolean,
  taken: ReadonlySet<string>,
): string | null {
  const at = previous === null ? 0 : reference.findIndex(({ id }) => id === previous) + 1;
  if (previous !== null && at === 0) return null;
  const next = reference[at];
  return next && next.id !== null && next.note === note && !taken.has(next.id) ? next.id : null;
}

import { countWords, noteNumbers, type Block, type Inline } from '../schema.ts';
import { compareInlines, fullEffort, wholly, type ComparedPiece, type Effort } from './compare-words.ts';

/** What a block is, without its words. */
export type BlockShape = Pick<Block, 'kind' | 'level' | 'marker'>;

/** A block beside what it was. */
export interface ComparedBlock {
  id: string;
  change: 'same' | 'changed' | 'added' | 'removed';
  shape: BlockShape;
  /** What it was, where that is another kind, level or marker. */
  was: BlockShape | null;
  /** It stands between others than before. */
  moved: boolean;
  /** Its place among the blocks before and after, from 0. */
  before: number | null;
  after: number | null;
  pieces: ComparedPiece[];
}

/** How much differs. */
export interface ComparedSums {
  changed: number;
  added: number;
  removed: number;
  moved: number;
  wordsAdded: number;
  wordsRemoved: number;
}

/** One language of a text beside the same at another time, in the later order; what went stands where it was. */
export interface ComparedText {
  title: ComparedPiece[];
  blocks: ComparedBlock[];
  sums: ComparedSums;
  /** Footnotes by the number they have: the earlier ones of what went, else the later ones. */
  notes: { before: Map<string, number>; after: Map<string, number> };
}

/** One side of a comparison. */
export interface Side {
  title: string;
  blocks: readonly Block[];
}

/** Compares by blocks, and within the blocks by words. Bounded in work whatever is compared. */
export function compareTexts(before: Side, after: Side, effort = fullEffort()): ComparedText {
  const blocks = compareBlocks(before.blocks, after.blocks, effort);
  const title = compareInlines(titleOf(before), titleOf(after), effort);
  const words = (change: 'added' | 'removed') =>
    blocks.reduce((sum, { pieces }) => sum + wordsIn(pieces, change), 0);
  const count = (of: (block: ComparedBlock) => boolean) => blocks.filter(of).length;
  return {
    title,
    blocks,
    sums: {
      changed: count(({ change }) => change === 'changed'),
      added: count(({ change }) => change === 'added'),
      removed: count(({ change }) => change === 'removed'),
      moved: count(({ moved }) => moved),
      wordsAdded: words('added'),
      wordsRemoved: words('removed'),
    },
    notes: { before: noteNumbers(before.blocks), after: noteNumbers(after.blocks) },
  };
}

/** How many words a text gained and lost over all its languages. */
export function wordSums(
  before: Readonly<Record<string, readonly Block[]>>,
  after: Readonly<Record<string, readonly Block[]>>,
): { added: number; removed: number } {
  const effort = fullEffort();
  const sums = { added: 0, removed: 0 };
  for (const language of new Set([...Object.keys(before), ...Object.keys(after)]))
    for (const { pieces } of compareBlocks(before[language] ?? [], after[language] ?? [], effort)) {
      sums.added += wordsIn(pieces, 'added');
      sums.removed += wordsIn(pieces, 'removed');
    }
  return sums;
}

const titleOf = ({ title }: Side): Inline[] => (title === '' ? [] : [{ type: 'text', text: title }]);

/** Pieces of one change that stand together are counted together: a word may be in two looks. */
function wordsIn(pieces: readonly ComparedPiece[], of: 'added' | 'removed'): number {
  let text = '';
  let last: string = of;
  for (const { change, inline } of pieces) {
    if (change === of) text += (last === of ? '' : ' ') + (inline.type === 'text' ? inline.text : ' ');
    last = change;
  }
  return countWords(text);
}

interface Pair {
  before: number | null;
  after: number | null;
}

function compareBlocks(before: readonly Block[], after: readonly Block[], effort: Effort): ComparedBlock[] {
  const pairs = paired(before, after);
  const stays = longestRise(pairs.filter((pair) => pair.after !== null && pair.before !== null));
  return pairs.map(({ before: from, after: to }) => {
    const old = from === null ? null : before[from]!;
    const late = to === null ? null : after[to]!;
    const place = { before: from, after: to };
    if (!late) return { ...alone('removed', old!), ...place };
    if (!old) return { ...alone('added', late), ...place };
    const pieces = compareInlines(old.inlines, late.inlines, effort);
    const was = sameShape(old, late) ? null : shapeOf(old);
    const same = was === null && pieces.every(({ change }) => change === 'same');
    return {
      id: late.id,
      change: same ? 'same' : 'changed',
      shape: shapeOf(late),
      was,
      moved: !stays.has(from!),
      ...place,
      pieces,
    };
  });
}

function alone(change: 'added' | 'removed', block: Block) {
  return {
    id: block.id,
    change,
    shape: shapeOf(block),
    was: null,
    moved: false,
    pieces: wholly(change, block),
  };
}

const shapeOf = ({ kind, level, marker }: Block): BlockShape => ({ kind, level, ...(marker && { marker }) });
const sameShape = (one: Block, other: Block) =>
  one.kind === other.kind && one.level === other.level && one.marker === other.marker;

/** Blocks by their ids; those left over by having the same words; in the later order, what went after its neighbour. */
function paired(before: readonly Block[], after: readonly Block[]): Pair[] {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (keyOf: (block: Block) => string) => {
    const waiting = new Map<string, number[]>();
    before.forEach((block, at) => {
      if (!taken.has(at)) waiting.set(keyOf(block), [...(waiting.get(keyOf(block)) ?? []), at]);
    });
    after.forEach((block, at) => {
      const from = found.has(at) ? undefined : waiting.get(keyOf(block))?.shift();
      if (from === undefined) return;
      found.set(at, from);
      taken.add(from);
    });
  };
  pair(({ id }) => id);
  pair(({ kind, inlines }) => JSON.stringify([kind, inlines]));
  const laterOf = new Map([...found].map(([to, from]) => [from, to]));
  const gone = (from: number): Pair[] => {
    const pairs: Pair[] = [];
    for (let at = from; at < before.length && !laterOf.has(at); at++) pairs.push({ before: at, after: null });
    return pairs;
  };
  const pairs = after.flatMap((_, to): Pair[] => {
    const from = found.get(to) ?? null;
    return [{ before: from, after: to }, ...(from === null ? [] : gone(from + 1))];
  });
  return [...gone(0), ...pairs];
}

/** Of the blocks in both, the most that keep their order among themselves, by their places before. */
function longestRise(pairs: readonly Pair[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number>();
  for (const { before } of pairs) {
    const at = before!;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle]! < at) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous.set(at, tails[low - 1]!);
    tails[low] = at;
  }
  const stays = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) stays.add(at);
  return stays;
}

import type { Block } from '../../../domain/texts/schema.ts';
import { alignRows, rowNumbers } from '../alignment.ts';
import type { PairShown } from './queries.ts';

/** Where a block stands in one language; `place` is null where that language lacks it. */
export interface SideOfRow {
  language: string;
  place: number | null;
}

/** One paragraph in two languages, in the order of the page. */
export interface AlignedRow {
  pair: PairShown;
  /** Its number in the margin; a note has none. */
  number: number | null;
  left: SideOfRow;
  right: SideOfRow;
  /** It stands elsewhere in the order of the right language. */
  elsewhere: boolean;
  /** It may be the rest of the paragraph before it, which was reviewed when it was whole. */
  afterReviewed: boolean;
}

/**
 * The paragraphs of a text in the order of its reference language, what only the other one has standing where that one
 * puts it; what is in neither comes last.
 */
export function rowsOf(
  pairs: readonly PairShown[],
  words: Readonly<Record<string, readonly Block[]>>,
  { reference, language }: { reference: string; language: string },
): AlignedRow[] {
  const byBlock = new Map(pairs.map((pair) => [pair.block, pair]));
  const places = new Map(
    Object.entries(words).map(([tag, blocks]) => [tag, new Map(blocks.map(({ id }, place) => [id, place]))]),
  );
  const placeIn = (tag: string, id: string): SideOfRow => ({
    language: tag,
    place: places.get(tag)?.get(id) ?? null,
  });
  const rowOf = (pair: PairShown, number: number | null, elsewhere: boolean): AlignedRow => {
    const other = pair.language === language ? pair.source : pair.language;
    byBlock.delete(pair.block);
    return {
      pair,
      number,
      left: placeIn(other, pair.block),
      right: placeIn(language, pair.block),
      elsewhere,
      afterReviewed: false,
    };
  };
  const [left, right] = [words[reference] ?? [], words[language] ?? []];
  const aligned = alignRows(left.map(alignable), right.map(alignable));
  const numbers = rowNumbers(aligned);
  const rows = aligned.flatMap((row, at) => {
    const id = (left[row.left ?? -1] ?? right[row.right ?? -1])?.id;
    const pair = id === undefined ? undefined : byBlock.get(id);
    if (pair === undefined || (row.elsewhere && row.left === null)) return [];
    return [rowOf(pair, numbers[at] ?? null, row.elsewhere)];
  });
  rows.forEach((row, at) => {
    row.afterReviewed = (rows[at - 1]?.pair.latest ?? null) !== null;
  });
  return [...rows, ...[...byBlock.values()].map((pair) => rowOf(pair, null, false))];
}

const alignable = ({ id, kind }: Block) => ({ id, note: kind === 'note' });

/** Whether something is left to do about a paragraph. */
export function isPending({ state, typo, machine }: PairShown): boolean {
  return state !== 'inStep' || typo || machine;
}

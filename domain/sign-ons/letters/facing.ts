/** One of two columns: what stands in it in order, each piece under the key by which the other column knows it. */
export interface Keyed {
  key: string;
}

/** A row of both columns; null where only the other says something. */
export type Row<T extends Keyed> = [T | null, T | null];

/**
 * Puts two columns side by side, in the order of the first; what only the second has stands where it is read there. Neither
 * column loses its own order.
 */
export function pairUp<T extends Keyed>(left: readonly T[], right: readonly T[]): Row<T>[] {
  const place = new Map(right.map(({ key }, index) => [key, index]));
  const rows: Row<T>[] = [];
  let next = 0;
  for (const one of left) {
    const at = place.get(one.key);
    if (at === undefined || at < next) {
      rows.push([one, null]);
      continue;
    }
    for (; next < at; next += 1) rows.push([null, right[next]!]);
    rows.push([one, right[at]!]);
    next = at + 1;
  }
  for (; next < right.length; next += 1) rows.push([null, right[next]!]);
  return rows;
}

import type { Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';

/** What stood somewhere before, and what stands there now. */
export interface Replaced {
  /** In the document as it was. */
  from: number;
  to: number;
  /** In the document as it is. */
  start: number;
  end: number;
}

/** Where transactions that follow each other replaced something, in order; what touches is one. */
export function replacedIn(transactions: readonly Transaction[]): Replaced[] {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  const found: Replaced[] = [];
  maps.forEach((map, at) => {
    const back = new Mapping(maps.slice(0, at)).invert();
    const forth = new Mapping(maps.slice(at + 1));
    map.forEach((from, to, start, end) =>
      found.push({
        from: back.map(from, -1),
        to: back.map(to, 1),
        start: forth.map(start, -1),
        end: forth.map(end, 1),
      }),
    );
  });
  const joined: Replaced[] = [];
  for (const one of found.sort((a, b) => a.from - b.from || a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || one.from > last.to || one.start > last.end) joined.push({ ...one });
    else {
      last.to = Math.max(last.to, one.to);
      last.end = Math.max(last.end, one.end);
      last.start = Math.min(last.start, one.start);
    }
  }
  return joined;
}

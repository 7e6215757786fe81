import type { Edit } from '../edits.ts';
import { wordChanges } from '../word-changes.ts';

/**
 * What makes `after` of `before`, word by word and line by line, each edit counted in `before`; null where lines were
 * added or taken away.
 */
export function editsOf(before: string, after: string): Edit[] | null {
  const [old, anew] = [before.split('\n'), after.split('\n')];
  if (old.length !== anew.length) return null;
  const edits: Edit[] = [];
  let at = 0;
  old.forEach((line, i) => {
    for (const edit of editsOfLine(line, anew[i]!)) edits.push({ ...edit, at: at + edit.at });
    at += line.length + 1;
  });
  return edits;
}

function editsOfLine(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { change, text } of wordChanges(before, after)) {
    const last = edits.at(-1);
    const next = last && last.at + last.remove === at ? last : { at, remove: 0, insert: '' };
    if (change !== 'same' && next !== last) edits.push(next);
    if (change === 'removed') next.remove += text.length;
    if (change === 'added') next.insert += text;
    else at += text.length;
  }
  return joinNear(before, edits).map((edit) => withoutSharedSpaces(before, edit));
}

/** Nothing but spaces, or one short word: "y", "of", "los". */
const LITTLE = /^\s*(\p{L}{1,3}\s+)?$/u;

/** Changes with so little between them read as one. */
function joinNear(before: string, edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last && before.slice(last.at + last.remove, edit.at);
    if (last && between !== undefined && LITTLE.test(between)) {
      last.remove = edit.at + edit.remove - last.at;
      last.insert += between + edit.insert;
    } else joined.push({ ...edit });
  }
  return joined;
}

/** Spaces at either end that go and come again stay. */
function withoutSharedSpaces(before: string, { at, remove, insert }: Edit): Edit {
  const removed = before.slice(at, at + remove);
  const shared = (one: string, other: string) => {
    let n = 0;
    while (n < Math.min(one.length, other.length) && one[n] === other[n] && /\s/.test(one[n]!)) n++;
    return n;
  };
  const start = shared(removed, insert);
  const backwards = (text: string) => [...text.slice(start)].reverse().join('');
  const end = shared(backwards(removed), backwards(insert));
  return { at: at + start, remove: remove - start - end, insert: insert.slice(start, insert.length - end) };
}

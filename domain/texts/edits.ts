/** In one string: `remove` characters at `at` give way to `insert`. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/**
 * What was done to `before` to make `after` of it, in one piece; null where they are the same. Where the words do not
 * tell, as in "aa" to "aaa", the caret does: what was written ends there.
 */
export function editBetween(before: string, after: string, caret = after.length): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const room = Math.min(shorter, after.length - Math.min(caret, after.length));
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end++;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (start > 0 && isHigh(before, start - 1)) start--;
  if (end > 0 && isLow(before, before.length - end)) end--;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

const isHigh = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? '');
const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

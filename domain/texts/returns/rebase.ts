import { wordChanges } from '../word-changes.ts';

/**
 * Finds places of some words in others that came of them: each stretch that stayed leads from one to the other. A
 * change of words that themselves changed meanwhile has no place any more.
 */
export function rebase(before: string, now: string): (at: number, length: number) => number | null {
  if (before === now) return (at) => at;
  const stretches: { from: number; to: number; length: number }[] = [];
  let [from, to] = [0, 0];
  for (const { change, text } of wordChanges(before, now)) {
    if (change === 'same') stretches.push({ from, to, length: text.length });
    if (change !== 'added') from += text.length;
    if (change !== 'removed') to += text.length;
  }
  return (at, length) => {
    const found = stretches.find((one) => one.from <= at && at + length <= one.from + one.length);
    if (found) return found.to + at - found.from;
    // At the very end of a text that grew, or in one that was empty.
    return length === 0 && at === before.length && now.length === 0 ? 0 : null;
  };
}

/** A stretch of words that stayed, came or went. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed';
  words: string;
}

/** Beyond this many words on both sides together, the whole is shown as gone and come. */
const MOST = 1200;

/** What was done to the words of one sentence to make another of them, word by word. */
export function wordDifference(before: string, now: string): Stretch[] {
  const [old, fresh] = [wordsOf(before), wordsOf(now)];
  if (old.length + fresh.length > MOST)
    return joined([...old.map(stretch('removed')), ...fresh.map(stretch('added'))]);
  // How many words the rest of both sides have in common, from each pair of places on.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i]![j] =
        old[i] === fresh[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      stretches.push({ kind: 'same', words: fresh[j]! });
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      stretches.push({ kind: 'removed', words: old[i++]! });
    } else stretches.push({ kind: 'added', words: fresh[j++]! });
  }
  return joined(stretches);
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

const stretch =
  (kind: Stretch['kind']) =>
  (words: string): Stretch => ({ kind, words });

/** Neighbours of one kind as one; what went before what came in its place. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { kind, words } of stretches) {
    const last = all.at(-1);
    if (last?.kind === kind) all[all.length - 1] = { kind, words: `${last.words} ${words}` };
    else all.push({ kind, words });
  }
  return all;
}

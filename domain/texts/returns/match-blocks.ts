import { digestOf, readParagraphKey, spaced, TITLE_KEY } from '../export/paragraph-key.ts';
import { plainText, type Block } from '../schema.ts';
import { wordsBefore, type Part } from './segments.ts';

/** What a paragraph of a file was when it left. */
export interface Match {
  block: Block | null;
  title: boolean;
  /** Its words, as they were before anything was recorded, counted from where its own words begin. */
  words: string;
  /** How many letters of the file's paragraph come before those words: a note's number. */
  lead: number;
  /** Nobody changed them without recording it; null: nothing tells. */
  intact: boolean | null;
}

const NEAR = 0.55;

/** Which block each paragraph is: by its bookmark, else by its words, else by the words most like it. */
export function matchBlocks(paragraphs: readonly (readonly Part[])[], blocks: readonly Block[]): Match[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const taken = new Set<string>();
  const keys = byKeys(paragraphs, byId);
  const matches = paragraphs.map((parts, index): Match => {
    const raw = wordsBefore(parts);
    const key = keys[index];
    const block = key ? byId.get(key.block)! : null;
    if (block) taken.add(block.id);
    const lead = leadOf(raw, parts, block);
    const words = raw.slice(lead);
    const named = parts.some(({ paragraph }) => paragraph.keys.includes(TITLE_KEY) || paragraph.title);
    return {
      block,
      title: !block && named,
      words,
      lead,
      intact: key ? digestOf(words) === key.digest : null,
    };
  });
  byEqualWords(matches, blocks, taken);
  byLikeWords(matches, blocks, taken);
  return matches;
}

interface Key {
  block: string;
  digest: string;
}

/** How far word processors move a bookmark from its paragraph when they keep words that were taken out. */
const FAR = 3;

/** Which bookmark is whose: of the paragraph with the words it left with, close by; else of the one it stands in. */
function byKeys(
  paragraphs: readonly (readonly Part[])[],
  byId: ReadonlyMap<string, Block>,
): (Key | undefined)[] {
  const keys: (Key | undefined)[] = paragraphs.map(() => undefined);
  const left: { key: Key; at: number }[] = [];
  const used = new Set<string>();
  const give = (at: number, key: Key) => {
    keys[at] = key;
    used.add(key.block);
  };
  const digests = paragraphs.map((parts) => {
    const words = wordsBefore(parts);
    return [words, words.replace(/^\s*\d{1,4}\. /, '')].filter((one) => spaced(one) !== '').map(digestOf);
  });
  paragraphs.forEach((parts, at) => {
    for (const key of parts.flatMap(({ paragraph }) =>
      paragraph.keys.flatMap((name) => readParagraphKey(name) ?? []),
    )) {
      if (!byId.has(key.block)) continue;
      const near = [...paragraphs.keys()].slice(Math.max(0, at - FAR), at + FAR + 1);
      const fits = [at, ...near].find((one) => !keys[one] && digests[one]!.includes(key.digest));
      if (fits !== undefined && !used.has(key.block)) give(fits, key);
      else left.push({ key, at });
    }
  });
  for (const { key, at } of left) if (!keys[at] && !used.has(key.block)) give(at, key);
  return keys;
}

/** A note's words stand after a space, and after its number where it is written out under the text. */
function leadOf(words: string, parts: readonly Part[], block: Block | null): number {
  if (block?.kind !== 'note' && parts.every(({ paragraph }) => paragraph.note === null)) return 0;
  return /^\s*(?:\d{1,4}\. (?=\S))?/.exec(words)?.[0].length ?? 0;
}

function byEqualWords(matches: Match[], blocks: readonly Block[], taken: Set<string>): void {
  const free = new Map<string, Block[]>();
  for (const block of blocks) {
    const words = spaced(plainText(block));
    if (!taken.has(block.id) && words !== '') free.set(words, [...(free.get(words) ?? []), block]);
  }
  for (const match of matches) {
    if (match.block || match.title) continue;
    const block = free.get(spaced(match.words))?.shift();
    if (!block) continue;
    taken.add(block.id);
    match.block = block;
    match.intact = true;
  }
}

function byLikeWords(matches: Match[], blocks: readonly Block[], taken: Set<string>): void {
  const free = blocks
    .filter((block) => !taken.has(block.id) && spaced(plainText(block)) !== '')
    .map((block) => ({ block, pairs: pairsOf(plainText(block)) }));
  const open = matches.filter(({ block, title, words }) => !block && !title && spaced(words) !== '');
  if (free.length * open.length > 250_000) return;
  const near = open.flatMap((match) => {
    const own = pairsOf(match.words);
    return free
      .map((one) => ({ match, one, like: likeness(own, one.pairs) }))
      .filter(({ like }) => like >= NEAR);
  });
  for (const { match, one } of near.sort((a, b) => b.like - a.like)) {
    if (match.block || taken.has(one.block.id)) continue;
    taken.add(one.block.id);
    match.block = one.block;
    match.intact = null;
  }
}

function pairsOf(words: string): Map<string, number> {
  const all = spaced(words).toLowerCase().split(' ');
  const pairs = new Map<string, number>();
  all.forEach((word, index) => {
    for (const one of index > 0 ? [word, `${all[index - 1]} ${word}`] : [word])
      pairs.set(one, (pairs.get(one) ?? 0) + 1);
  });
  return pairs;
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, sum] = [0, 0];
  for (const [pair, n] of one) {
    shared += Math.min(n, other.get(pair) ?? 0);
    sum += n;
  }
  for (const n of other.values()) sum += n;
  return sum === 0 ? 0 : (2 * shared) / sum;
}

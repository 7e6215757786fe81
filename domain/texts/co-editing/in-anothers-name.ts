import type * as Y from 'yjs';
import type { Touched } from './touched.ts';
import { howOf, idOf, suggestionFormats, type View } from './views.ts';

/** What one suggestion marks in one way, block by block. */
export interface Marked {
  id: string;
  kind: string;
  segments: string[];
}

/**
 * What suggestions marked and mark no longer, whoever took it out. An undo may bring it back; and somebody who, at the
 * moment it went, moved the block that held it to another place, brings it along.
 */
export class Taken {
  #entries: { key: string; segments: string[] }[] = [];
  #characters = 0;

  /** Notes what went between two moments of the same blocks. */
  note(was: ReadonlyMap<string, Marked>, is: ReadonlyMap<string, Marked>): void {
    for (const [key, { segments }] of was)
      if (!isFrom(segments, is.get(key)?.segments ?? [])) this.#remember(key, segments);
  }

  of(key: string): string[][] {
    return this.#entries.filter((entry) => entry.key === key).map(({ segments }) => segments);
  }

  /** Letters taken out one by one are all in what stood there first. */
  #remember(key: string, segments: string[]): void {
    const last = this.#entries.findLast((entry) => entry.key === key);
    if (last && isFrom(segments, last.segments)) return;
    this.#entries.push({ key, segments });
    this.#characters += lengthOf(segments);
    while (this.#entries.length > 1 && (this.#entries.length > 400 || this.#characters > 200_000))
      this.#characters -= lengthOf(this.#entries.shift()!.segments);
  }
}

/** The words each suggestion marks, by suggestion and way. */
export function markedIn(views: readonly View[]): Map<string, Marked> {
  const marked = new Map<string, Marked>();
  for (const view of views) {
    const here = new Map<string, Marked & { text: string }>();
    const add = (id: string, kind: string, text: string) => {
      const key = `${kind} ${id}`;
      const entry = here.get(key) ?? { id, kind, segments: [], text: '' };
      here.set(key, { ...entry, text: entry.text + text });
    };
    for (const piece of view) {
      if ('atom' in piece || piece.text === '') continue;
      if (piece.insertion !== null) add(piece.insertion, 'insertion', piece.text);
      for (const { id, how } of piece.proposals) add(id, how, piece.text);
    }
    for (const [key, { id, kind, text }] of here) {
      const entry = marked.get(key) ?? { id, kind, segments: [] };
      entry.segments.push(text);
      marked.set(key, entry);
    }
  }
  return marked;
}

/**
 * Whether something was written into a suggestion that is not the sender's: words it marks now that it did not mark.
 * Taking words out of it, splitting, joining and moving them is nobody's name. Words somebody typed into a range that
 * was marked to be struck meanwhile count only where the sender wrote the mark, or took its end away.
 */
export function writesInAnothersName(
  { touched, was: viewsBefore, is: views }: { touched: Touched; was: View[]; is: View[] },
  isForeign: (id: string) => boolean,
  taken: Taken,
): boolean {
  const was = markedIn(viewsBefore);
  const is = markedIn(views);
  let brought: Set<string> | null = null;
  for (const [key, { id, kind, segments }] of is) {
    if (!isForeign(id)) continue;
    const known = was.get(key)?.segments ?? [];
    if (isFrom(segments, known)) continue;
    brought ??= broughtBy(touched);
    const innocent = kind !== 'insertion' && !brought.has(key);
    if (innocent || isBroughtBack(segments, known, taken.of(key))) continue;
    return true;
  }
  taken.note(was, is);
  return false;
}

/**
 * The marks, by suggestion and way, that a transaction wrote, and those it took a format away of among words that still
 * stand: they may run on over others. What goes with its whole block, or all words between two breaks, marks nothing any
 * more.
 */
function broughtBy({ before: stood, after: stands, stoodBefore }: Touched): Set<string> {
  const brought = new Set<string>();
  for (const block of new Set<Y.AbstractType<unknown>>([...stood, ...stands])) {
    const loosened = new Set<string>();
    const ofKey = new Map<string, Set<string>>();
    for (const { item, key, value } of suggestionFormats(block)) {
      if (stoodBefore(item) && item.deleted && !isGone(item.parent)) loosened.add(key);
      if (idOf(value) === '') continue;
      const mark = `${howOf(key, value)} ${idOf(value)}`;
      if (!stoodBefore(item) && !item.deleted) brought.add(mark);
      ofKey.set(key, (ofKey.get(key) ?? new Set()).add(mark));
    }
    if (!stands.includes(block)) continue;
    for (const key of loosened) for (const mark of ofKey.get(key) ?? []) brought.add(mark);
  }
  return brought;
}

const isGone = (holder: Y.Item['parent']): boolean => (holder as Y.XmlText)._item?.deleted === true;

/** The words as they are, taken together with what was taken out a moment ago. */
function isBroughtBack(
  segments: readonly string[],
  known: readonly string[],
  taken: readonly string[][],
): boolean {
  if (taken.length === 0) return false;
  const more = restOf(segments.join(''), known.join(''));
  return taken.some((words) => isFrom(segments, words) || (more !== null && isFrom([more], words)));
}

/** Whether these words can all be taken from those, each once: left out, split, joined or in another block. */
export function isFrom(segments: readonly string[], source: readonly string[]): boolean {
  const [words, all] = [segments.join(''), source.join('')];
  if (words === all || isWithin(words, all)) return true;
  const left = [...source];
  const waiting = segments.filter((segment) => {
    const same = left.indexOf(segment);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  waiting.sort((one, other) => other.length - one.length);
  return waiting.every((segment) => takeFrom(left, segment));
}

/**
 * Takes a segment out of the words left, letter by letter, beginning in any of them and going on through those that
 * follow. What it passes over stays for the others: words moved to another block leave those behind that were written
 * among them meanwhile.
 */
function takeFrom(left: string[], segment: string): boolean {
  for (let from = 0; from < left.length; from++) {
    const rests = left.slice(from);
    let found = 0;
    for (let i = 0; i < rests.length && found < segment.length; i++) {
      let rest = '';
      for (const letter of rests[i]!.split('')) {
        if (found < segment.length && letter === segment[found]) found++;
        else rest += letter;
      }
      rests[i] = rest;
    }
    if (found < segment.length) continue;
    left.splice(from, rests.length, ...rests);
    return true;
  }
  return false;
}

/** Whether a text is the other one with letters left out. */
function isWithin(words: string, all: string): boolean {
  let at = 0;
  for (let i = 0; i < all.length && at < words.length; i++)
    if (all.charCodeAt(i) === words.charCodeAt(at)) at++;
  return at === words.length;
}

/** What is left of the longer text when the shorter is taken out of it, letter by letter; null where it is not in it. */
function restOf(longer: string, shorter: string): string | null {
  let rest = '';
  let at = 0;
  for (const letter of longer.split('')) {
    if (at < shorter.length && letter === shorter[at]) at++;
    else rest += letter;
  }
  return at === shorter.length ? rest : null;
}

const lengthOf = (segments: readonly string[]): number =>
  segments.reduce((sum, { length }) => sum + length, 0);

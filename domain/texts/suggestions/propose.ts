import * as Y from 'yjs';
import type { Edit } from '../edits.ts';
import { markWords, putWords } from '../exact-words.ts';
import { MARKS } from '../schema.ts';
import type { Anchor } from '../comments/anchor.ts';
import { markKey, markOf, reformatMark } from '../suggestion-keys.ts';
import { runsOf } from './words-in-doc.ts';

/** An accepted character of a block: its words and the place in them, or a line break. */
type Place =
  { words: Y.XmlText; index: number; attributes: Record<string, unknown> } | { break: Y.XmlElement };

/**
 * Proposes changes of the accepted words of a block: marks what is to go, and puts in after it what is to come. Counted
 * as `plainText` of the accepted words counts them; breaks and footnote places stay.
 */
export function propose(block: Y.XmlElement, edits: readonly Edit[], id: string): void {
  const mark = markOf(id);
  const places = acceptedPlaces(block);
  Y.transact(block.doc!, (transaction) => {
    for (const { at, remove, insert } of [...edits].sort((a, b) => b.at - a.at)) {
      if (insert !== '') {
        const { words, index, look } = placeFor(block, places, at + remove, remove > 0 ? at : null);
        putWords(transaction, words, index, insert, { ...look, [markKey('insertion', mark)]: mark });
      }
      for (const { words, index, length } of stretches(places.slice(at, at + remove)))
        markWords(transaction, words, index, length, markKey('deletion', mark), mark);
    }
  });
}

/** Proposes that accepted words of a block look otherwise; counted in the same way. */
export function proposeLook(
  block: Y.XmlElement,
  words: { at: number; length: number; mark: 'bold' | 'italic'; on: boolean },
  id: string,
): void {
  const { at, length, mark, on } = words;
  const proposed = reformatMark({ id, mark, on });
  const places = acceptedPlaces(block).slice(at, at + length);
  Y.transact(block.doc!, (transaction) => {
    for (const one of stretches(places))
      markWords(transaction, one.words, one.index, one.length, markKey('reformat', proposed), proposed);
  });
}

/** Between which letters accepted words of a block stand, as comments are put to them; null where there are none. */
export function anchorAt(block: Y.XmlElement, from: number, to: number): Anchor | null {
  const places = acceptedPlaces(block);
  const [first, last] = [places[from], places[to - 1]];
  if (from >= to || !first || !last || !('words' in first) || !('words' in last)) return null;
  const encoded = (words: Y.XmlText, index: number, side: 0 | -1) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(words, index, side))).toString(
      'base64',
    );
  return { from: encoded(first.words, first.index, 0), to: encoded(last.words, last.index + 1, -1) };
}

/** Neighbouring characters of the same words together, the last first. */
function stretches(places: readonly Place[]): { words: Y.XmlText; index: number; length: number }[] {
  const found: { words: Y.XmlText; index: number; length: number }[] = [];
  for (const place of places) {
    if (!('words' in place)) continue;
    const last = found.at(-1);
    if (last?.words === place.words && last.index + last.length === place.index) last.length++;
    else found.push({ words: place.words, index: place.index, length: 1 });
  }
  return found.reverse();
}

function acceptedPlaces(block: Y.XmlElement): Place[] {
  return block.toArray().flatMap((child): Place[] => {
    if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' ? [{ break: child }] : [];
    if (!(child instanceof Y.XmlText)) return [];
    return runsOf(child)
      .filter(({ attributes }) => attributes['insertion'] === undefined)
      .flatMap(({ words, index, text, attributes }) =>
        Array.from({ length: text.length }, (_, i) => ({ words, index: index + i, attributes })),
      );
  });
}

/**
 * After the character before `at`, or else before the one there; on an empty line, in new words of its own. What
 * replaces words looks like the first of them, and what stands inside a link belongs to it.
 */
function placeFor(
  block: Y.XmlElement,
  places: readonly Place[],
  at: number,
  replaced: number | null,
): { words: Y.XmlText; index: number; look: Record<string, unknown> } {
  const [left, right] = [places[at - 1], places[at]];
  const before = left && 'words' in left ? left : null;
  const after = right && 'words' in right ? right : null;
  const first = replaced === null ? undefined : places[replaced];
  const model = (first && 'words' in first ? first : null) ?? before ?? after;
  const look = model ? lookOf(model.attributes) : {};
  if (replaced === null && (!before || !after || hrefOf(before) !== hrefOf(after))) delete look['link'];
  if (before) return { words: before.words, index: before.index + 1, look };
  if (after) return { words: after.words, index: after.index, look };
  const words = new Y.XmlText();
  const children = block.toArray();
  block.insert(left && 'break' in left ? children.indexOf(left.break) + 1 : 0, [words]);
  return { words, index: 0, look };
}

const hrefOf = ({ attributes }: { attributes: Record<string, unknown> }) =>
  (attributes['link'] as { href?: unknown } | undefined)?.href;

/** The marks of the model on some words, without what is proposed about them. */
function lookOf(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(MARKS.flatMap((mark) => (attributes[mark] ? [[mark, attributes[mark]]] : [])));
}

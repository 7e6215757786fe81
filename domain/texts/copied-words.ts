import * as Y from 'yjs';
import type { Pens } from './co-editing/pens.ts';
import { putWords } from './exact-words.ts';
import { runsOf, spansOf } from './suggestions/words-in-doc.ts';

/** Words with every mark on them, and the Yjs client they were written under. */
interface Written {
  text: string;
  attributes: Record<string, unknown>;
  client: number;
}
/** What a block holds: words, and between them breaks and the places of notes. */
type Held = { words: Written[] } | { atom: string; attributes: Record<string, string>; client: number };

/** Everything a block holds, to be written elsewhere: read before the block goes. */
export function heldBy(element: Y.XmlElement): Held[] {
  return element.toArray().flatMap((child): Held[] => {
    if (child instanceof Y.XmlText) return [{ words: wordsFrom(child) }];
    if (!(child instanceof Y.XmlElement)) return [];
    const attributes = child.getAttributes() as Record<string, string>;
    return [{ atom: child.nodeName, attributes, client: child._item!.id.client }];
  });
}

/** Writes what a block held into one without content, each piece still in its author's name. */
export function hold(element: Y.XmlElement, held: readonly Held[], pens: Pens): void {
  const fill = (transaction: Y.Transaction) =>
    held.forEach((one, at) => {
      if ('words' in one) {
        const words = new Y.XmlText();
        element.insert(at, [words]);
        return writeWords(transaction, words, one.words, pens);
      }
      const atom = new Y.XmlElement(one.atom);
      for (const [name, value] of Object.entries(one.attributes)) atom.setAttribute(name, value);
      pens.as(pens.seatOf(one.client), () => element.insert(at, [atom]));
    });
  element.doc!.transact(fill);
}

/** The words of a text from an offset on. */
export function wordsFrom(words: Y.XmlText, offset = 0): Written[] {
  return runsOf(words).flatMap(({ index, text, attributes }) => {
    const from = Math.max(index, offset);
    const rest = text.slice(from - index);
    let at = 0;
    return spansOf({ words, index: from, text: rest }).map(([client, , length]) => {
      const piece = { text: rest.slice(at, at + length), attributes, client };
      at += length;
      return piece;
    });
  });
}

/** Puts words behind those of a text, neighbours of one author and look together. */
export function writeWords(
  transaction: Y.Transaction,
  into: Y.XmlText,
  written: readonly Written[],
  pens: Pens,
): void {
  const joined: (Written & { seatId: string | null })[] = [];
  for (const one of written) {
    const seatId = pens.seatOf(one.client);
    const last = joined.at(-1);
    const same = last?.seatId === seatId && last.attributes === one.attributes;
    if (same) last.text += one.text;
    else joined.push({ ...one, seatId });
  }
  for (const { text, attributes, seatId } of joined)
    pens.as(seatId, () => putWords(transaction, into, into.length, text, attributes));
}

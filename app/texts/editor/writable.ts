import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { UNWRITABLE } from '../../../domain/texts/schema.ts';

const EVERY = new RegExp(UNWRITABLE, 'g');

/** Drops what a text does not take in, however it came: typed, pasted or let fall. */
export function writableOnly(isFromElsewhere: (transaction: Transaction) => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, { doc: before }, { doc, tr }) {
      if (!transactions.some((one) => one.docChanged && !isFromElsewhere(one))) return null;
      const known = new Set(before.children);
      const found: number[] = [];
      doc.forEach((block, position) => {
        if (!known.has(block) && UNWRITABLE.test(block.textContent)) found.push(...placesIn(block, position));
      });
      for (const at of found.reverse()) tr.delete(at, at + 1);
      return found.length > 0 ? tr : null;
    },
  });
}

function placesIn(block: Node, position: number): number[] {
  const places: number[] = [];
  block.forEach(({ text = '' }, offset) => {
    for (const { index } of text.matchAll(EVERY)) places.push(position + 1 + offset + index);
  });
  return places;
}

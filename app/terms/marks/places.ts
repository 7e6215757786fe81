import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { SUGGESTION_MARKS } from '../../../domain/texts/suggestion-marks.ts';
import type { TermDrawing } from '../../texts/editor/term-places.ts';
import type { Advised } from '../adviser.ts';

/** Words of the document that the glossary speaks of, with where they stand. */
export interface Place {
  from: number;
  to: number;
  advised: Advised;
}

type Adviser = (words: string) => Advised[];

const [, STRUCK] = SUGGESTION_MARKS;

/** Finds the places in a document; blocks nobody has touched since are not read again. */
export function placeFinder(advise: Adviser): (doc: Node) => Place[] {
  const known = new WeakMap<Node, Place[]>();
  const placesOf = (block: Node): Place[] => {
    let places = known.get(block);
    if (!places) known.set(block, (places = placesIn(block, advise)));
    return places;
  };
  return (doc) => {
    const places: Place[] = [];
    doc.forEach((block, position) => {
      for (const { from, to, advised } of placesOf(block))
        places.push({ from: position + 1 + from, to: position + 1 + to, advised });
    });
    return places;
  };
}

/** Places in one block, from its beginning. What is struck is no longer read. */
function placesIn(block: Node, advise: Adviser): Place[] {
  let words = '';
  const offsets: number[] = [];
  block.forEach((child, offset) => {
    if (child.marks.some(({ type }) => type.name === STRUCK)) return;
    const text = child.isText ? child.text! : child.type.name === 'hardBreak' ? '\n' : '';
    for (let at = 0; at < text.length; at += 1) offsets.push(offset + at);
    words += text;
  });
  return advise(words).map((advised) => ({
    from: offsets[advised.from]!,
    to: offsets[advised.to - 1]! + 1,
    advised,
  }));
}

/** Draws a quiet line under each place. Nothing of it is in the document. */
export function drawingOf(doc: Node, find: (doc: Node) => Place[]): TermDrawing {
  const shown = find(doc).map(({ from, to, advised: { advice } }) =>
    Decoration.inline(from, to, { class: `term-mark ${advice.advice}`, 'data-term': advice.id }),
  );
  const drawing: TermDrawing = {
    drawn: DecorationSet.create(doc, shown),
    after: (transaction: Transaction) =>
      transaction.docChanged ? drawingOf(transaction.doc, find) : drawing,
  };
  return drawing;
}

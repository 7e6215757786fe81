import type { Node } from '@tiptap/pm/model';
import { updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { elementOf, writeBlock } from './write-block.ts';

/** What the binding knows of which part of the text is which part of the page. */
export type Bound = Parameters<typeof updateYFragment>[3];

/**
 * Writes a page's document into the text, so that nothing beside what was changed here is touched. The binding finds
 * every block as it should be then. `isOwn` tells the suggestions of whoever writes.
 */
export function writeDocument(
  fragment: Y.XmlFragment,
  doc: Node,
  bound: Bound,
  isOwn?: (suggestion: string) => boolean,
): void {
  const { mapping } = bound;
  fragment.doc?.transact((transaction) => {
    const elements = fragment.toArray();
    const places = placesOf(elements, doc.children, mapping);
    const staying = inOrder(places);
    for (let place = elements.length - 1; place >= 0; place--) {
      if (staying.has(place)) continue;
      mapping.delete(elements[place]!);
      fragment.delete(place, 1);
    }
    putNew(fragment, doc.children, (n) => staying.has(places[n]!));
    for (const [n, element] of fragment.toArray().entries()) {
      const node = doc.child(n);
      if (mapping.get(element) !== node) writeBlock({ transaction, isOwn }, element as Y.XmlElement, node);
      mapping.set(element, node);
    }
    updateYFragment(fragment.doc!, fragment, doc, bound);
  }, ySyncPluginKey);
}

/** Of each block of the page, where it stands in the text; -1 where it does not. */
function placesOf(
  elements: readonly (Y.XmlElement | Y.XmlText | Y.XmlHook)[],
  nodes: readonly Node[],
  mapping: Bound['mapping'],
): number[] {
  const [known, alike] = [new Queues(), new Queues()];
  elements.forEach((element, place) => known.add(mapping.get(element), place));
  const places = nodes.map((node) => known.take(node));
  const taken = new Set(places);
  elements.forEach((element, place) => {
    if (element instanceof Y.XmlElement && !taken.has(place))
      alike.add(`${element.nodeName} ${element.getAttribute('id')}`, place);
  });
  return places.map((place, n) => {
    const { type, attrs } = nodes[n]!;
    return place < 0 ? alike.take(`${type.name} ${attrs['id'] ?? undefined}`) : place;
  });
}

/** Places by what is there, to be taken one by one. */
class Queues {
  readonly #places = new Map<unknown, number[]>();

  add(what: unknown, place: number): void {
    const places = this.#places.get(what);
    if (places) places.push(place);
    else this.#places.set(what, [place]);
  }

  take(what: unknown): number {
    return this.#places.get(what)?.shift() ?? -1;
  }
}

/** The most of some places that come one after another: those need not be moved. */
function inOrder(places: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [n, place] of places.entries()) {
    if (place < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[n] = ends[low - 1] ?? -1;
    ends[low] = n;
  }
  const found = new Set<number>();
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n]!) found.add(places[n]!);
  return found;
}

/** Puts an empty element where a block of the page has none yet. */
function putNew(fragment: Y.XmlFragment, nodes: readonly Node[], stands: (n: number) => boolean): void {
  let made: Y.XmlElement[] = [];
  for (let n = 0; n <= nodes.length; n++) {
    if (n < nodes.length && !stands(n)) {
      made.push(elementOf(nodes[n]!));
      continue;
    }
    if (made.length > 0) fragment.insert(n - made.length, made);
    made = [];
  }
}

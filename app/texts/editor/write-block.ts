import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { writeWords, type Writing } from './write-words.ts';

/** A new element for a node, with its attributes and nothing in it. */
export function elementOf(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name);
  for (const [name, value] of Object.entries(node.attrs))
    if (value !== null) element.setAttribute(name, value as string);
  return element;
}

/** Makes an element of the same kind the block that is given. Breaks and footnote places that stay are not touched. */
export function writeBlock(writing: Writing, element: Y.XmlElement, node: Node): void {
  writeAttributes(element, node);
  const there = runsOf(element.toArray(), (child): child is Y.XmlText => child instanceof Y.XmlText);
  const here = runsOf(node.children, (child): child is Node => child.isText);
  let [at, from, start] = [0, 0, 0];
  for (const [i, j] of stayingAtoms(there, here)) {
    at += writeBetween(i, j);
    [at, from, start] = [at + 1, i + 1, j + 1];
  }
  writeBetween(there.atoms.length, here.atoms.length);

  /** Writes what is between two atoms that stay; says how many children it has then. */
  function writeBetween(to: number, end: number): number {
    const texts = there.runs.slice(from, to + 1);
    const runs = here.runs.slice(start, end + 1);
    const words = texts.flat();
    let place = at + words.length + to - from;
    for (let i = to; i > from; i--) {
      place -= texts[i - from]!.length + 1;
      element.delete(place, 1);
    }
    const heir = words.length > 0 ? heirOf(words, runs) : -1;
    place = at;
    for (const [n, nodes] of runs.entries()) {
      if (n > 0) element.insert(place++, [elementOf(here.atoms[start + n - 1]!)]);
      const own = n === heir ? words : nodes.length > 0 ? [new Y.XmlText()] : [];
      if (n !== heir && own.length > 0) element.insert(place, own);
      place += own.length;
      writeWords(writing, own, nodes);
    }
    return place - at;
  }
}

/** The words between atoms, and the atoms: breaks and footnote places. */
interface Runs<Words, Atom> {
  runs: Words[][];
  atoms: Atom[];
}

function runsOf<T, Words extends T>(
  children: readonly T[],
  isWords: (child: T) => child is Words,
): Runs<Words, T> {
  const found: Runs<Words, T> = { runs: [[]], atoms: [] };
  for (const child of children) {
    if (isWords(child)) found.runs.at(-1)!.push(child);
    else {
      found.atoms.push(child);
      found.runs.push([]);
    }
  }
  return found;
}

/** Which atoms stay, with where they stood and stand: those up to the first change, those behind the last, and others. */
function stayingAtoms(there: Runs<Y.XmlText, unknown>, here: Runs<Node, Node>): [number, number][] {
  const is = (i: number, j: number) => isSameAtom(there.atoms[i], here.atoms[j]!);
  const said = (i: number, j: number) => saidIn(there.runs[i]!) === wordsOf(here.runs[j]!);
  const [stood, stand] = [there.atoms.length, here.atoms.length];
  const most = Math.min(stood, stand);
  let head = 0;
  while (head < most && said(head, head) && is(head, head)) head++;
  let tail = 0;
  while (tail < most - head && said(stood - tail, stand - tail) && is(stood - tail - 1, stand - tail - 1))
    tail++;
  const pairs: [number, number][] = Array.from({ length: head }, (_, n) => [n, n]);
  let next = head;
  for (let j = head; j < stand - tail; j++) {
    let i = next;
    while (i < stood - tail && !is(i, j)) i++;
    if (i === stood - tail) continue;
    pairs.push([i, j]);
    next = i + 1;
  }
  for (let n = tail; n > 0; n--) pairs.push([stood - n, stand - n]);
  return pairs;
}

/** Which of the runs goes on with words that stood there: the one that has most in common with them. */
function heirOf(texts: readonly Y.XmlText[], runs: readonly (readonly Node[])[]): number {
  const before = saidIn(texts);
  const shared = runs.map((nodes) => {
    const now = wordsOf(nodes);
    let [head, tail] = [0, 0];
    while (head < now.length && now[head] === before[head]) head++;
    while (tail < now.length - head && now.at(-1 - tail) === before.at(-1 - tail)) tail++;
    return head + tail;
  });
  return shared.indexOf(Math.max(...shared));
}

const wordsOf = (nodes: readonly Node[]): string => nodes.map(({ text }) => text).join('');

const saidIn = (texts: readonly Y.XmlText[]): string =>
  texts
    .flatMap((text) => text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => String(insert))
    .join('');

function isSameAtom(there: unknown, { type, attrs }: Node): boolean {
  return (
    there instanceof Y.XmlElement &&
    there.nodeName === type.name &&
    Object.entries(attrs).every(([name, value]) => (there.getAttribute(name) ?? null) === value)
  );
}

function writeAttributes(element: Y.XmlElement, { attrs }: Node): void {
  for (const [name, value] of Object.entries(attrs)) {
    if ((element.getAttribute(name) ?? null) === value) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  }
}

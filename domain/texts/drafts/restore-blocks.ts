import type * as Y from 'yjs';
import { emptyOf, setAttributes } from '../amendments/apply.ts';
import { contentOf, elementOf, markedBlockFromYXml } from '../blocks-in-ydoc.ts';
import type { Pens } from '../co-editing/pens.ts';
import { heldBy, hold } from '../copied-words.ts';
import { blockAttributes, type Block } from '../schema.ts';
import { asRefused } from '../suggestion-marks.ts';
import type { Effort } from './compare-words.ts';
import { rewrite } from './restore-words.ts';

/**
 * Makes the accepted words of a language what they were: block by block, and within a block word by word, so that who
 * types at that moment goes on, and what is suggested or commented elsewhere keeps its place. Suggestions go only with
 * blocks that go, and in blocks whose notes and breaks change.
 */
export function restoreBlocks(
  fragment: Y.XmlFragment,
  wanted: readonly Block[],
  effort: Effort,
  pens: Pens,
): void {
  const present = fragment.toArray() as Y.XmlElement[];
  const sources = sourcesOf(present, wanted);
  const stays = longestRun(sources, (element, at) => element.nodeName === wanted[at]!.kind);
  const copies = sources.map((at, to) => {
    const element = at === null || stays.has(to) ? null : present[at]!;
    return element ? heldBy(element) : null;
  });
  const staying = new Set([...stays].map((to) => sources[to]!));
  for (let at = fragment.length - 1; at >= 0; at--) if (!staying.has(at)) fragment.delete(at, 1);
  wanted.forEach((block, to) => {
    const held = copies[to];
    if (stays.has(to)) return;
    const element = held ? emptyOf(block) : elementOf(block);
    fragment.insert(to, [element]);
    if (held) hold(element, held, pens);
  });
  const now = fragment.toArray() as Y.XmlElement[];
  wanted.forEach((block, to) => restoreBlock(now[to]!, block, effort));

  /** Blocks in both that keep their order and kind: as many as can. */
  function longestRun(
    places: readonly (number | null)[],
    fits: (element: Y.XmlElement, to: number) => boolean,
  ): Set<number> {
    const tails: number[] = [];
    const before = new Map<number, number>();
    places.forEach((at, to) => {
      if (at === null || !fits(present[at]!, to)) return;
      const found = tails.findIndex((tail) => places[tail]! >= at);
      const place = found === -1 ? tails.length : found;
      if (place > 0) before.set(to, tails[place - 1]!);
      tails[place] = to;
    });
    const run = new Set<number>();
    for (let to = tails.at(-1); to !== undefined; to = before.get(to)) run.add(to);
    return run;
  }
}

/** Where each wanted block stands now: the first of its id. */
function sourcesOf(present: readonly Y.XmlElement[], wanted: readonly Block[]): (number | null)[] {
  const places = new Map<string, number>();
  present.forEach((element, at) => {
    const id = String(element.getAttribute('id') ?? '');
    if (!places.has(id)) places.set(id, at);
  });
  return wanted.map(({ id }) => {
    const at = places.get(id) ?? null;
    places.delete(id);
    return at;
  });
}

function restoreBlock(element: Y.XmlElement, block: Block, effort: Effort): void {
  const attributes: Record<string, unknown> = element.getAttributes();
  const differs = ([name, value]: [string, unknown]) => attributes[name] !== value;
  if (Object.entries(blockAttributes(block)).some(differs)) setAttributes(element, block);
  if (says(element, block)) return;
  rewrite(element, block.inlines, effort);
  if (says(element, block)) return;
  element.delete(0, element.length);
  element.insert(0, contentOf(block));
}

function says(element: Y.XmlElement, { inlines }: Block): boolean {
  const marked = markedBlockFromYXml(element);
  return marked !== null && JSON.stringify(asRefused(marked).inlines) === JSON.stringify(inlines);
}

import * as Y from 'yjs';
import { blocksFromYXml, elementOf } from '../blocks-in-ydoc.ts';
import type { Pens } from '../co-editing/pens.ts';
import { heldBy, hold } from '../copied-words.ts';
import { rewordBlock } from '../reword-block.ts';
import { blockAttributes, fragmentName, plainText, tidyBlock, type Block } from '../schema.ts';
import { blockAfter, shapeOf, type Proposal, type Shape } from './model.ts';
import { anchorsOf, type Order } from './placing.ts';
import { proposersOf } from './wordings.ts';

/**
 * Carries an amendment out in the words. A block is deleted, moved and given another shape in every language that has
 * it; a new block, and other words, are of one language. Yjs cannot move a block nor rename its kind: a copy takes its
 * place, with its marks and what is suggested in it under the same ids. What somebody types in it at that very moment
 * goes with the original. New words are written in the name of whoever proposed them, and a copy in those of its authors.
 */
export function applyProposal(
  doc: Y.Doc,
  languages: readonly string[],
  proposal: Proposal,
  pens: Pens,
): void {
  const { kind, language, blockId } = proposal;
  const words: Words = new Map(languages.map((one) => [one, doc.getXmlFragment(fragmentName(one))]));
  const reword = () =>
    rewordBlock(doc, language, blockId, plainText({ inlines: proposal.inlines ?? [] }), {
      pens,
      proposed: proposersOf(proposal.wordings),
    });
  if (kind === 'insert') {
    if (insert(words, proposal, pens)) reword();
  } else if (kind === 'replace') reword();
  else if (kind === 'move') move(words, proposal, pens);
  else
    for (const fragment of words.values()) {
      const at = placeOf(fragment, blockId);
      if (at === -1) continue;
      if (kind === 'delete') fragment.delete(at, 1);
      else if (proposal.shape) reshape(fragment, at, proposal.shape, pens);
    }
}

type Words = ReadonlyMap<string, Y.XmlFragment>;

const idOf = (child: unknown) => (child instanceof Y.XmlElement ? child.getAttribute('id') : undefined);
const placeOf = (fragment: Y.XmlFragment, id: string) =>
  fragment.toArray().findIndex((child) => idOf(child) === id);
const orderOf = (words: Words): Order =>
  Object.fromEntries([...words].map(([language, fragment]) => [language, blocksFromYXml(fragment)]));

/** Puts the new block in, without its words. False where it is there already. */
function insert(words: Words, proposal: Proposal, pens: Pens): boolean {
  const fragment = words.get(proposal.language);
  const block = blockAfter(proposal);
  if (!fragment || !block || placeOf(fragment, block.id) !== -1) return false;
  const anchor = anchorsOf(proposal, orderOf(words)).get(proposal.language) ?? null;
  const element = elementOf({ ...block, inlines: [] });
  pens.as(proposal.seatId, () => fragment.insert(after(fragment, anchor), [element]));
  return true;
}

function move(words: Words, proposal: Proposal, pens: Pens): void {
  for (const [language, anchor] of anchorsOf(proposal, orderOf(words))) {
    const fragment = words.get(language)!;
    const at = placeOf(fragment, proposal.blockId);
    const element = fragment.get(at) as Y.XmlElement;
    const to = after(fragment, anchor);
    if (to === at) continue;
    const held = heldBy(element);
    const copy = emptyOf(blockOf(element));
    fragment.delete(at, 1);
    fragment.insert(to > at ? to - 1 : to, [copy]);
    hold(copy, held, pens);
  }
}

const after = (fragment: Y.XmlFragment, anchor: string | null) =>
  anchor === null ? 0 : placeOf(fragment, anchor) + 1;

/** Level and marker are attributes; another kind is another element. */
function reshape(fragment: Y.XmlFragment, at: number, shape: Shape, pens: Pens): void {
  const element = fragment.get(at) as Y.XmlElement;
  const block = tidyBlock({ ...blockOf(element), ...shape });
  if (element.nodeName === block.kind) return setAttributes(element, block);
  const held = heldBy(element);
  const copy = emptyOf(block);
  fragment.delete(at, 1);
  fragment.insert(at, [copy]);
  hold(copy, held, pens);
}

/** The block an element stands for, without its words. */
function blockOf(element: Y.XmlElement): Block {
  const attributes: Record<string, unknown> = element.getAttributes();
  return tidyBlock({
    id: String(attributes['id'] ?? ''),
    kind: element.nodeName as Block['kind'],
    level: Number(attributes['level']),
    marker: attributes['marker'] === 'number' ? 'number' : 'bullet',
    inlines: [],
  });
}

/** An element of this shape, for the content of another. */
export function emptyOf(block: Block): Y.XmlElement {
  const empty = new Y.XmlElement(block.kind);
  setAttributes(empty, block);
  return empty;
}

/** Gives an element the attributes of a block. Yjs stores any JSON value; its types say string. */
export function setAttributes(element: Y.XmlElement, block: Block): void {
  for (const [name, value] of Object.entries(blockAttributes({ ...block, ...shapeOf(block) })))
    element.setAttribute(name, value as string);
}

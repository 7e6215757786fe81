import * as Y from 'yjs';
import { elementOf } from '../texts/blocks-in-ydoc.ts';
import { fragmentName, plainInlines, type Block, type BlockKind } from '../texts/schema.ts';

/** Plain words as a block; each line after the first follows a break. */
export function blockOfWords(id: string, kind: BlockKind, words: string): Block {
  return { id, kind, level: kind === 'heading' ? 2 : 0, inlines: plainInlines(words) };
}

/** Where blocks of these ids stand in a language; -1 for one that is not there. */
function placesOf(fragment: Y.XmlFragment, ids: readonly string[]): number[] {
  const known = fragment
    .toArray()
    .map((child) => (child instanceof Y.XmlElement ? child.getAttribute('id') : undefined));
  return ids.map((id) => known.indexOf(id));
}

/** Writes the two blocks of an ask after everything that is there; where one is there, the other goes beside it. */
export function insertAsk(doc: Y.Doc, language: string, [heading, words]: readonly [Block, Block]): void {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const [headingAt = -1, wordsAt = -1] = placesOf(fragment, [heading.id, words.id]);
  if (headingAt === -1 && wordsAt === -1)
    fragment.insert(fragment.length, [elementOf(heading), elementOf(words)]);
  else if (headingAt === -1) fragment.insert(wordsAt, [elementOf(heading)]);
  else if (wordsAt === -1) fragment.insert(headingAt + 1, [elementOf(words)]);
}

/** Writes a block of the preamble after the last one of it: what stands before the asks. */
export function insertPreamble(
  doc: Y.Doc,
  language: string,
  block: Block,
  ofAsks: ReadonlySet<string>,
): void {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const last = fragment
    .toArray()
    .findLastIndex((child) => child instanceof Y.XmlElement && !ofAsks.has(child.getAttribute('id') ?? ''));
  fragment.insert(last + 1, [elementOf(block)]);
}

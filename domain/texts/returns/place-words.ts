import * as Y from 'yjs';
import { blocksFromYXml } from '../blocks-in-ydoc.ts';
import { fragmentName, plainText } from '../schema.ts';
import { anchorAt, propose, proposeLook } from '../suggestions/propose.ts';
import type { Anchor } from '../comments/anchor.ts';
import type { Returned } from './plan-model.ts';

/** A change of words on its way into a block. */
export interface PlacedWords {
  suggestion: string;
  block: string;
  said: Extract<Returned, { kind: 'words' | 'look' }>;
}

/** Proposes these changes where their words still stand as they were read; answers which could not be. */
export function placeWords(doc: Y.Doc, language: string, changes: readonly PlacedWords[]): Set<string> {
  const fragment = doc.getXmlFragment(fragmentName(language));
  const now = new Map(blocksFromYXml(fragment).map((block) => [block.id, plainText(block)]));
  const elements = elementsIn(fragment);
  const left = new Set<string>();
  for (const { suggestion, block, said } of changes) {
    const element = elements.get(block);
    if (!element || now.get(block) !== said.seen) {
      left.add(suggestion);
      continue;
    }
    const { at } = said;
    if (said.kind === 'look') proposeLook(element, { ...said, length: said.words.length }, suggestion);
    else {
      const insert = writable(said.put);
      propose(element, [{ at, remove: said.struck.length, insert }], suggestion);
    }
  }
  return left;
}

/** Without what no text takes in. */
const writable = (words: string) =>
  words
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ');

/** Between which letters of a block's accepted words a comment stands. */
export function anchorIn(
  doc: Y.Doc,
  { language, block, from, to }: { language: string; block: string; from: number; to: number },
): Anchor | null {
  const element = elementsIn(doc.getXmlFragment(fragmentName(language))).get(block);
  return element ? anchorAt(element, from, to) : null;
}

function elementsIn(fragment: Y.XmlFragment): Map<string, Y.XmlElement> {
  return new Map(
    fragment
      .toArray()
      .flatMap((one) =>
        one instanceof Y.XmlElement ? [[String(one.getAttribute('id')), one] as const] : [],
      ),
  );
}

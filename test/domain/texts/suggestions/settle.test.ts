import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentFault } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { keepFormats } from '../../../../domain/texts/exact-words.ts';
import { fragmentName, plainText, tidyBlock } from '../../../../domain/texts/schema.ts';
import {
  asAccepted,
  asRefused,
  type MarkedBlock,
  type MarkedText,
} from '../../../../domain/texts/suggestion-marks.ts';
import type { Pieces } from '../../../../domain/texts/suggestions/pieces.ts';
import { standingIn } from '../../../../domain/texts/suggestions/places.ts';
import { putBack } from '../../../../domain/texts/suggestions/put-back.ts';
import { settle } from '../../../../domain/texts/suggestions/settle.ts';
import { markedIn } from '../../../../domain/texts/suggestions/words-in-doc.ts';
import { anyMarkedBlocks, docOfMarked, SUGGESTIONS } from '../../../support/marked-text.ts';

const ALL = new Set(SUGGESTIONS);
const blocksOf = (doc: Y.Doc) => markedIn(doc, ['es'])['es']!;
const settled = (doc: Y.Doc, ids: ReadonlySet<string>, accept: boolean) =>
  doc.transact(() => settle(doc, ids, accept));
/** As another node has it: from its bytes alone, tombstones folded. */
const reloaded = (doc: Y.Doc) => {
  const copy = keepFormats(new Y.Doc());
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
};
const stored = (pieces: Iterable<Pieces>) => JSON.parse(JSON.stringify([...pieces])) as Pieces[];
interface Letter {
  text: string;
  bold: boolean;
  italic: boolean;
  link: string | null;
  insertion: string | null;
  deletions: string[];
  reformats: string[];
}
/** Letter by letter, with the marks in one order: Yjs tells them in any. Other inlines are words of their kind. */
const lettersOf = (blocks: readonly MarkedBlock[]): Letter[][] =>
  blocks.map(({ inlines }) =>
    inlines.flatMap((inline) => {
      const words: MarkedText =
        inline.type === 'text' ? inline : { type: 'text', text: inline.type === 'break' ? '\n' : '*' };
      const letter = {
        bold: words.bold ?? false,
        italic: words.italic ?? false,
        link: words.link ?? null,
        insertion: words.insertion ?? null,
        deletions: words.deletions ?? [],
        reformats: (words.reformats ?? []).map((one) => JSON.stringify(one)).sort(),
      };
      return Array.from(words.text, (text) => ({ text, ...letter }));
    }),
  );
/** What others propose, once some suggestions are gone with the words that go with them; looks aside. */
const proposedByOthers = (blocks: readonly MarkedBlock[], ids: ReadonlySet<string>, accept: boolean) =>
  lettersOf(blocks).map((letters) =>
    letters.flatMap(({ text, insertion, deletions, reformats }) => {
      const own = (id: string | null) => id !== null && ids.has(id);
      if (accept ? deletions.some(own) : own(insertion)) return [];
      return {
        text,
        insertion: own(insertion) ? null : insertion,
        deletions: deletions.filter((id) => !own(id)),
        reformats: reformats.filter((one) => !own((JSON.parse(one) as { id: string }).id)),
      };
    }),
  );

it('leaves, when all is accepted, the words as if accepted, and when all is declined, as if refused', () => {
  fc.assert(
    fc.property(anyMarkedBlocks, fc.boolean(), (blocks, accept) => {
      const doc = docOfMarked(blocks);
      const before = blocksOf(doc);
      settled(doc, ALL, accept);
      expect(blocksOf(doc).map(tidyBlock)).toEqual(before.map(accept ? asAccepted : asRefused));
      expect(standingIn({ es: blocksOf(doc) }).size).toBe(0);
      expect(fragmentFault(doc.getXmlFragment(fragmentName('es')))).toBe(null);
    }),
    { numRuns: 300 },
  );
});

it('touches nothing of what others propose about words that stay', () => {
  fc.assert(
    fc.property(anyMarkedBlocks, fc.boolean(), fc.subarray(SUGGESTIONS), (blocks, accept, some) => {
      const ids = new Set(some);
      const doc = docOfMarked(blocks);
      const expected = proposedByOthers(blocksOf(doc), ids, accept);
      settled(doc, ids, accept);
      expect(proposedByOthers(blocksOf(doc), new Set(), accept)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('puts back what was decided exactly as it stood, on another node and after folding', () => {
  fc.assert(
    fc.property(
      anyMarkedBlocks,
      fc.boolean(),
      fc.subarray(SUGGESTIONS, { minLength: 1 }),
      (blocks, accept, some) => {
        const doc = docOfMarked(blocks);
        const before = lettersOf(blocksOf(doc));
        const pieces = settled(doc, new Set(some), accept);
        if (pieces.size === 0) return;
        const copy = reloaded(doc);
        const done = copy.transact(() => putBack(copy, stored(pieces.values()), () => {}));
        expect(done).toBe(true);
        expect(lettersOf(blocksOf(copy))).toEqual(before);
        expect(fragmentFault(copy.getXmlFragment(fragmentName('es')))).toBe(null);
      },
    ),
    { numRuns: 300 },
  );
});

it('puts words back at their place among what was written since, under the hand that wrote them', () => {
  const id = SUGGESTIONS[0]!;
  const doc = docOfMarked([
    {
      id: 'block00000',
      kind: 'paragraph',
      level: 0,
      inlines: [
        { type: 'text', text: 'Nadie ' },
        { type: 'text', text: 'debe ser', deletions: [id] },
        { type: 'text', text: 'será', insertion: id },
        { type: 'text', text: ' detenido.' },
      ],
    },
  ]);
  const [author] = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
  const pieces = stored(settled(doc, new Set([id]), true).values());
  const words = doc.getXmlFragment(fragmentName('es')).toArray()[0] as Y.XmlElement;
  const text = words.get(0) as Y.XmlText;
  expect(plainText(asRefused(blocksOf(doc)[0]!))).toBe('Nadie será detenido.');
  text.insert('Nadie será'.length, ' jamás');
  text.insert(0, 'Que conste: ');
  const hands: number[] = [];
  doc.transact(() => putBack(doc, pieces, (client) => hands.push(client)));
  expect(hands).toEqual([author]);
  const [block] = blocksOf(doc);
  expect(plainText(asRefused(block!))).toBe('Que conste: Nadie debe ser jamás detenido.');
  expect(plainText(asAccepted(block!))).toBe('Que conste: Nadie será jamás detenido.');
});

it('says no where the paragraph is gone, and changes nothing', () => {
  const id = SUGGESTIONS[0]!;
  const doc = docOfMarked([
    {
      id: 'block00000',
      kind: 'paragraph',
      level: 0,
      inlines: [{ type: 'text', text: 'Sobra.', deletions: [id] }],
    },
    { id: 'block00001', kind: 'paragraph', level: 0, inlines: [{ type: 'text', text: 'Queda.' }] },
  ]);
  const pieces = stored(settled(doc, new Set([id]), true).values());
  doc.getXmlFragment(fragmentName('es')).delete(0, 1);
  for (const one of [doc, reloaded(doc)]) {
    expect(putBack(one, pieces, () => {})).toBe(false);
    expect(blocksOf(one).map((block) => plainText(asRefused(block)))).toEqual(['Queda.']);
  }
});

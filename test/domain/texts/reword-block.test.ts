import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  blocksFromYXml,
  fragmentFault,
  markedBlocksFromYXml,
  writeBlocks,
} from '../../../domain/texts/blocks-in-ydoc.ts';
import { rewordBlock } from '../../../domain/texts/reword-block.ts';
import { fragmentName, plainText, type Block, type Inline } from '../../../domain/texts/schema.ts';
import { suggestionsIn } from '../../../domain/texts/suggestion-marks.ts';

const ID = 'abcdefghij';
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ñ', '😀'), minLength: 1, maxLength: 8 });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map((one): Inline => ({ type: 'text', text: one })),
  text.map((one): Inline => ({ type: 'text', text: one, bold: true })),
  fc.constant<Inline>({ type: 'break' }),
  fc.constant<Inline>({ type: 'noteRef', note: 'mnopqrstuv' }),
);

function docOf(inlines: Inline[]): Y.Doc {
  const doc = new Y.Doc();
  const block: Block = { id: ID, kind: 'paragraph', level: 0, inlines };
  writeBlocks(doc.getXmlFragment(fragmentName('es')), [block]);
  return doc;
}
const wordsOf = (doc: Y.Doc) => plainText(blocksFromYXml(doc.getXmlFragment(fragmentName('es')))[0]!);

it('makes any block say any words, in a shape the editor writes', () => {
  const target = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ñ', '😀', '\n'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 6 }), target, (inlines, words) => {
      const doc = docOf(inlines);
      expect(rewordBlock(doc, 'es', ID, words)).toBe(true);
      expect(wordsOf(doc)).toBe(words);
      expect(fragmentFault(doc.getXmlFragment(fragmentName('es')))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

it('leaves the words around a change to whoever is typing in them, with their marks and notes', () => {
  const doc = docOf([
    { type: 'text', text: 'Pedimos ' },
    { type: 'text', text: 'un plan', bold: true },
    { type: 'noteRef', note: 'mnopqrstuv' },
    { type: 'text', text: ' para 2027.' },
  ]);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  rewordBlock(doc, 'es', ID, 'Pedimos un plan para 2028.');
  rewordBlock(other, 'es', ID, 'Pedimos hoy un plan para 2027.');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(wordsOf(doc)).toBe('Pedimos hoy un plan para 2028.');
  const [block] = blocksFromYXml(doc.getXmlFragment(fragmentName('es')));
  expect(block!.inlines).toContainEqual({ type: 'noteRef', note: 'mnopqrstuv' });
  expect(block!.inlines.some((one) => one.type === 'text' && one.bold && one.text === 'un plan')).toBe(true);
});

it('says so where the block is not there', () => {
  expect(rewordBlock(docOf([]), 'en', ID, 'x')).toBe(false);
});

it('counts what is only suggested as nothing, and keeps it unless the words around it go', () => {
  const doc = docOf([{ type: 'text', text: 'Pedimos un plan claro.' }]);
  const words = (doc.getXmlFragment(fragmentName('es')).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.insert('Pedimos un '.length, 'buen ', { insertion: { id: 'sugiere001' } });
  rewordBlock(doc, 'es', ID, 'Exigimos un plan claro.');
  const fragment = doc.getXmlFragment(fragmentName('es'));
  expect(wordsOf(doc)).toBe('Exigimos un plan claro.');
  expect(markedBlocksFromYXml(fragment)[0]!.inlines).toContainEqual({
    type: 'text',
    text: 'buen ',
    insertion: 'sugiere001',
  });
  rewordBlock(doc, 'es', ID, 'Nada.');
  expect(wordsOf(doc)).toBe('Nada.');
  expect(suggestionsIn(markedBlocksFromYXml(fragment)[0]!)).toEqual([]);
});

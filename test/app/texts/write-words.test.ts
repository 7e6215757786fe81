import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeDocument, type Bound } from '../../../app/texts/editor/write-document.ts';
import { changesBetween } from '../../../app/texts/editor/word-changes.ts';
import { markedBlocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { keepFormats } from '../../../domain/texts/exact-words.ts';
import type { MarkedText } from '../../../domain/texts/suggestion-marks.ts';
import { schema } from './editor-state.ts';

const ID = 'sugerencia';
const text = (words: string, ...marks: [string, Record<string, unknown>?][]) =>
  schema.text(
    words,
    marks.map(([name, attrs]) => schema.mark(name, attrs)),
  );
const paragraph = (id: string, ...words: ReturnType<typeof text>[]) =>
  schema.node('paragraph', { id: id.repeat(10) }, words);
const page = (...blocks: ReturnType<typeof paragraph>[]) => schema.node('doc', null, blocks);

/** The order in which several people struck the same words is none of theirs. */
const sorted = (doc: ReturnType<typeof page>) =>
  doc.children.map(({ children }) =>
    children.flatMap(({ text = '', marks }) => {
      const told = marks.map((mark) => JSON.stringify(mark.toJSON())).sort();
      return [...text].map((letter) => [letter, ...told].join(' '));
    }),
  );

function sheet() {
  const doc = keepFormats(new Y.Doc());
  const fragment = doc.getXmlFragment('content:es');
  const bound: Bound = { mapping: new Map(), isOMark: new Map() };
  return {
    doc,
    fragment,
    write: (written: ReturnType<typeof page>) => writeDocument(fragment, written, bound),
    read: () => yXmlFragmentToProseMirrorRootNode(fragment, schema),
  };
}

describe('what a page writes into the text', () => {
  it('is what the page shows, mark by mark', () => {
    const { write, read, fragment } = sheet();
    write(page(paragraph('a', text('deben considerar programas'))));
    const suggested = page(
      paragraph(
        'a',
        text('deben '),
        text('considerar', ['deletion', { id: ID }], ['deletion', { id: 'otrapropue' }]),
        text('financiar', ['insertion', { id: ID }]),
        text(' programas', ['reformat', { id: ID, mark: 'bold', on: true, href: null }]),
      ),
    );
    write(suggested);
    expect(read().toJSON()).toEqual(suggested.toJSON());
    expect((markedBlocksFromYXml(fragment)[0]!.inlines as MarkedText[])[1]!.deletions).toHaveLength(2);
  });

  it('does not take an accepted letter for the same one put in beside it', () => {
    const { doc, write } = sheet();
    write(page(paragraph('a', text('calle'))));
    const copy = keepFormats(new Y.Doc());
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    write(page(paragraph('a', text('ca'), text('l', ['insertion', { id: ID }]), text('lle'))));
    const there = (copy.getXmlFragment('content:es').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    there.delete(2, 1);
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(there.toDelta()).toEqual([
      { insert: 'ca' },
      { insert: 'l', attributes: { insertion: { id: ID } } },
      { insert: 'le' },
    ]);
  });

  it('leaves the words around several changes at once as they are', () => {
    const { edits } = changesBetween(
      [{ text: 'una frase larga que se mueve dentro de su párrafo', attributes: {} }],
      [{ text: 'larga que se mueve dentro de su párrafo: una frase', attributes: {} }],
    );
    expect(edits).toEqual([
      { from: 0, length: 10, put: [] },
      { from: 49, length: 0, put: [{ text: ': una frase', attributes: {} }] },
    ]);
  });

  const words = fc.array(
    fc.record({
      words: fc.stringMatching(/^[ab👩🏽]{1,4}$/u),
      bold: fc.boolean(),
      insertion: fc.constantFrom(null, 'primera123', 'segunda123'),
      deletions: fc.uniqueArray(fc.constantFrom('tercera123', 'cuarta1234')),
    }),
    { maxLength: 6 },
  );
  it('comes back as it was, whatever it was before', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (states) => {
        const { write, read } = sheet();
        for (const state of states) {
          const written = page(
            paragraph(
              'a',
              ...state.map(({ words, bold, insertion, deletions }) =>
                text(
                  words,
                  ...(insertion ? [['insertion', { id: insertion }] as [string, { id: string }]] : []),
                  ...deletions.map((id): [string, { id: string }] => ['deletion', { id }]),
                  ...(bold ? [['bold'] as [string]] : []),
                ),
              ),
            ),
            paragraph('b', text('quieto')),
          );
          write(written);
          expect(sorted(read())).toEqual(sorted(written));
        }
      }),
    );
  });

  it('leaves the marks of words alone while a block is split beside them', () => {
    const { write, fragment } = sheet();
    const put = (words: string) => text(words, ['insertion', { id: ID }]);
    const quiet = paragraph('b', text('quieto'));
    write(page(paragraph('a', text('una frase larga')), quiet));
    write(page(paragraph('a', text('una '), put('m'), text('frase larga')), quiet));
    write(page(paragraph('a', text('una '), put('muy '), text('frase larga')), quiet));
    const formats = formatsIn(fragment);
    write(
      page(paragraph('a', text('una '), put('muy '), text('frase')), paragraph('c', text(' larga')), quiet),
    );
    expect(formatsIn(fragment)).toEqual(formats);
  });

  it('leaves the words on either side of a break alone that is put in or taken out', () => {
    const { write, fragment } = sheet();
    const broken = (...words: ReturnType<typeof text>[]) =>
      paragraph('a', ...words.flatMap((one, n) => (n > 0 ? [schema.node('hardBreak'), one] : [one])));
    write(page(broken(text('uno'), text('dos'), text('tres'))));
    const [first, , , , last] = (fragment.get(0) as Y.XmlElement).toArray();
    write(page(broken(text('unodos'), text('tres'))));
    write(page(broken(text('unodos'), text('tres'), text('cuatro'))));
    const now = (fragment.get(0) as Y.XmlElement).toArray();
    expect(now.slice(0, 1)).toEqual([first]);
    expect(now).toContain(last);
    expect(now.map(String).join('')).toBe('unodos<hardbreak></hardbreak>tres<hardbreak></hardbreak>cuatro');
  });

  it('keeps blocks that stand while others are moved, made and taken out', () => {
    const { write, read, fragment } = sheet();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => paragraph(id, text(id)));
    write(page(a!, b!, c!));
    const [, second, third] = fragment.toArray();
    write(page(b!, d!, c!, a!));
    expect(read().toJSON()).toEqual(page(b!, d!, c!, a!).toJSON());
    expect([fragment.get(0), fragment.get(2)]).toEqual([second, third]);
  });

  const pieces = fc.array(
    fc.oneof(
      fc.stringMatching(/^[ab]{1,3}$/).map((one) => text(one)),
      fc.constant(schema.node('hardBreak')),
      fc.constantFrom('n', 'm').map((id) => schema.node('noteRef', { note: id.repeat(10) })),
    ),
    { maxLength: 7 },
  );
  const blocks = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), pieces), {
    selector: ([id]) => id,
    minLength: 1,
  });
  it('comes back as it was with its breaks and footnote places, whatever blocks there were', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 5 }), (states) => {
        const { write, read } = sheet();
        for (const state of states) {
          const written = page(
            ...state.map(([id, words]) => schema.node('paragraph', { id: id.repeat(10) }, words)),
          );
          write(written);
          expect(read().toJSON()).toEqual(written.toJSON());
        }
      }),
    );
  });
});

/** Every format that stands in the first block, by what Yjs knows it by. */
function formatsIn(fragment: Y.XmlFragment): string[] {
  const found: string[] = [];
  const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  for (let item = words._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat)
      found.push(`${item.id.client}:${item.id.clock}`);
  return found;
}

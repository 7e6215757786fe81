import {
  yXmlFragmentToProseMirrorRootNode,
  yXmlFragmentToProsemirrorJSON,
  prosemirrorJSONToYXmlFragment,
} from '@tiptap/y-tiptap';
import { Schema } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  blocksFromYXml,
  fragmentFault,
  repairDuplicateIds,
  repairFragmentIds,
  writeBlocks,
} from '../../../domain/texts/blocks-in-ydoc.ts';
import { type DocNode } from '../../../domain/texts/doc-nodes.ts';
import type { Block } from '../../../domain/texts/schema.ts';
import { blocksToDoc, docToBlocks } from '../../../domain/texts/doc-nodes.ts';
import { BLOCK_ID, blockFault, fragmentName } from '../../../domain/texts/schema.ts';
import { anyBlocks } from '../../support/arbitrary-text.ts';

/** The editor's schema, as far as the binding sees it. */
const id = { id: { default: null } };
const level = { level: { default: 0 } };
const words = { content: 'inline*', group: 'block' };
const schema = new Schema({
  nodes: {
    doc: { content: 'block*' },
    heading: { ...words, attrs: { ...id, ...level } },
    paragraph: { ...words, attrs: id },
    item: { ...words, attrs: { ...id, ...level, marker: { default: 'bullet' } } },
    quote: { ...words, attrs: id },
    note: { ...words, attrs: id },
    text: { group: 'inline' },
    noteRef: { inline: true, group: 'inline', atom: true, attrs: { note: { default: null } } },
    hardBreak: { inline: true, group: 'inline' },
  },
  marks: { bold: {}, italic: {}, link: { attrs: { href: {} } } },
});

const wellFormed = (blocks: Block[]) =>
  blocks.map((block) => ({
    ...block,
    inlines: block.inlines.map((i) => (i.type === 'text' ? { ...i, text: i.text.toWellFormed() } : i)),
  }));
const fragmentOf = (blocks: Block[]) => {
  const fragment = new Y.Doc().getXmlFragment(fragmentName('es'));
  writeBlocks(fragment, blocks);
  return fragment;
};
/** A document as ProseMirror itself writes it: marks in the schema's order. */
const asProseMirror = (doc: unknown) => schema.nodeFromJSON(doc).toJSON() as unknown;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('blocks in a Y.Doc', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(blocksFromYXml(fragmentOf(blocks))).toEqual(blocks);
      }),
    );
  });

  it('are read as they were written after travelling as an update', () => {
    fc.assert(
      fc.property(anyBlocks.map(wellFormed), (blocks) => {
        const there = new Y.Doc();
        Y.applyUpdate(there, Y.encodeStateAsUpdate(fragmentOf(blocks).doc as Y.Doc));
        expect(blocksFromYXml(there.getXmlFragment(fragmentName('es')))).toEqual(blocks);
      }),
    );
  });

  it("are what the editor's binding reads, in its shape", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const fragment = fragmentOf(blocks);
        const doc = asProseMirror(blocksToDoc(blocks));
        expect(asProseMirror(yXmlFragmentToProsemirrorJSON(fragment))).toEqual(doc);
        expect(yXmlFragmentToProseMirrorRootNode(fragment, schema).toJSON()).toEqual(doc);
        expect(docToBlocks(doc as DocNode)).toEqual(blocks);
      }),
    );
  });

  it("are read from what the editor's binding writes", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const fragment = new Y.Doc().getXmlFragment(fragmentName('en'));
        prosemirrorJSONToYXmlFragment(schema, blocksToDoc(blocks), fragment);
        expect(blocksFromYXml(fragment)).toEqual(blocks);
        expect(fragmentFault(fragment)).toBeNull();
      }),
    );
  });

  it('replace what was there', () => {
    const fragment = fragmentOf([
      { id: 'block00001', kind: 'quote', level: 0, inlines: [{ type: 'text', text: 'Antes' }] },
    ]);
    writeBlocks(fragment, []);
    expect(blocksFromYXml(fragment)).toEqual([]);
  });
});

describe('ids of one’s own', () => {
  const block = (id: string, text: string): Block => ({
    id,
    kind: 'paragraph',
    level: 0,
    inlines: [{ type: 'text', text }],
  });

  it('stay with the first of two, and the later gets a fresh one', () => {
    const blocks = [
      block('same000000', 'a'),
      block('other00000', 'b'),
      block('same000000', 'c'),
      block('', 'd'),
    ];
    const [a, b, c, d] = repairDuplicateIds(blocks, random);
    expect([a?.id, b?.id]).toEqual(['same000000', 'other00000']);
    expect(new Set([a, b, c, d].map((one) => one?.id)).size).toBe(4);
    expect([c, d].every((one) => BLOCK_ID.test(one?.id ?? ''))).toBe(true);
    expect(repairDuplicateIds(blocks.slice(0, 2), random)).toEqual(blocks.slice(0, 2));
  });

  it('are repaired in the fragment too', () => {
    const fragment = fragmentOf([block('same000000', 'a'), block('same000000', 'b')]);
    expect(repairFragmentIds(fragment, random)).toBe(1);
    expect(new Set(blocksFromYXml(fragment).map((one) => one.id)).size).toBe(2);
    expect(repairFragmentIds(fragment, random)).toBe(0);
  });
});

describe('what no editor of ours writes', () => {
  const within = (make: (block: Y.XmlElement, text: Y.XmlText) => void) => {
    const fragment = fragmentOf([
      { id: 'block00001', kind: 'paragraph', level: 0, inlines: [{ type: 'text', text: 'hola' }] },
    ]);
    const element = fragment.get(0) as Y.XmlElement;
    make(element, element.get(0) as Y.XmlText);
    return fragment;
  };
  it.each([
    [
      'block kind',
      (block: Y.XmlElement) => (block.parent as Y.XmlFragment).insert(0, [new Y.XmlElement('image')]),
    ],
    [
      'block kind',
      (block: Y.XmlElement) => (block.parent as Y.XmlFragment).insert(0, [new Y.XmlText('loose')]),
    ],
    ['block attribute', (block: Y.XmlElement) => block.setAttribute('onclick', 'x')],
    ['block attribute', (block: Y.XmlElement) => block.setAttribute('level', '2')],
    ['block id', (block: Y.XmlElement) => block.setAttribute('id', 'x"')],
    ['node', (block: Y.XmlElement) => block.insert(0, [new Y.XmlElement('script')])],
    ['note reference', (block: Y.XmlElement) => block.insert(0, [new Y.XmlElement('noteRef')])],
    ['mark', (_: Y.XmlElement, text: Y.XmlText) => text.format(0, 2, { style: { color: 'red' } })],
    ['mark attribute', (_: Y.XmlElement, text: Y.XmlText) => text.format(0, 2, { bold: { class: 'x' } })],
    [
      'link',
      (_: Y.XmlElement, text: Y.XmlText) => text.format(0, 2, { link: { href: 'javascript:alert(1)' } }),
    ],
    [
      'link',
      (_: Y.XmlElement, text: Y.XmlText) =>
        text.format(0, 2, { link: { href: 'https://a.org/', onclick: 'x' } }),
    ],
    ['text', (_: Y.XmlElement, text: Y.XmlText) => text.insertEmbed(0, { image: 'x' })],
  ])('is a fault: %s', (fault, make) => expect(fragmentFault(within(make))).toBe(fault));

  it('is no fault where a block has just been split and carries no id yet', () => {
    expect(fragmentFault(within((block) => block.removeAttribute('id')))).toBeNull();
  });

  it('is named in a block from outside', () => {
    const good = {
      id: 'block00001',
      kind: 'item',
      level: 1,
      marker: 'number',
      inlines: [
        { type: 'text', text: 'a', bold: true },
        { type: 'break' },
        { type: 'noteRef', note: 'note000001' },
      ],
    };
    expect(blockFault(good)).toBeNull();
    expect(blockFault({ ...good, level: 9 })).toBe('block level');
    expect(blockFault({ ...good, kind: 'paragraph' })).toBe('block level');
    expect(blockFault({ ...good, kind: 'paragraph', level: 0 })).toBe('block marker');
    expect(blockFault({ ...good, inlines: [{ type: 'text', text: 'a', link: 'data:text/html,x' }] })).toBe(
      'link',
    );
    expect(blockFault(null)).toBe('not a block');
  });
});

import { Schema, type Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentFault, markedBlocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { foundMarks, markKey, markOf, reformatMark } from '../../../domain/texts/suggestion-keys.ts';
import type { Reformat } from '../../../domain/texts/suggestion-marks.ts';

/** Marks as the editor's schema has them: put in once, struck and reformatted by several. */
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph*' },
    paragraph: { content: 'text*', attrs: { id: { default: null } } },
    text: {},
  },
  marks: {
    insertion: { attrs: { id: {} } },
    deletion: { attrs: { id: {} }, excludes: '' },
    reformat: { attrs: { id: {}, mark: {}, on: {}, href: { default: null } }, excludes: '' },
  },
});

const written = (paragraph: Node) => {
  const fragment = new Y.Doc().getXmlFragment('content:es');
  prosemirrorToYXmlFragment(schema.node('doc', null, [paragraph]), fragment);
  const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  return { fragment, attributes: (words.toDelta() as { attributes: object }[]).map((one) => one.attributes) };
};

const reformats: Reformat[] = [
  { id: 'reformat01', mark: 'bold', on: true },
  { id: 'reformat02', mark: 'italic', on: false },
  { id: 'reformat03', mark: 'link', on: true, href: 'https://ejemplo.org/a%C3%B1o' },
];

it('names marks as the editor’s binding names them', () => {
  const marks = [
    schema.mark('insertion', { id: 'insertion1' }),
    schema.mark('deletion', { id: 'deletion01' }),
    schema.mark('deletion', { id: 'deletion02' }),
    ...reformats.map((one) => schema.mark('reformat', { href: null, ...one })),
  ];
  const { fragment, attributes } = written(
    schema.node('paragraph', { id: 'block00001' }, [schema.text('palabras', marks)]),
  );
  const ours = {
    [markKey('insertion', markOf('insertion1'))]: markOf('insertion1'),
    [markKey('deletion', markOf('deletion01'))]: markOf('deletion01'),
    [markKey('deletion', markOf('deletion02'))]: markOf('deletion02'),
    ...Object.fromEntries(
      reformats.map((one) => [markKey('reformat', reformatMark(one)), reformatMark(one)] as const),
    ),
  };
  expect(attributes).toEqual([ours]);
  expect(fragmentFault(fragment)).toBe(null);
  expect(markedBlocksFromYXml(fragment)[0]!.inlines).toMatchObject([
    { insertion: 'insertion1', deletions: ['deletion01', 'deletion02'] },
  ]);
});

it('finds the marks among other attributes, and nothing else', () => {
  const key = markKey('deletion', markOf('deletion01'));
  expect(
    foundMarks({
      bold: {},
      [key]: markOf('deletion01'),
      insertion: { id: 'insertion1' },
      'reformat--12345678': {},
    }),
  ).toEqual([
    { key, name: 'deletion', id: 'deletion01', reformat: null },
    { key: 'insertion', name: 'insertion', id: 'insertion1', reformat: null },
  ]);
});

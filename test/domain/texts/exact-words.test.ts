import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepFormats, markWords, putWords, takeWords } from '../../../domain/texts/exact-words.ts';

const BY = (id: string) => ({ insertion: { id: id.repeat(10) } });
const STRUCK = 'deletion--AAAAAAAA';

/** Copies of one paragraph, as several people have it before they hear of each other. */
function copies(words: string, ...names: string[]) {
  const first = paragraph(1);
  first.doc.transact(() => first.text.insert(0, words));
  return names.map((_, i) => {
    const copy = paragraph(i + 2);
    Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(first.doc));
    return copyOf(copy.doc);
  });
}
function paragraph(clientID: number) {
  const doc = keepFormats(new Y.Doc());
  doc.clientID = clientID;
  const text = new Y.XmlText();
  if (clientID === 1) {
    const block = new Y.XmlElement('paragraph');
    doc.getXmlFragment('content:es').insert(0, [block]);
    block.insert(0, [text]);
  }
  return { doc, text };
}
function copyOf(doc: Y.Doc) {
  const text = (doc.getXmlFragment('content:es').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const change = (work: (transaction: Y.Transaction) => void) => doc.transact(work);
  return {
    doc,
    text,
    put: (at: number, words: string, attributes = {}) =>
      change((transaction) => putWords(transaction, text, at, words, attributes)),
    take: (at: number, length: number) => change((transaction) => takeWords(transaction, text, at, length)),
    mark: (at: number, length: number, key: string, value: unknown) =>
      change((transaction) => markWords(transaction, text, at, length, key, value)),
  };
}
type Copy = ReturnType<typeof copyOf>;

function meet(...all: Copy[]): void {
  for (const from of all) for (const to of all) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
  for (const from of all) for (const to of all) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}
/** The words, with "[" and "]" around what somebody puts in and "-" around what is to be struck. */
function shown({ text }: Copy): string {
  let told = '';
  for (const { insert, attributes = {} } of text.toDelta() as { insert: string; attributes?: object }[]) {
    let words = insert;
    if (STRUCK in attributes) words = `-${words}-`;
    if ('insertion' in attributes) words = `[${words}]`;
    if ('bold' in attributes) words = words.toUpperCase();
    told += words;
  }
  return told.replaceAll('][', '').replaceAll('--', '');
}
const same = (...all: Copy[]) => {
  const told = new Set(all.map(shown));
  expect(told.size).toBe(1);
  return [...told][0];
};

describe('words put in, taken away and marked one by one', () => {
  it('stand where they were put, with what was given them and nothing else', () => {
    const [one] = copies('deben considerar programas', 'one') as [Copy];
    one.mark(6, 10, STRUCK, { id: 'a'.repeat(10) });
    one.put(16, 'financiar', BY('a'));
    expect(shown(one)).toBe('deben -considerar-[financiar] programas');
    one.put(25, ' más', BY('a'));
    one.put(16, 'y ', BY('b'));
    one.put(6, 'no ');
    expect(shown(one)).toBe('deben no -considerar-[y financiar más] programas');
    one.take(9, 3);
    expect(shown(one)).toBe('deben no -siderar-[y financiar más] programas');
  });

  it('put in behind a mark are out of it, however often it is marked and unmarked', () => {
    const [one] = copies('uno dos', 'one') as [Copy];
    one.mark(0, 3, 'bold', {});
    one.put(3, ',', {});
    one.mark(1, 1, 'bold', null);
    expect(shown(one)).toBe('UnO, dos');
    one.mark(0, 8, 'bold', {});
    one.mark(4, 4, 'bold', null);
    expect(shown(one)).toBe('UNO, dos');
  });

  it('do not change what others write at the same moment at the same place', () => {
    const [one, two, three] = copies('uno dos tres', 'one', 'two', 'three') as [Copy, Copy, Copy];
    one.put(3, ' y medio', BY('a'));
    meet(one, two, three);
    one.put(11, ' más', BY('a'));
    two.take(3, 8);
    three.put(11, ',');
    meet(one, two, three);
    expect(same(one, two, three)).toMatch(/^uno(\[ más\],|,\[ más\]) dos tres$/);
  });

  it('stay a suggestion where what they go on from is accepted at that moment', () => {
    const [author, editor] = copies('uno tres', 'one', 'two') as [Copy, Copy];
    author.put(3, ' dos', BY('a'));
    meet(author, editor);
    editor.mark(3, 4, 'insertion', null);
    author.put(7, ' y medio', BY('a'));
    meet(author, editor);
    expect(same(author, editor)).toBe('uno dos[ y medio] tres');
  });

  it('are nobody’s suggestion where a suggestion beside them goes at that moment', () => {
    const [one, two, three] = copies('uno dos', 'one', 'two', 'three') as [Copy, Copy, Copy];
    one.put(3, 'B', BY('b'));
    meet(one, two, three);
    two.put(4, 'A', BY('a'));
    meet(one, two, three);
    two.take(4, 1);
    three.put(4, 'x');
    one.take(3, 1);
    meet(one, two, three);
    expect(same(one, two, three)).toBe('unox dos');
  });
});

describe('formats that are kept', () => {
  it('leave nothing to write for whoever only reads', () => {
    const [one, two, reader] = copies('uno dos tres', 'one', 'two', 'three') as [Copy, Copy, Copy];
    let written = 0;
    one.text.format(0, 7, { bold: {} });
    two.text.format(4, 8, { bold: {} });
    meet(one, two);
    reader.doc.on('update', (_update: Uint8Array, from: unknown) => void (from === 'sent' || written++));
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(one.doc), 'sent');
    expect(written).toBe(0);
    expect(shown(reader)).toBe(shown(one));
  });
});

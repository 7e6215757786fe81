import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentFault, writeBlocks } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { Candidate } from '../../../../domain/texts/co-editing/candidate.ts';
import { BadUpdate, scanUpdate } from '../../../../domain/texts/co-editing/scan-update.ts';
import { TEXT_LIMITS, type Block } from '../../../../domain/texts/schema.ts';
import { hostile } from '../../../realtime/updates.ts';

const ROOTS = ['content:es', 'content:en'];
const fresh = () => new Candidate({ snapshot: null, updates: [] }, ['es', 'en'], new Map());
const by = (personId: string, ...updates: Uint8Array[]) => ({
  updates,
  author: 0,
  personId,
  right: 'edit' as const,
  resync: false,
});

const blocks: Block[] = [
  { id: 'titulo0001', kind: 'heading', level: 2, inlines: [{ type: 'text', text: 'Título 🌽', bold: true }] },
  {
    id: 'parrafo001',
    kind: 'paragraph',
    level: 0,
    inlines: [
      { type: 'text', text: 'Con ', italic: true },
      { type: 'text', text: 'enlace', link: 'https://example.org/' },
      { type: 'noteRef', note: 'nota000001' },
      { type: 'break' },
    ],
  },
  { id: 'punto00001', kind: 'item', level: 1, marker: 'number', inlines: [{ type: 'text', text: 'Uno' }] },
  { id: 'nota000001', kind: 'note', level: 0, inlines: [{ type: 'text', text: 'Nota' }] },
];

/** Everything a model text contains, as one update by one client. */
function written(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  writeBlocks(doc.getXmlFragment('content:es'), blocks);
  return Y.encodeStateAsUpdate(doc);
}

it('accepts whatever the model can say', () => {
  expect(fresh().judge(by('marta', written(1)))).toMatchObject({ changed: true, clients: [1] });
  expect(scanUpdate(written(1), ROOTS)).toMatchObject({ structs: [{ client: 1, start: 0 }], characters: 26 });
});

it('knows a list it has already', () => {
  const candidate = fresh();
  candidate.judge(by('marta', written(1)));
  expect(candidate.judge(by('marta', written(1)))).toMatchObject({ changed: false, clients: [1] });
});

it.each(Object.entries(hostile(9)))('refuses %s', (_name, update) => {
  expect(() => fresh().judge(by('x', update))).toThrow();
});

it('refuses a client id bound to another person, unless it is given back after a restore', () => {
  const candidate = new Candidate({ snapshot: null, updates: [] }, ['es', 'en'], new Map([[1, 'marta']]));
  expect(() => candidate.judge(by('tom', written(1)))).toThrow(BadUpdate);
  expect(candidate.judge({ ...by('tom', written(1)), resync: true })).toMatchObject({ changed: true });
});

it('takes back, after a restore, words it would not take in anew', () => {
  const update = hostile(9)['words turned round by U+202E']!;
  expect(() => fresh().judge(by('marta', update))).toThrow('unwritable character');
  expect(fresh().judge({ ...by('marta', update), resync: true })).toMatchObject({ changed: true });
});

it('refuses a list as a whole when one of its updates is bad, and says it must be loaded anew if it went in', () => {
  const candidate = fresh();
  const [bad] = Object.values(hostile(2));
  expect(() => candidate.judge(by('marta', written(1), bad!))).toThrow(BadUpdate);
  expect(candidate.spoiled).toBe(false);
  const heading = new Y.Doc();
  heading.clientID = 3;
  const element = new Y.XmlElement('heading');
  element.setAttribute('level', 9 as unknown as string);
  heading.getXmlFragment('content:es').insert(0, [element]);
  expect(() => candidate.judge(by('marta', Y.encodeStateAsUpdate(heading)))).toThrow('block level');
  expect(candidate.spoiled).toBe(true);
});

/** A stored text of these paragraphs, with what a person does to it as one update. */
function beyond(...lengths: number[]) {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const fragment = doc.getXmlFragment('content:es');
  writeBlocks(
    fragment,
    lengths.map((length, i) => ({
      id: `p${String(i).padStart(9, '0')}`,
      kind: 'paragraph',
      level: 0,
      inlines: length ? [{ type: 'text', text: 'x'.repeat(length) }] : [],
    })),
  );
  const state = { snapshot: null, updates: [Y.encodeStateAsUpdate(doc)] };
  doc.clientID = 2;
  const candidate = new Candidate(state, ['es', 'en'], new Map([[1, 'marta']]));
  return (change: (fragment: Y.XmlFragment) => void) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(fragment));
    return () => candidate.judge(by('tom', Y.encodeStateAsUpdate(doc, before)));
  };
}

const wordsOf = (fragment: Y.XmlFragment) => (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;

it('lets a text that is too long shrink, and takes words in again once it fits', () => {
  const act = beyond(TEXT_LIMITS.characters, 1000);
  expect(act((es) => wordsOf(es).delete(0, 10))()).toMatchObject({ changed: true });
  expect(act((es) => (wordsOf(es).delete(0, 3), wordsOf(es).insert(0, 'abc')))()).toMatchObject({
    changed: true,
  });
  expect(act((es) => es.delete(1, 1))()).toMatchObject({ changed: true });
  expect(act((es) => wordsOf(es).insert(0, 'a'.repeat(10)))()).toMatchObject({ changed: true });
  expect(act((es) => wordsOf(es).insert(0, 'a'))).toThrow('too long');
});

it('takes nothing more into a text that is too long, not even as much as it has just lost', () => {
  const act = beyond(TEXT_LIMITS.characters, 1000);
  expect(act((es) => wordsOf(es).delete(0, 10))()).toMatchObject({ changed: true });
  expect(act((es) => wordsOf(es).insert(0, 'a'))).toThrow('too long');
});

it('lets a text of too many blocks lose some, and gain none', () => {
  const act = beyond(...Array<number>(TEXT_LIMITS.blocks + 5).fill(0));
  expect(act((es) => es.delete(0, 2))()).toMatchObject({ changed: true });
  expect(act((es) => es.insert(0, [new Y.XmlElement('paragraph')]))).toThrow('too many blocks');
});

it('scans mutated updates in time bounded by their size, and what it lets through stays in the model', () => {
  const base = written(1);
  const more = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    doc.clientID = 7;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const fragment = doc.getXmlFragment('content:es');
    const paragraph = fragment.get(1) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(2, 'palabras');
    (paragraph.get(0) as Y.XmlText).format(0, 3, { bold: {} });
    fragment.insert(1, [new Y.XmlElement('quote')]);
    fragment.delete(2, 1);
    return updates;
  };
  const updates = more();
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.nat(updates.length - 1),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 3 }),
      fc.option(fc.nat(400)),
      (which, changes, cut) => {
        const update = updates[which]!.slice();
        for (const [at, byte] of changes) update[at % update.length] = byte;
        const mutated = cut === null ? update : update.slice(0, cut % update.length);
        const candidate = new Candidate(
          { snapshot: null, updates: [base, ...updates.slice(0, which)] },
          ['es', 'en'],
          new Map(),
        );
        const doc = new Y.Doc();
        for (const before of [base, ...updates.slice(0, which)]) Y.applyUpdate(doc, before);
        try {
          candidate.judge(by('x', mutated));
        } catch {
          return;
        }
        accepted++;
        Y.applyUpdate(doc, mutated);
        expect(doc.store.pendingStructs).toBeNull();
        expect([...doc.share.keys()].every((root) => ROOTS.includes(root))).toBe(true);
        expect(fragmentFault(doc.getXmlFragment('content:es'))).toBeNull();
      },
    ),
    { numRuns: 600 },
  );
  expect(accepted).toBeGreaterThan(0);
});

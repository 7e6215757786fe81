import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentFault, writeBlocks } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { Candidate } from '../../../../domain/texts/co-editing/candidate.ts';
import { BadUpdate, scanUpdate } from '../../../../domain/texts/co-editing/scan-update.ts';
import type { Block } from '../../../../domain/texts/schema.ts';
import { hostile } from '../../../realtime/updates.ts';

const ROOTS = ['content:es', 'content:en'];
const fresh = () => new Candidate({ snapshot: null, updates: [] }, ['es', 'en'], new Map());
const by = (personId: string, ...updates: Uint8Array[]) => ({ updates, author: 0, personId, resync: false });

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
  expect(fresh().judge(by('marta', written(1)))).toEqual({ changed: true, clients: [1] });
  expect(scanUpdate(written(1), ROOTS)).toMatchObject({ structs: [{ client: 1, start: 0 }], characters: 26 });
});

it('knows a list it has already', () => {
  const candidate = fresh();
  candidate.judge(by('marta', written(1)));
  expect(candidate.judge(by('marta', written(1)))).toEqual({ changed: false, clients: [1] });
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

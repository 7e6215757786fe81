import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BULKIEST, bulkOf } from '../../../../domain/texts/co-editing/bulk.ts';
import { Candidate, loadDoc } from '../../../../domain/texts/co-editing/candidate.ts';
import { BEYOND_SUGGESTING } from '../../../../domain/texts/co-editing/rights.ts';
import { TEXT_LIMITS } from '../../../../domain/texts/schema.ts';
import { propose, strike, wordsOf } from '../../../realtime/suggesting.ts';
import { OWN, desk } from './desk.ts';

const texts = (many: number) => Array.from({ length: many }, () => new Y.XmlText());
const block = (all: Y.XmlFragment, at: number) => all.get(at) as Y.XmlElement;

it.each(['suggest', 'edit'] as const)('cuts no letter of two halves in two, for one who may %s', (right) => {
  const here = desk();
  here.edits('marta', (words) => words.insert(0, '🌱 y 🌎: '));
  for (const change of [
    (words: Y.XmlText) => words.insert(1, 'x', { insertion: { id: OWN } }),
    (words: Y.XmlText) => strike(words, 1, 4, OWN),
    (words: Y.XmlText) => strike(words, 0, 1, OWN),
    (words: Y.XmlText) => words.delete(6, 3),
  ]) {
    const spoiled = here.does('ana', change);
    expect(() => here.candidate.judge(by(right, spoiled))).toThrow('half a letter');
  }
  expect(here.candidate.spoiled).toBe(false);
  expect(here.suggests('ana', (words) => strike(words, 0, 2, OWN))).toMatchObject({ changed: true });
  expect(here.said()[0]).toContain('🌱');
});

const by = (right: 'edit' | 'suggest', ...updates: Uint8Array[]) => ({
  updates,
  author: 0,
  personId: 'ana',
  right,
  resync: false,
});

it('cuts no letter in two that comes in the same list, nor one said again with more behind it', () => {
  const here = desk();
  const own = here.copy('ana');
  const first = here.does('ana', (words) => propose(words, 0, '🌽', OWN), own);
  const second = here.does('ana', (words) => propose(words, 1, 'x', OWN), own);
  expect(() => here.candidate.judge(by('suggest', first, second))).toThrow('half a letter');
});

it('lets one who suggests make a text where there is none, and nothing else', () => {
  const here = desk();
  here.edits('marta', (_, all) => all.insert(0, [new Y.XmlElement('paragraph')]));
  const suggests = (change: (all: Y.XmlFragment) => void) =>
    here.candidate.judge(
      by(
        'suggest',
        here.does('ana', (_, all) => change(all)),
      ),
    );
  for (const change of [
    (all: Y.XmlFragment) => block(all, 1).push(texts(1)),
    (all: Y.XmlFragment) => block(all, 1).push(texts(20_000)),
    (all: Y.XmlFragment) => block(all, 0).push(texts(2)),
    (all: Y.XmlFragment) => block(all, 0).push([new Y.XmlElement('hardBreak')]),
  ]) {
    expect(() => suggests(change)).toThrow(BEYOND_SUGGESTING);
    here.reload();
  }
  const began = here.suggests('ana', (_, all) => {
    const words = new Y.XmlText();
    block(all, 0).push([words]);
    propose(words, 0, 'Hola', OWN);
  });
  expect(began).toMatchObject({ changed: true });
});

it('takes what several people begin in one empty paragraph at one moment', () => {
  const here = desk();
  here.edits('marta', (_, all) => all.insert(0, [new Y.XmlElement('paragraph')]));
  const begins = (person: string, id: string) =>
    here.does(person, (_, all) => {
      const words = new Y.XmlText();
      block(all, 0).push([words]);
      propose(words, 0, 'Hola', id);
    });
  const [ana, fara] = [begins('ana', OWN), begins('fara', 'defara0009')];
  here.send('ana', 'suggest', ana);
  expect(here.send('fara', 'suggest', fara)).toMatchObject({ changed: true });
});

it('holds only so much in a block and in a text, and lets what is beyond shrink', () => {
  const here = desk();
  const add = (many: number) =>
    here.edits('marta', (_, all) => {
      const made = new Y.XmlElement('paragraph');
      made.insert(0, texts(many));
      all.push([made]);
    });
  expect(() => add(2001)).toThrow('block too heavy');
  here.reload();
  for (let i = 0; i < TEXT_LIMITS.nodes / 2000 - 1; i++) add(2000);
  expect(() => add(2000)).toThrow('too many nodes');
  here.reload();
  expect(here.edits('marta', (_, all) => all.delete(3, 2))).toMatchObject({ changed: true });
  expect(here.edits('marta', (words) => words.insert(0, 'Sí. '))).toMatchObject({ changed: true });
});

it('counts every piece, and leaves room for those who edit', () => {
  const here = desk();
  here.edits('marta', (_, all) =>
    all.insert(
      0,
      Array.from({ length: 9 }, () => new Y.XmlElement('paragraph')),
    ),
  );
  /** A piece for each letter, put into some of the empty paragraphs. */
  const letters =
    (id: string, from: number, to: number, many: number) => (_: unknown, all: Y.XmlFragment) => {
      for (let at = from; at < to; at++) {
        if (block(all, at).length === 0) block(all, at).push(texts(1));
        const words = block(all, at).get(0) as Y.XmlText;
        for (let i = 0; i < many; i++) words.insert(0, 'x', { insertion: { id } });
      }
    };
  here.suggests('ana', letters(OWN, 0, 3, 15_000));
  expect(() => here.suggests('ana', letters(OWN, 0, 3, 2000))).toThrow('too many pieces of one person');
  here.reload();
  here.suggests('fara', letters('defara0009', 3, 6, 15_000));
  expect(() => here.suggests('tom', letters('detom00001', 6, 9, 9000))).toThrow('too many pieces');
  here.reload();
  const goesOn = (_: unknown, all: Y.XmlFragment) => (block(all, 9).get(0) as Y.XmlText).insert(0, 'Sí. ');
  expect(here.edits('marta', goesOn)).toMatchObject({ changed: true });
  const before = bulkOf(loadDoc(here.state()));
  expect(before).toBeGreaterThan(80_000);
  here.edits('marta', (_, all) => all.delete(0, 9));
  expect(bulkOf(loadDoc(here.state()))).toBeLessThan(1000);
});

it('may take words out of a text that is beyond, however many pieces that makes', () => {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const words = new Y.XmlText();
  doc.transact(() => {
    const made = new Y.XmlElement('paragraph');
    doc.getXmlFragment('content:es').insert(0, [made]);
    made.insert(0, [words]);
    for (let i = 0; i < BULKIEST.edit.whole; i++) words.insert(0, 'x');
    words.insert(0, 'palabras');
  });
  const candidate = new Candidate(
    { snapshot: null, updates: [Y.encodeStateAsUpdate(doc)] },
    ['es'],
    new Map([[1, 'ana']]),
  );
  doc.clientID = 2;
  const says = (change: () => void) => {
    let update: Uint8Array = new Uint8Array();
    doc.once('update', (bytes: Uint8Array) => (update = bytes));
    doc.transact(change);
    return by('edit', update);
  };
  expect(candidate.judge(says(() => words.delete(2, 3)))).toMatchObject({ changed: true });
  expect(() => candidate.judge(says(() => words.insert(3, 'x')))).toThrow('too many pieces');
});

it('says each deletion once', () => {
  const here = desk();
  const twice = Uint8Array.from([0, 1, 1, 2, 0, 1, 0, 1]);
  const ofOne = Uint8Array.from([0, 2, 1, 1, 0, 1, 1, 1, 1, 1]);
  for (const update of [twice, ofOne])
    expect(() => here.candidate.judge(by('edit', update))).toThrow('deletions out of order');
  expect(wordsOf(here.copy('ana')).length).toBeGreaterThan(0);
});

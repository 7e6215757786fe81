import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Candidate } from '../../../../domain/texts/co-editing/candidate.ts';
import { BEYOND_SUGGESTING, IN_ANOTHERS_NAME } from '../../../../domain/texts/co-editing/rights.ts';
import { markKey, markOf } from '../../../../domain/texts/suggestion-keys.ts';
import { propose, reshape, strike, unstrike, wordsOf } from '../../../realtime/suggesting.ts';
import { FARAS, MORE, OWN, desk, withFara } from './desk.ts';

it('takes a suggestion and says who it is by', () => {
  const here = desk();
  const judged = here.suggests('ana', (words) => propose(words, 13, 'y sana ', OWN));
  expect(judged).toEqual({
    changed: true,
    clients: [3],
    proposed: [{ id: OWN, client: 3 }],
    returned: [],
    gone: [],
    proposalsChanged: true,
  });
  expect(here.suggests('ana', (words) => propose(words, 15, 's', OWN))).toMatchObject({
    proposed: [],
    returned: [],
    proposalsChanged: false,
  });
});

it.each<[string, (words: Y.XmlText, doc: Y.Doc) => void]>([
  ['puts words in', (words) => propose(words, 0, 'Hoy ', OWN)],
  ['puts words into what another put in', (words) => propose(words, 15, 'muy ', OWN)],
  ['puts words in where another wants to strike', (words) => propose(words, 28, 'bien ', OWN)],
  ['wants to strike', (words) => strike(words, 0, 7, OWN)],
  ['wants to strike what another put in', (words) => strike(words, 12, 7, OWN)],
  ['wants to strike what another wants to strike', (words) => strike(words, 20, 12, OWN)],
  ['replaces', (words) => (strike(words, 0, 7, OWN), propose(words, 7, 'Exigimos', OWN))],
  ['wants bold', (words) => reshape(words, 0, 7, { id: OWN, mark: 'bold', on: true })],
  ['wants no bold', (_, doc) => reshape(wordsOf(doc, 1), 0, 4, { id: OWN, mark: 'bold', on: false })],
  [
    'wants a link',
    (words) => reshape(words, 2, 9, { id: OWN, mark: 'link', on: true, href: 'https://example.org/' }),
  ],
  ['puts bold words in', (words) => words.insert(3, 'x', { insertion: { id: OWN }, bold: {} })],
  ['puts words in at the end', (words) => propose(words, words.length, ' Ya.', OWN)],
])('lets one who suggests do so: %s, and take it back', (_, change) => {
  const here = withFara();
  const before = here.said();
  here.suggests('ana', (words, _all, doc) => change(words, doc));
  expect(here.said()).not.toEqual(before);
  const back = here.copy('ana');
  const undo = new Y.UndoManager(back.getXmlFragment('content:es'));
  const written = here.does('ana', (words) => change(words, back), back);
  here.send('ana', 'suggest', written);
  const undone = here.does('ana', () => undo.undo(), back);
  here.send('ana', 'suggest', undone);
});

it.each<[string, (words: Y.XmlText, all: Y.XmlFragment, doc: Y.Doc) => void]>([
  ['words without a mark', (words) => words.insert(0, 'Hoy ')],
  ['a character nobody sees', (words) => words.insert(3, '\u200B')],
  ['accepted words taken out', (words) => words.delete(0, 3)],
  ['accepted words turned into a suggestion', (words) => words.format(0, 3, { insertion: { id: OWN } })],
  [
    'accepted words written again, to be their author',
    (words) => (words.delete(0, 7), words.insert(0, 'Pedimos', {})),
  ],
  ['words made bold', (words) => words.format(0, 3, { bold: {} })],
  ['bold taken away', (_w, _all, doc) => wordsOf(doc, 1).format(0, 2, { bold: null })],
  ['a link', (words) => words.format(0, 3, { link: { href: 'https://example.org/' } })],
  ['bold that waits at the end', (words) => words.insert(words.length, 'x', { insertion: { id: OWN } })],
  ['words in the name of another', (words) => propose(words, 14, 'x', FARAS)],
  ['a word of another taken out', (words) => words.delete(14, 1)],
  ['the words of another made accepted', (words) => words.format(13, 4, { insertion: null })],
  ['the words of another made one’s own', (words) => words.format(13, 4, { insertion: { id: OWN } })],
  ['the words of another made bold', (words) => words.format(13, 4, { bold: {} })],
  ['the words of another put elsewhere', (words) => (words.delete(13, 4), propose(words, 0, 'muy ', FARAS))],
  ['another’s wish to strike widened', (words) => strike(words, 20, 6, MORE)],
  ['another’s wish to strike narrowed', (words) => unstrike(words, 24, 3, MORE)],
  [
    'one’s own words struck in another’s name',
    (words) => (propose(words, 2, 'xx', OWN), strike(words, 2, 2, MORE)),
  ],
  ['an attribute', (_, all) => (all.get(0) as Y.XmlElement).setAttribute('id', 'parrafo009')],
  ['the same attribute again', (_, all) => (all.get(0) as Y.XmlElement).setAttribute('id', 'parrafo001')],
  ['a new block', (_, all) => all.insert(1, [new Y.XmlElement('paragraph')])],
  ['a block taken out', (_, all) => all.delete(1, 1)],
  ['a block made anew', (_, all) => (all.insert(1, [all.get(0).clone()]), all.delete(0, 1))],
  ['a break', (_, all) => (all.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('hardBreak')])],
  ['a break taken out', (_, all) => (all.get(1) as Y.XmlElement).delete(2, 1)],
  [
    'a footnote put elsewhere',
    (_, all) => ((all.get(1) as Y.XmlElement).get(1) as Y.XmlElement).setAttribute('note', 'parrafo001'),
  ],
  ['a suggestion with a word of edit', (words) => (propose(words, 0, 'Hoy ', OWN), words.insert(9, 'x'))],
])('refuses from one who suggests %s', (name, change) => {
  const here = withFara();
  const bold = name.includes('waits');
  expect(() =>
    here.suggests('ana', (words, all, doc) => {
      change(words, all, doc);
      if (bold) leaveOpen(doc);
    }),
  ).toThrow(name.includes('one’s own words struck') ? IN_ANOTHERS_NAME : BEYOND_SUGGESTING);
});

/** Bold from the last word on, without an end. */
function leaveOpen(doc: Y.Doc): void {
  const words = wordsOf(doc);
  words.insert(words.length, 'y', { bold: {} });
  let last = words._start!;
  while (last.right) last = last.right;
  doc.transact((transaction) => {
    last.delete(transaction);
    const letter = last.left!;
    letter.delete(transaction);
  });
}

it('refuses marks that no editor writes, wherever they stand', () => {
  const here = desk();
  const bad: Record<string, object>[] = [
    { 'insertion--abcdefgh': { id: OWN } },
    { deletion: { id: OWN } },
    { reformat: { id: OWN, mark: 'bold', on: true } },
    { insertion: { id: 'corto' } },
    { insertion: { id: OWN, by: 'ana' } },
    { 'reformat--abcdefgh': { id: OWN, mark: 'bold', on: 'yes' } },
    { 'reformat--abcdefgh': { id: OWN, mark: 'link', on: true, href: 'javascript:alert(1)' } },
    { 'bold--abcdefgh': {} },
  ];
  for (const marks of bad) {
    expect(() => here.edits('ana', (words) => words.insert(0, 'x', marks))).toThrow();
    expect(here.candidate.spoiled).toBe(false);
  }
});

it('says when suggestions begin and end', () => {
  const here = withFara();
  expect(here.edits('ana', (words) => words.insert(0, 'x'))).toMatchObject({ proposalsChanged: false });
  expect(here.edits('ana', (words) => words.format(14, 4, { insertion: null }))).toMatchObject({
    proposalsChanged: true,
    proposed: [],
  });
});

it('knows from the log whose a suggestion is', () => {
  const here = withFara();
  const stored = { snapshot: null, updates: [Y.encodeStateAsUpdate(here.copy('tom'))] };
  const owners = new Map([
    [1, 'marta'],
    [2, 'fara'],
  ]);
  const proposers = new Map([
    [FARAS, 'fara'],
    [MORE, 'fara'],
  ]);
  const update = here.does('fara', (words) => propose(words, 15, 'x', FARAS));
  const mine = { updates: [update], author: 0, right: 'suggest' as const, resync: false };
  new Candidate(stored, ['es', 'en'], owners, proposers).judge({ ...mine, personId: 'fara' });
  const ofNobody = new Candidate(stored, ['es', 'en'], owners, new Map());
  expect(() => ofNobody.judge({ ...mine, personId: 'fara' })).toThrow(BEYOND_SUGGESTING);
});

it('gives back after a restore to whom it was', () => {
  const here = withFara();
  const stored = { snapshot: null, updates: [Y.encodeStateAsUpdate(desk().copy('tom'))] };
  const candidate = new Candidate(
    stored,
    ['es', 'en'],
    new Map([
      [1, 'marta'],
      [2, 'fara'],
    ]),
  );
  const judged = candidate.judge({
    updates: [Y.encodeStateAsUpdate(here.copy('ana'), Y.encodeStateVectorFromUpdate(stored.updates[0]!))],
    author: 0,
    personId: 'ana',
    right: 'edit',
    resync: true,
  });
  expect(judged.proposed).toEqual([
    { id: FARAS, client: 2 },
    { id: MORE, client: 2 },
  ]);
});

it('lets nobody cover words with so many marks that they could not be judged any more', () => {
  const here = desk();
  const many = (from: number) => (words: Y.XmlText) => {
    const marks = Array.from({ length: 200 }, (_, i) => markOf(`muchas${String(from + i).padStart(4, '0')}`));
    words.format(0, 30, Object.fromEntries(marks.map((mark) => [markKey('deletion', mark), mark])));
  };
  let refused = 0;
  for (let from = 0; from < 10_000 && refused === 0; from += 200) {
    try {
      here.suggests('ana', many(from));
    } catch (error) {
      expect(error).toMatchObject({ reason: 'block too heavy' });
      refused++;
    }
  }
  expect(refused).toBe(1);
});

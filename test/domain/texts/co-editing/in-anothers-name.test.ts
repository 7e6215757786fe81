import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { IN_ANOTHERS_NAME } from '../../../../domain/texts/co-editing/rights.ts';
import { propose, reshape, strike, unstrike } from '../../../realtime/suggesting.ts';
import { FARAS, MORE, OWN, desk, withFara } from './desk.ts';

it.each<[string, (words: Y.XmlText, all: Y.XmlFragment) => void]>([
  ['accepts', (words) => words.format(13, 4, { insertion: null })],
  ['declines', (words) => words.delete(13, 4)],
  ['changes accepted words', (words) => (words.delete(0, 7), words.insert(0, 'Exigimos'))],
  ['takes letters out of another’s words', (words) => words.delete(14, 2)],
  [
    'writes beside another’s words',
    (words) => words.insert(13, 'x', { insertion: null as unknown as object }),
  ],
  ['strikes what another put in', (words) => words.delete(10, 12)],
  ['narrows a wish to strike', (words) => unstrike(words, 24, 3, MORE)],
  ['suggests within another’s suggestion', (words) => propose(words, 15, 'x', OWN)],
  ['moves the block', (_, all) => (all.insert(3, [all.get(0).clone()]), all.delete(0, 1))],
  ['takes the block out', (_, all) => all.delete(0, 1)],
])('lets one who edits: %s', (_, change) => {
  const here = withFara();
  here.edits('ana', (words, all) => change(words, all));
});

it.each<[string, (words: Y.XmlText, all: Y.XmlFragment) => void]>([
  ['adds to what another put in', (words) => propose(words, 15, 'x', FARAS)],
  ['makes accepted words another’s suggestion', (words) => words.format(0, 4, { insertion: { id: FARAS } })],
  ['turns the letters of another round', (words) => (words.delete(13, 3), propose(words, 13, 'yum', FARAS))],
  ['widens another’s wish to strike', (words) => strike(words, 20, 6, MORE)],
  ['strikes elsewhere in another’s name', (words) => strike(words, 0, 3, FARAS)],
  ['says another wants bold', (words) => reshape(words, 24, 4, { id: MORE, mark: 'bold', on: true })],
  ['doubles another’s suggestion', (_, all) => all.insert(1, [all.get(0).clone()])],
])('refuses from one who edits words in another’s name: %s', (_, change) => {
  const here = withFara();
  expect(() => here.edits('ana', (words, all) => change(words, all))).toThrow(IN_ANOTHERS_NAME);
});

it('refuses the end of another’s mark taken away, so that it runs on', () => {
  const here = withFara();
  expect(() =>
    here.edits('ana', (words, _all, doc) => {
      for (let item = words._start; item; item = item.right) {
        if (!(item.content instanceof Y.ContentFormat) || item.content.value !== null) continue;
        if (!item.content.key.startsWith('deletion')) continue;
        doc.transact((transaction) => item.delete(transaction));
      }
    }),
  ).toThrow(IN_ANOTHERS_NAME);
});

it('lets one type where another marks the words to be struck at that moment', () => {
  const here = desk();
  const [fara, tom, ana] = [here.copy('fara'), here.copy('tom'), here.copy('ana')];
  here.send(
    'fara',
    'suggest',
    here.does('fara', (words) => strike(words, 8, 11, MORE), fara),
  );
  here.send(
    'tom',
    'edit',
    here.does('tom', (words) => words.insert(12, ' muy'), tom),
  );
  here.send(
    'ana',
    'suggest',
    here.does('ana', (words) => propose(words, 12, ' bien', OWN), ana),
  );
});

it('lets an undo bring back what others had suggested', () => {
  const here = withFara();
  const ana = here.copy('ana');
  const undo = new Y.UndoManager(ana.getXmlFragment('content:es'), { captureTimeout: 0 });
  here.send(
    'ana',
    'edit',
    here.does('ana', (words) => words.delete(10, 20), ana),
  );
  const fara = here.copy('fara');
  here.send(
    'fara',
    'suggest',
    here.does('fara', (words) => propose(words, 2, 'zz', FARAS), fara),
  );
  here.send(
    'ana',
    'edit',
    here.does('ana', () => undo.undo(), ana),
  );
  expect(here.said()[0]).toContain('muy ');
  here.send(
    'ana',
    'edit',
    here.does('ana', () => undo.redo(), ana),
  );
});

it('lets one type into words being struck at that moment, and take out a block the same suggestion puts words into', () => {
  const here = desk();
  here.send(
    'fara',
    'suggest',
    here.does('fara', (_, all) => propose((all.get(2) as Y.XmlElement).get(0) as Y.XmlText, 2, 'zz', FARAS)),
  );
  const tom = here.copy('tom');
  here.suggests('fara', (words) => strike(words, 8, 11, FARAS));
  here.send(
    'tom',
    'edit',
    here.does('tom', (words, all) => (words.insert(12, ' muy'), all.delete(2, 1)), tom),
  );
});

it('lets one write in place of words that hold the end of what is being struck at that moment', () => {
  const here = desk();
  const tom = here.copy('tom');
  here.suggests('fara', (_, all) => {
    const [first, last] = (all.get(1) as Y.XmlElement).toArray().filter((one) => one instanceof Y.XmlText);
    strike(first!, 2, 2, MORE);
    strike(last!, 0, 3, MORE);
  });
  here.send(
    'tom',
    'edit',
    here.does(
      'tom',
      (_, all) => {
        const block = all.get(1) as Y.XmlElement;
        (block.get(0) as Y.XmlText).insert(3, ' y', { bold: {} });
        block.delete(1, block.length - 1);
      },
      tom,
    ),
  );
});

import { markWords, putWords, takeWords } from '../../../domain/texts/exact-words.ts';
import { markKey, markOf, reformatMark } from '../../../domain/texts/suggestion-keys.ts';
import * as Y from 'yjs';
import { propose, reshape, strike, unstrike } from '../../realtime/suggesting.ts';
import {
  IDS,
  accepted,
  inLook,
  putInByMe,
  putInByOthers,
  struckByMe,
  struckByOthers,
  type Run,
  type Table,
} from './table.ts';

/** What somebody with the right to suggest may do, by their editor or by hand. */
export type Deed = (table: Table) => void;

const putIn =
  (such: (run: Run) => boolean, id: (table: Table) => string): Deed =>
  (table) => {
    const { words, at } = table.part(such);
    propose(words, at, table.letters(), id(table));
  };
const fresh = (table: Table) => table.newId();
const own = (table: Table) => table.pick(IDS.own);

export const genuine: Record<string, Deed> = {
  'puts words in': putIn(accepted, fresh),
  'goes on with words put in': putIn(putInByMe, own),
  'puts words into those of another': putIn(putInByOthers, fresh),
  'puts words among those another strikes': (table) => {
    const { words, at } = table.part(struckByOthers);
    words.insert(at, table.letters(), { insertion: { id: table.newId() } });
  },
  'puts words in exactly': (table) => {
    const { words, at } = table.part();
    const id = table.newId();
    table.doc.transact((tx) => putWords(tx, words, at, table.letters(), { insertion: markOf(id) }));
  },
  'puts words in at the end': (table) => {
    const { words } = table.run();
    propose(words, words.length, table.letters(), table.newId());
  },
  'puts words in in bold': (table) => {
    const { words, at } = table.part();
    words.insert(at, table.letters(), { insertion: { id: table.newId() }, bold: {} });
  },
  'puts words into an empty block': (table) => {
    const empty = table
      .all()
      .toArray()
      .find((block) => (block as Y.XmlElement).length === 0) as Y.XmlElement;
    const words = new Y.XmlText();
    table.doc.transact(() => {
      empty.insert(0, [words]);
      propose(words, 0, table.letters(), table.newId());
    });
  },
  strikes: (table) => {
    const { words, at, length } = table.part(accepted);
    strike(words, at, length, table.newId());
  },
  'strikes exactly': (table) => {
    const { words, at, length } = table.part();
    const mark = markOf(table.newId());
    table.doc.transact((tx) => markWords(tx, words, at, length, markKey('deletion', mark), mark));
  },
  'strikes what another put in': (table) => {
    const { words, at, length } = table.part(putInByOthers);
    strike(words, at, length, table.newId());
  },
  'strikes what another strikes': (table) => {
    const { words, at, length } = table.part(struckByOthers);
    strike(words, at, length, own(table));
  },
  'strikes no longer': (table) => {
    const { words, at, length, attributes } = table.part(struckByMe);
    for (const id of IDS.own)
      if (Object.values(attributes).some((value) => value?.id === id)) unstrike(words, at, length, id);
  },
  replaces: (table) => {
    const { words, at, length } = table.part(accepted);
    const id = table.newId();
    table.doc.transact(() => {
      strike(words, at, length, id);
      propose(words, at + length, table.letters(), id);
    });
  },
  'wants another look': (table) => {
    const { words, at, length } = table.part(accepted);
    reshape(words, at, length, { id: table.newId(), mark: table.pick(['bold', 'italic']), on: true });
  },
  'wants a look away': (table) => {
    const { words, at, length } = table.part(inLook('bold'));
    reshape(words, at, length, { id: table.newId(), mark: 'bold', on: false });
  },
  'wants a link': (table) => {
    const { words, at, length } = table.part(accepted);
    const mark = reformatMark({ id: table.newId(), mark: 'link', on: true, href: 'https://example.org/a' });
    table.doc.transact((tx) => markWords(tx, words, at, length, markKey('reformat', mark), mark));
  },
  'takes back': (table) => {
    const { words, at, length } = table.part(putInByMe);
    words.delete(at, length);
  },
  'takes back exactly': (table) => {
    const { words, at, length } = table.part(putInByMe);
    table.doc.transact((tx) => takeWords(tx, words, at, length));
  },
  'puts in and undoes': (table) => {
    const undo = new Y.UndoManager([table.all('es'), table.all('en')]);
    putIn(accepted, fresh)(table);
    undo.undo();
    if (table.random() < 0.5) undo.redo();
  },
};

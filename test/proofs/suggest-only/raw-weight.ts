import * as Y from 'yjs';
import { propose, strike, wordsOf } from '../../realtime/suggesting.ts';
import type { Deed } from './genuine.ts';
import { accepted, type Table } from './table.ts';

/** Half of a letter that is written in two. */
function half(table: Table): { words: Y.XmlText; at: number } {
  const found = table.runs(accepted).flatMap((run) => {
    const text = (run.words.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
    const pairs = [...text.slice(run.at, run.at + run.length).matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)];
    return pairs.map(({ index }) => ({ words: run.words, at: run.at + index }));
  });
  return table.pick(found);
}

const filled = (table: Table) =>
  table.pick((table.all().toArray() as Y.XmlElement[]).filter(({ length }) => length > 0));

/** What cuts letters in two, and what weighs without being words. */
export const rawWeight: Record<string, Deed> = {
  'a letter put between the halves of another': (table) => {
    const { words, at } = half(table);
    words.insert(at + 1, table.letters(), { insertion: { id: table.newId() } });
  },
  'the first half of a letter struck': (table) => {
    const { words, at } = half(table);
    strike(words, at, 1, table.newId());
  },
  'the second half of a letter struck': (table) => {
    const { words, at } = half(table);
    strike(words, at + 1, 1, table.newId());
  },
  'half a letter taken out': (table) => {
    const { words, at } = half(table);
    words.delete(at + table.below(2), 1);
  },
  'an empty text beside words': (table) => {
    const block = filled(table);
    block.insert(table.pick([0, block.length]), [new Y.XmlText()]);
  },
  'empty texts in an empty block': (table) => {
    const empty = table.pick((table.all().toArray() as Y.XmlElement[]).filter(({ length }) => length === 0));
    empty.insert(0, [new Y.XmlText(), new Y.XmlText()]);
  },
  'a text for each letter': (table) => {
    const block = table.block();
    table.doc.transact(() => {
      for (let i = 0; i < 2; i++) {
        const words = new Y.XmlText();
        block.push([words]);
        propose(words, 0, 'x', table.newId());
      }
    });
  },
};

/** The same by the thousand. */
export const rawFloods: Record<string, Deed> = {
  'empty texts by the thousand': (table) =>
    filled(table).push(Array.from({ length: 20_000 }, () => new Y.XmlText())),
  'formats without letters': (table) => {
    const words = wordsOf(table.doc);
    table.doc.transact((transaction) => {
      for (let i = 0; i < 20_001; i++)
        addFormat(transaction, words, i % 2 === 0 ? { id: 'muchas0001' } : null);
    });
  },
  'letters put in and taken out one by one': (table) => {
    const words = wordsOf(table.doc);
    table.doc.transact(() => {
      for (let i = 0; i < 51_000; i++)
        words.insert(0, 'x', i === 0 ? { insertion: { id: table.newId() } } : {});
    });
  },
  'more client ids than a person has': (table) => {
    for (let i = 0; i < 65; i++) {
      table.doc.clientID++;
      propose(wordsOf(table.doc), 0, 'x', 'muchas0002');
    }
  },
};

function addFormat(transaction: Y.Transaction, words: Y.XmlText, value: object | null): void {
  const { store, clientID } = transaction.doc;
  const right = words._start;
  const id = Y.createID(clientID, Y.getState(store, clientID));
  const content = new Y.ContentFormat('insertion', value as object);
  new Y.Item(id, null, null, right, right?.id ?? null, words, null, content).integrate(transaction, 0);
}

import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  type Encoder,
} from 'lib0/encoding';
import * as Y from 'yjs';
import { wordsOf } from '../../realtime/suggesting.ts';
import { element, handmade, hostile, updateOf } from '../../realtime/updates.ts';

const ROOT = 'content:es';
const MANY = 10_000;

/** Updates made by hand to hang, bloat or confuse whoever decodes them. None may be taken. */
export function bombs(client: number, stored: () => Y.Doc): Record<string, Uint8Array[]> {
  const onTop = (change: (doc: Y.Doc) => void) => {
    const doc = stored();
    doc.clientID = client;
    return updateOf(doc, () => change(doc));
  };
  const halfway = (doc: Y.Doc) => {
    const words = wordsOf(doc, 1);
    return {
      words,
      at:
        words
          .toString()
          .replace(/<[^>]*>/g, '')
          .indexOf('🌱') + 1,
    };
  };
  const words = (attributes: object) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    return updateOf(doc, () => {
      const block = new Y.XmlElement('paragraph');
      doc.getXmlFragment(ROOT).insert(0, [block]);
      const text = new Y.XmlText();
      block.insert(0, [text]);
      text.insert(0, 'x', attributes);
    });
  };
  const wrong: Record<string, Uint8Array> = {
    ...hostile(client),
    'a clock of 2^53': structs(1, (bytes) => {
      writeVarUint(bytes, 1);
      writeVarUint(bytes, client);
      writeVarUint(bytes, 2 ** 53 - 1);
      element(bytes, ROOT, 'paragraph');
    }),
    'the future of ten thousand clients': structs(MANY, (bytes, i) => one(bytes, client + i, 5)),
    'ten thousand new clients': structs(MANY, (bytes, i) => one(bytes, client + i, 0)),
    'a block in a block, ten thousand deep': handmade(client, 0, MANY, (bytes) => {
      element(bytes, ROOT, 'paragraph');
      for (let i = 1; i < MANY; i++) {
        writeUint8(bytes, 7);
        writeVarUint(bytes, 0);
        writeVarUint(bytes, client);
        writeVarUint(bytes, i - 1);
        writeVarUint(bytes, 3);
        writeVarString(bytes, 'paragraph');
      }
    }),
    'a deletion said again and again of what is not there': deletions(MANY, (bytes) => {
      writeVarUint(bytes, 2 ** 30);
      writeVarUint(bytes, 2 ** 30);
    }),
    'a deletion of everything there could be': deletions(1, (bytes) => {
      writeVarUint(bytes, 0);
      writeVarUint(bytes, 2 ** 31 - 1);
    }),
    'a deletion said again and again': onTopDeletions(stored(), MANY),
    'more pieces than anybody writes at once': handmade(client, 0, 130_000, (bytes) => {
      for (let i = 0; i < 130_000; i++) {
        writeUint8(bytes, 0);
        writeVarUint(bytes, 1);
      }
    }),
    'ten thousand empty texts': onTop((doc) => {
      const block = new Y.XmlElement('paragraph');
      block.insert(0, texts(MANY));
      doc.getXmlFragment(ROOT).insert(0, [block]);
    }),
    'empty texts in every block of many': onTop((doc) => {
      const blocks = Array.from({ length: 21 }, () => new Y.XmlElement('paragraph'));
      for (const block of blocks) block.insert(0, texts(1000));
      doc.getXmlFragment(ROOT).insert(0, blocks);
    }),
    'ten thousand breaks': onTop((doc) => {
      const block = new Y.XmlElement('paragraph');
      block.insert(
        0,
        Array.from({ length: MANY }, () => new Y.XmlElement('hardBreak')),
      );
      doc.getXmlFragment(ROOT).insert(0, [block]);
    }),
    'a letter between the halves of another': onTop((doc) => {
      const { words, at } = halfway(doc);
      words.insert(at, 'x', { insertion: { id: 'nueva00009' } });
    }),
    'half a letter deleted': onTop((doc) => {
      const { words, at } = halfway(doc);
      words.delete(at, 1);
    }),
    'a suggestion of 4,000 letters': words({ insertion: { id: 'x'.repeat(4000) } }),
    'a suggestion in a suggestion': words({ insertion: { id: { id: 'deana00001' } } }),
    'a mark that is an array': words({ insertion: ['deana00001'] }),
    'a mark that says true': words({ insertion: true }),
    'a prototype': words({ insertion: JSON.parse('{"__proto__":{"id":"deana00001"}}') as object }),
    'a mark named by its prototype': words(JSON.parse('{"__proto__":{},"constructor":{}}') as object),
  };
  const own = stored();
  own.clientID = client;
  const mark = { insertion: { id: 'nueva00009' } };
  const between = [
    updateOf(own, () => wordsOf(own).insert(0, '🌽', mark)),
    updateOf(own, () => wordsOf(own).insert(1, 'x', mark)),
  ];
  return {
    ...Object.fromEntries(Object.entries(wrong).map(([name, update]) => [name, [update]])),
    'a letter between the halves of one’s own': between,
  };
}

/** Two lists of blocks that all claim one place keep a decoder busy for good. */
export function crowd(client: number): Uint8Array[] {
  return [client, client + 1].map((each) =>
    handmade(each, 0, 2 * MANY, (encoder) => {
      for (let i = 0; i < 2 * MANY; i++) element(encoder, ROOT, 'note');
    }),
  );
}

const texts = (many: number) => Array.from({ length: many }, () => new Y.XmlText());

/** What is there is deleted, and deleted. */
function onTopDeletions(doc: Y.Doc, many: number): Uint8Array {
  const [client = 0] = doc.store.clients.keys();
  return deletions(
    many,
    (bytes) => {
      writeVarUint(bytes, 0);
      writeVarUint(bytes, 1);
    },
    client,
  );
}

function structs(clients: number, write: (bytes: Encoder, i: number) => void): Uint8Array {
  const bytes = createEncoder();
  writeVarUint(bytes, clients);
  for (let i = 0; i < clients; i++) write(bytes, i);
  writeVarUint(bytes, 0);
  return toUint8Array(bytes);
}

function one(bytes: Encoder, client: number, clock: number): void {
  writeVarUint(bytes, 1);
  writeVarUint(bytes, client);
  writeVarUint(bytes, clock);
  element(bytes, ROOT, 'paragraph');
}

function deletions(ranges: number, write: (bytes: Encoder) => void, client = 1): Uint8Array {
  const bytes = createEncoder();
  writeVarUint(bytes, 0);
  writeVarUint(bytes, 1);
  writeVarUint(bytes, client);
  writeVarUint(bytes, ranges);
  for (let i = 0; i < ranges; i++) write(bytes);
  return toUint8Array(bytes);
}

import * as Y from 'yjs';
import { writeBlocks } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { Candidate, type Judged } from '../../../../domain/texts/co-editing/candidate.ts';
import type { WritingRight } from '../../../../domain/texts/co-editing/rights.ts';
import type { Block, Inline } from '../../../../domain/texts/schema.ts';
import { propose, strike, wordsOf } from '../../../realtime/suggesting.ts';

export const OWN = 'deana00001';
export const FARAS = 'defara0001';
export const MORE = 'defara0002';

const PEOPLE = ['marta', 'fara', 'ana', 'tom'];
const paragraph = (n: number, ...inlines: Inline[]): Block => ({
  id: `parrafo00${n}`,
  kind: 'paragraph',
  level: 0,
  inlines,
});

/**
 * "Pedimos agua limpia para todas." with Fara's words put in before "limpia" and her wish to strike "para todas",
 * and a second paragraph with a footnote, a break and bold words. Each person writes by a client id of their own.
 */
export function desk() {
  const log: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.on('update', (update: Uint8Array) => log.push(update));
  doc.transact(() =>
    writeBlocks(doc.getXmlFragment('content:es'), [
      paragraph(1, { type: 'text', text: 'Pedimos agua limpia para todas.' }),
      paragraph(
        2,
        { type: 'text', text: 'Nota', bold: true },
        { type: 'noteRef', note: 'nota000001' },
        { type: 'break' },
        { type: 'text', text: 'Fin.' },
      ),
      { id: 'nota000001', kind: 'note', level: 0, inlines: [{ type: 'text', text: 'Al pie' }] },
    ]),
  );
  const state = () => ({ snapshot: null, updates: log.slice() });
  const loaded = () =>
    new Candidate(state(), ['es', 'en'], new Map([1, 2, 3, 4].map((client, i) => [client, PEOPLE[i]!])));
  let candidate = new Candidate(state(), ['es', 'en'], new Map([[1, 'marta']]));
  const clients: Record<string, number> = { marta: 1, fara: 2, ana: 3, tom: 4 };
  /** A copy of what everybody has by now, in which a person goes on. */
  const copy = (person: string) => {
    const own = new Y.Doc();
    own.transact(() => log.forEach((update) => Y.applyUpdate(own, update)));
    own.clientID = clients[person]!;
    return own;
  };
  const does = (
    person: string,
    change: (words: Y.XmlText, all: Y.XmlFragment, doc: Y.Doc) => void,
    own = copy(person),
  ) => {
    const before = Y.encodeStateVector(own);
    own.transact(() => change(wordsOf(own), own.getXmlFragment('content:es'), own));
    return Y.encodeStateAsUpdate(own, before);
  };
  const send = (person: string, right: WritingRight, ...updates: Uint8Array[]): Judged => {
    const judged = candidate.judge({ updates, author: 0, personId: person, right, resync: false });
    log.push(...updates);
    return judged;
  };
  const said = () => blocksOf(copy('tom'));
  return {
    get candidate() {
      return candidate;
    },
    state,
    /** Takes the text as it is stored, after something was refused. */
    reload: () => void (candidate = loaded()),
    copy,
    does,
    send,
    said,
    suggests: (person: string, change: (words: Y.XmlText, all: Y.XmlFragment, doc: Y.Doc) => void) =>
      send(person, 'suggest', does(person, change)),
    edits: (person: string, change: (words: Y.XmlText, all: Y.XmlFragment, doc: Y.Doc) => void) =>
      send(person, 'edit', does(person, change)),
  };
}

const blocksOf = (doc: Y.Doc) => doc.getXmlFragment('content:es').toArray().map(String);

/** Fara's two suggestions are there. */
export function withFara() {
  const here = desk();
  here.suggests('fara', (words) => {
    propose(words, 13, 'muy ', FARAS);
    strike(words, 24, 10, MORE);
  });
  return here;
}

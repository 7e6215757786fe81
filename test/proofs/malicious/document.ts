import * as Y from 'yjs';
import { blocksFromYXml, fragmentFault, writeBlocks } from '../../../domain/texts/blocks-in-ydoc.ts';
import { loadDoc, type StoredState } from '../../../domain/texts/co-editing/candidate.ts';
import { propose, strike, wordsOf } from '../../realtime/suggesting.ts';
import { updateOf } from '../../realtime/updates.ts';

const LANGUAGES = ['es', 'en'];
export const PEOPLE: [client: number, personId: string][] = [
  [1, 'marta'],
  [2, 'fara'],
  [3, 'ana'],
];
export const SUGGESTIONS: [id: string, personId: string][] = [
  ['defara0001', 'fara'],
  ['deana00001', 'ana'],
];

/** A text with suggestions of two people, and whatever was accepted since. */
export class Document {
  readonly updates: Uint8Array[] = [];

  constructor() {
    const doc = new Y.Doc();
    doc.clientID = 1;
    this.updates.push(
      updateOf(doc, () => {
        for (const language of LANGUAGES)
          writeBlocks(doc.getXmlFragment(`content:${language}`), [
            {
              id: 'parrafo001',
              kind: 'paragraph',
              level: 0,
              inlines: [
                { type: 'text', text: 'Uno, dos y ' },
                { type: 'text', text: 'tres', bold: true },
                { type: 'noteRef', note: 'nota000001' },
                { type: 'break' },
                { type: 'text', text: 'y cuatro.' },
              ],
            },
            {
              id: 'punto00001',
              kind: 'item',
              level: 1,
              marker: 'bullet',
              inlines: [{ type: 'text', text: 'Punto y seguido 🌱🌽' }],
            },
            { id: 'nota000001', kind: 'note', level: 0, inlines: [{ type: 'text', text: 'Al pie' }] },
          ]);
      }),
    );
    doc.clientID = 2;
    this.updates.push(
      updateOf(doc, () => {
        propose(wordsOf(doc), 4, ' uno y medio,', 'defara0001');
        strike(wordsOf(doc, 1), 0, 5, 'defara0001');
      }),
    );
    doc.clientID = 3;
    this.updates.push(updateOf(doc, () => propose(wordsOf(doc, 1), 5, ' final', 'deana00001')));
  }

  get state(): StoredState {
    return { snapshot: null, updates: [...this.updates] };
  }

  load(): Y.Doc {
    return loadDoc(this.state);
  }
}

/** What is wrong with a document as somebody opens it, or null. */
export function faultOf(doc: Y.Doc): string | null {
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'pending';
  for (const language of LANGUAGES) {
    const fault = fragmentFault(doc.getXmlFragment(`content:${language}`));
    if (fault) return fault;
  }
  return doc.share.size === LANGUAGES.length ? null : 'root';
}

/** The accepted words of all languages. */
export const wordsIn = (doc: Y.Doc): string =>
  JSON.stringify(LANGUAGES.map((language) => blocksFromYXml(doc.getXmlFragment(`content:${language}`))));

import * as Y from 'yjs';
import { writeBlocks } from '../../../domain/texts/blocks-in-ydoc.ts';
import type { Block } from '../../../domain/texts/schema.ts';
import { propose, reshape, strike, wordsOf } from '../../realtime/suggesting.ts';

export const TITLE = 'Por el agua de todas';

const blocks: Block[] = [
  { id: 'titulo0001', kind: 'heading', level: 2, inlines: [{ type: 'text', text: TITLE }] },
  {
    id: 'parrafo001',
    kind: 'paragraph',
    level: 0,
    inlines: [
      { type: 'text', text: 'Pedimos a los gobiernos agua ' },
      { type: 'text', text: 'limpia y segura', bold: true },
      { type: 'text', text: ' para todas las comunidades de la región, como dice ' },
      { type: 'text', text: 'la resolución', link: 'https://example.org/' },
      { type: 'noteRef', note: 'nota000001' },
      { type: 'break' },
      { type: 'text', text: 'Y lo pedimos ahora.' },
    ],
  },
  {
    id: 'punto00001',
    kind: 'item',
    level: 1,
    marker: 'bullet',
    inlines: [{ type: 'text', text: 'Sin represas nuevas en las cuencas.' }],
  },
  { id: 'cita000001', kind: 'quote', level: 0, inlines: [{ type: 'text', text: 'El río no se vende.' }] },
  { id: 'vacio00001', kind: 'paragraph', level: 0, inlines: [] },
  {
    id: 'parrafo002',
    kind: 'paragraph',
    level: 0,
    inlines: [{ type: 'text', text: 'Firmamos quienes vivimos junto al río 🌎, 🌱 y 🌽.' }],
  },
  { id: 'nota000001', kind: 'note', level: 0, inlines: [{ type: 'text', text: 'Resolución 64/292.' }] },
];
const english: Block[] = [
  { id: 'titulo0001', kind: 'heading', level: 2, inlines: [{ type: 'text', text: 'For everybody’s water' }] },
  {
    id: 'parrafo001',
    kind: 'paragraph',
    level: 0,
    inlines: [{ type: 'text', text: 'We ask for clean water.' }],
  },
  {
    id: 'parrafo002',
    kind: 'paragraph',
    level: 0,
    inlines: [{ type: 'text', text: 'We live by the river.' }],
  },
];

/** The words, as somebody who edits wrote them. */
export function written(doc: Y.Doc): void {
  writeBlocks(doc.getXmlFragment('content:es'), blocks);
  writeBlocks(doc.getXmlFragment('content:en'), english);
}

export function byFara(doc: Y.Doc): void {
  propose(wordsOf(doc, 1), 8, 'con urgencia ', 'defara0001');
  strike(wordsOf(doc, 1), 75, 25, 'defara0002');
  propose(wordsOf(doc, 3), 3, 'gran ', 'defara0001');
  reshape(wordsOf(doc, 5), 9, 8, { id: 'defara0003', mark: 'bold', on: true });
  strike(wordsOf(doc, 1, 'en'), 11, 6, 'defara0002');
}

export function byLuz(doc: Y.Doc): void {
  strike(wordsOf(doc, 1), 10, 8, 'deluz00001');
  strike(wordsOf(doc, 1), 80, 10, 'deluz00001');
  propose(wordsOf(doc, 5), 20, 'y morimos ', 'deluz00001');
}

export function byAna(doc: Y.Doc): void {
  propose(wordsOf(doc, 1), 2, 'zzz', 'deana00001');
  propose(wordsOf(doc, 1), 16, 'muchísima ', 'deana00001');
  strike(wordsOf(doc, 2), 4, 8, 'deana00002');
  propose(wordsOf(doc, 2), 12, 'presas', 'deana00002');
}

/** The same text and suggestions without a server, and whose they are. */
export function onPaper() {
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [i, change] of [written, byFara, byLuz, byAna].entries()) {
    doc.clientID = i + 1;
    doc.transact(() => change(doc));
  }
  const people = ['marta', 'fara', 'luz', 'ana'];
  return {
    state: { snapshot: null, updates },
    owners: new Map(people.map((person, i) => [i + 1, person])),
    proposers: new Map([
      ['defara0001', 'fara'],
      ['defara0002', 'fara'],
      ['defara0003', 'fara'],
      ['deluz00001', 'luz'],
      ['deana00001', 'ana'],
      ['deana00002', 'ana'],
    ]),
  };
}

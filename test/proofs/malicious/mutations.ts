import * as Y from 'yjs';
import { propose, reshape, strike, wordsOf } from '../../realtime/suggesting.ts';

/** Repeatable chance. */
export type Random = () => number;

type Deed = (doc: Y.Doc, below: (limit: number) => number) => void;

const block = (doc: Y.Doc, at = 0) => doc.getXmlFragment('content:es').get(at) as Y.XmlElement;
const within = (doc: Y.Doc, below: (limit: number) => number) => {
  const words = wordsOf(doc);
  const at = below(words.length);
  return { words, at, length: 1 + below(words.length - at) };
};

/** What somebody does in an honest editor: what is then mutated. */
const deeds: Deed[] = [
  (doc, below) => wordsOf(doc).insert(below(5), ' más palabras'),
  (doc, below) => {
    const { words, at, length } = within(doc, below);
    words.format(at, length, { bold: {}, link: { href: 'https://example.org/' } });
  },
  (doc, below) => {
    const { words, at, length } = within(doc, below);
    words.delete(at, length);
  },
  (doc) => block(doc).setAttribute('id', 'parrafo002'),
  (doc) => doc.getXmlFragment('content:en').insert(1, [new Y.XmlElement('quote')]),
  (doc) => doc.getXmlFragment('content:es').delete(2, 1),
  (doc, below) => propose(wordsOf(doc), below(5), 'sugerido', 'nueva00001'),
  (doc, below) => {
    const { words, at, length } = within(doc, below);
    strike(words, at, length, 'nueva00002');
  },
  (doc, below) => {
    const { words, at, length } = within(doc, below);
    reshape(words, at, length, { id: 'nueva00003', mark: 'link', on: true, href: 'https://example.org/' });
  },
  (doc) => propose(wordsOf(doc, 1), 6, 'x', 'deana00001'),
  (doc) => block(doc).insert(0, [new Y.XmlElement('hardBreak')]),
];

/** An honest update on top of a document, with a few of its bytes changed, cut, doubled or joined to another's. */
export function mutated(doc: Y.Doc, random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit));
  const before = Y.encodeStateVector(doc);
  for (let many = 1 + below(2); many > 0; many--) {
    try {
      deeds[below(deeds.length)]!(doc, below);
    } catch {
      // A document with no words left has no place for some deeds.
    }
  }
  let update = Y.encodeStateAsUpdate(doc, before);
  for (let changes = below(5); changes > 0; changes--) update[below(update.length)] = below(256);
  const way = below(10);
  if (way === 0) update = update.slice(0, below(update.length));
  if (way === 1) update = Uint8Array.from([...update, ...update.slice(below(update.length))]);
  if (way === 2) {
    const [from, to] = [below(update.length), below(update.length)];
    update = Uint8Array.from([...update.slice(0, from), ...update.slice(to)]);
  }
  return update;
}

import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  type Encoder,
} from 'lib0/encoding';
import * as Y from 'yjs';

/** A Yjs V1 update written by hand: structs of one client from a clock on, and no deletions unless given. */
export function handmade(
  client: number,
  clock: number,
  count: number,
  structs: (encoder: Encoder) => void,
  deletes: (encoder: Encoder) => void = none,
): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, 1);
  writeVarUint(encoder, count);
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
  structs(encoder);
  deletes(encoder);
  return toUint8Array(encoder);
}

const none = (encoder: Encoder) => writeVarUint(encoder, 0);

/** An element under a root name. */
export function element(encoder: Encoder, root: string, node: string): void {
  writeUint8(encoder, 7);
  writeVarUint(encoder, 1);
  writeVarString(encoder, root);
  writeVarUint(encoder, 3);
  writeVarString(encoder, node);
}

/** What a document says when one thing is done to it. */
export function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.on('update', keep);
  doc.transact(change);
  doc.off('update', keep);
  return updates[0] ?? new Uint8Array([0, 0]);
}

/** Updates that no editor of ours sends, by what is wrong with them. */
export function hostile(client: number): Record<string, Uint8Array> {
  const es = 'content:es';
  const made = (change: (fragment: Y.XmlFragment, doc: Y.Doc) => void) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    return updateOf(doc, () => change(doc.getXmlFragment(es), doc));
  };
  const paragraph = () => new Y.XmlElement('paragraph');
  const inParagraph = (fill: (block: Y.XmlElement) => void) =>
    made((fragment) => {
      const block = paragraph();
      fragment.insert(0, [block]);
      fill(block);
    });
  const good = inParagraph((block) => block.insert(0, [new Y.XmlText('hola')]));
  return {
    'a struct count without structs (a decoder would count to 2^32)': handmade(
      client,
      0,
      2 ** 32 - 1,
      () => undefined,
      () => undefined,
    ),
    'a struct count beyond 2^53': Uint8Array.from([1, 255, 255, 255, 255, 255, 255, 255, 255, 127, 1, 0]),
    'a huge garbage-collected run': handmade(client, 0, 1, (e) => {
      writeUint8(e, 0);
      writeVarUint(e, 2 ** 52);
    }),
    truncated: good.slice(0, good.length - 4),
    'bytes after the end': Uint8Array.from([...good, 0]),
    empty: new Uint8Array(0),
    noise: Uint8Array.from({ length: 400 }, (_, i) => (i * 89 + 7) % 256),
    'a clock in the future': handmade(client, 5000, 1, (e) => element(e, es, 'paragraph')),
    'a deletion of what does not exist': Uint8Array.from([0, 1, 9, 1, 0, 5]),
    'a delete set that announces 2^31 ranges': Uint8Array.from([0, 1, 9, 255, 255, 255, 255, 7, 0, 5]),
    'another root': handmade(client, 0, 1, (e) => element(e, 'content:fr', 'paragraph')),
    'a map at the root': made((_, doc) => doc.getMap('suggestions').set('a', 1)),
    'an unknown node': made((fragment) => fragment.insert(0, [new Y.XmlElement('script')])),
    'an unknown attribute': inParagraph((block) => block.setAttribute('onclick', 'x')),
    'a block inside a block': inParagraph((block) => block.insert(0, [paragraph()])),
    'words beside blocks': made((fragment) => fragment.insert(0, [new Y.XmlText('suelto')])),
    'a heading of level 9': made((fragment) => {
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('level', 9 as unknown as string);
      fragment.insert(0, [heading]);
    }),
    'an unknown mark': inParagraph((block) => block.insert(0, [formatted({ color: { value: 'red' } })])),
    'words turned round by U+202E': inParagraph((block) => block.insert(0, [new Y.XmlText('a\u202Eb')])),
    'words isolated by U+2066': inParagraph((block) => block.insert(0, [new Y.XmlText('\u2066')])),
    'a NUL among words': inParagraph((block) => block.insert(0, [new Y.XmlText('a\0b')])),
    'a script link': inParagraph((block) =>
      block.insert(0, [formatted({ link: { href: 'javascript:alert(1)' } })]),
    ),
    'an embedded object': inParagraph((block) => {
      const text = new Y.XmlText();
      text.insertEmbed(0, { image: 'x' });
      block.insert(0, [text]);
    }),
    'a subdocument': inParagraph((block) => block.setAttribute('id', new Y.Doc() as unknown as string)),
    'a map at the root of the words': ownMap(client, es),
    'a deep value': handmade(client, 0, 1, (e) => deepAttribute(e, es, 10_000)),
    'a 1 MB key': inParagraph((block) => block.setAttribute('k'.repeat(900_000), 'x')),
    'unknown then deleted in one update': made((fragment) => {
      fragment.insert(0, [new Y.XmlElement('iframe')]);
      fragment.delete(0, 1);
      fragment.insert(0, [paragraph()]);
      fragment.insert(0, [new Y.XmlElement('iframe')]);
    }),
  };
}

function ownMap(client: number, root: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  return updateOf(doc, () => doc.getMap(root).set('id', 'x'));
}

function formatted(attributes: object): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta([{ insert: 'x', attributes }]);
  return text;
}

/** An attribute whose value is arrays in arrays. */
function deepAttribute(encoder: Encoder, root: string, levels: number): void {
  writeUint8(encoder, 8 | 32);
  writeVarUint(encoder, 1);
  writeVarString(encoder, root);
  writeVarString(encoder, 'id');
  writeVarUint(encoder, 1);
  for (let i = 0; i < levels; i++) {
    writeUint8(encoder, 117);
    writeVarUint(encoder, 1);
  }
  writeUint8(encoder, 126);
}

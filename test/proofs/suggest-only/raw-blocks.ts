import * as Y from 'yjs';
import { writeVarUint } from 'lib0/encoding';
import { BLOCK_KINDS } from '../../../domain/texts/schema.ts';
import { propose, wordsOf } from '../../realtime/suggesting.ts';
import { handmade } from '../../realtime/updates.ts';
import { genuine, type Deed } from './genuine.ts';
import { rawFloods, rawWeight } from './raw-weight.ts';
import { rawOthers, rawWords } from './raw-words.ts';
import { NothingToPick, IDS, accepted, type Table } from './table.ts';

const set =
  (name: string, value: (table: Table) => string | number, kind?: string): Deed =>
  (table) => {
    const blocks = table.all().toArray() as Y.XmlElement[];
    const block = table.pick(kind ? blocks.filter(({ nodeName }) => nodeName === kind) : blocks);
    block.setAttribute(name, value(table) as string);
  };

/** A block's words, by hand, as a block of another kind. */
function copyAs(block: Y.XmlElement, kind: string): Y.XmlElement {
  const made = new Y.XmlElement(kind);
  const id = block.getAttribute('id');
  if (id !== undefined) made.setAttribute('id', id);
  made.insert(
    0,
    block.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child.clone()] : [])),
  );
  return made;
}

const atoms = (table: Table, name: string) =>
  (table.all().toArray() as Y.XmlElement[]).flatMap((block) =>
    block.toArray().flatMap((child, at) => {
      const found = child instanceof Y.XmlElement && child.nodeName === name;
      return found ? [{ block, at, atom: child }] : [];
    }),
  );

function noteRef(note: string): Y.XmlElement {
  const made = new Y.XmlElement('noteRef');
  made.setAttribute('note', note);
  return made;
}

/** Changes of blocks, breaks and footnote places. */
export const rawBlocks: Record<string, Deed> = {
  'another id': set('id', (table) => table.newId()),
  'the id of another block': set('id', () => 'parrafo002'),
  'another level': set('level', (table) => 1 + table.below(3), 'heading'),
  'another indent': set('level', (table) => table.below(5), 'item'),
  'another marker': set('marker', (table) => table.pick(['bullet', 'number']), 'item'),
  'an attribute nobody knows': set('onclick', () => 'alert(1)'),
  'an attribute taken away': (table) => table.block().removeAttribute('id'),
  'another kind': (table) => {
    const all = table.all();
    const at = table.below(all.length);
    const block = all.get(at) as Y.XmlElement;
    table.doc.transact(() => {
      all.insert(at, [copyAs(block, table.pick(BLOCK_KINDS.filter((kind) => kind !== block.nodeName)))]);
      all.delete(at + 1, 1);
    });
  },
  'a new block': (table) =>
    table.all(table.language).insert(table.below(2), [new Y.XmlElement(table.pick(BLOCK_KINDS))]),
  'a new block of suggested words': (table) => {
    const made = new Y.XmlElement('paragraph');
    table.doc.transact(() => {
      table.all().insert(table.below(3), [made]);
      made.insert(0, [new Y.XmlText()]);
      propose(made.get(0) as Y.XmlText, 0, table.letters(), table.newId());
    });
  },
  'a block taken out': (table) => table.all(table.language).delete(table.below(2), 1),
  'all blocks taken out': (table) => {
    const all = table.all(table.language);
    all.delete(0, all.length);
  },
  'a block put elsewhere': (table) => {
    const all = table.all();
    const at = 1 + table.below(all.length - 1);
    table.doc.transact(() => {
      all.insert(0, [(all.get(at) as Y.XmlElement).clone()]);
      all.delete(at + 1, 1);
    });
  },
  'a block twice': (table) => table.all().insert(0, [table.block().clone() as Y.XmlElement]),
  'a block parted': (table) => {
    const all = table.all();
    const at = 1;
    const words = wordsOf(table.doc, at);
    const from = 1 + table.below(words.length - 2);
    const rest = words.toString().length;
    table.doc.transact(() => {
      const made = copyAs(all.get(at) as Y.XmlElement, 'paragraph');
      all.insert(at + 1, [made]);
      words.delete(from, Math.max(1, Math.min(rest, words.length) - from));
    });
  },
  'two blocks joined': (table) => {
    const all = table.all();
    table.doc.transact(() => {
      const next = (all.get(2) as Y.XmlElement).toArray().find((child) => child instanceof Y.XmlText)!;
      wordsOf(table.doc, 1).applyDelta([
        { retain: wordsOf(table.doc, 1).length },
        ...(next.toDelta() as object[]),
      ]);
      all.delete(2, 1);
    });
  },
  'a break': (table) => {
    const block = table.block();
    block.insert(table.below(block.length + 1), [new Y.XmlElement('hardBreak')]);
  },
  'a break taken out': (table) => {
    const { block, at } = table.pick(atoms(table, 'hardBreak'));
    block.delete(at, 1);
  },
  'a break put elsewhere': (table) => {
    const { block, at } = table.pick(atoms(table, 'hardBreak'));
    table.doc.transact(() => {
      block.delete(at, 1);
      block.insert(0, [new Y.XmlElement('hardBreak')]);
    });
  },
  'a footnote': (table) => table.block().insert(0, [noteRef('nota000001')]),
  'a footnote led elsewhere': (table) =>
    table.pick(atoms(table, 'noteRef')).atom.setAttribute('note', table.newId()),
  'a footnote taken out': (table) => {
    const { block, at } = table.pick(atoms(table, 'noteRef'));
    block.delete(at, 1);
  },
  'words taken out with what holds them': (table) => {
    const block = table.all().get(1) as Y.XmlElement;
    block.delete(
      block.toArray().findIndex((child) => child instanceof Y.XmlText),
      1,
    );
  },
  'a block in a block': (table) => table.block().insert(0, [new Y.XmlElement('paragraph')]),
  'words beside blocks': (table) => table.all().insert(0, [new Y.XmlText('suelto')]),
  'a node nobody knows': (table) => table.all().insert(0, [new Y.XmlElement('iframe')]),
  'an embedded object': (table) => table.run().words.insertEmbed(0, { image: 'x' }),
  'an attribute of words': (table) => table.run().words.setAttribute('id', 'x'),
  'a map at the root': (table) => table.doc.getMap('suggestions').set(table.newId(), 'accepted'),
  'a language nobody asked for': (table) =>
    table.doc.getXmlFragment('content:fr').insert(0, [new Y.XmlElement('paragraph')]),
  'a subdocument': (table) => table.block().setAttribute('id', new Y.Doc() as unknown as string),
};

/** Marks no editor writes, deeds that only bytes can say, and good ones with one bad one. */
export const rawBytes: Record<string, Deed> = {
  'an insertion by a hashed name': marked(() => ({ 'insertion--abcdefgh': { id: IDS.own[0] } })),
  'a strike without a hash': marked(() => ({ deletion: { id: IDS.own[0] } })),
  'an id too long': marked(() => ({ insertion: { id: 'x'.repeat(11) } })),
  'an id that is a number': marked(() => ({ insertion: { id: 7 } })),
  'an id in capitals': marked(() => ({ insertion: { id: 'DEANA00001' } })),
  'a mark that says by whom': marked(() => ({ insertion: { id: IDS.own[0], by: 'fara' } })),
  'a reformat of nothing': marked(() => ({ 'reformat--abcdefgh': { id: IDS.own[0] } })),
  'a reformat to a script': marked(() => ({
    'reformat--abcdefgh': { id: IDS.own[0], mark: 'link', on: true, href: 'javascript:alert(1)' },
  })),
  'a reformat to another size': marked(() => ({
    'reformat--abcdefgh': { id: IDS.own[0], mark: 'size', on: true, href: null },
  })),
  'bold by a hashed name': marked(() => ({ 'bold--abcdefgh': {} })),
  'a colour': marked(() => ({ color: { value: 'red' } })),
  'more suggestions than anybody makes': (table) => {
    table.doc.transact(() => {
      for (let i = 0; i < 201; i++)
        propose(wordsOf(table.doc), 0, 'x', `muchas${String(i).padStart(4, '0')}`);
    });
  },
  'a deletion of what was never written': (table) => {
    table.updates.push(Uint8Array.from([0, 1, 9, 1, table.below(100), 5]));
  },
  'a clock in the future': (table) => {
    table.updates.push(
      handmade(table.doc.clientID, 1 + table.below(5000), 1, (bytes) => writeVarUint(bytes, 0)),
    );
  },
  'words by the client of another': (table) => {
    table.doc.clientID = table.pick([1, 2]);
    propose(table.run().words, 0, table.letters(), table.newId());
  },
  'half an update': (table) => {
    genuine['puts words in']!(table);
    table.updates.push(table.updates.pop()!.slice(0, -3));
  },
  'an update and more': (table) => {
    genuine['puts words in']!(table);
    table.updates.push(Uint8Array.from([...table.updates.pop()!, 0]));
  },
};

function marked(attributes: () => object): Deed {
  return (table) => {
    const { words, at } = table.part(accepted);
    words.insert(at, table.letters(), attributes());
  };
}

const bad: Record<string, Deed> = { ...rawWords, ...rawOthers, ...rawBlocks, ...rawWeight };

/** A good suggestion and a change in one transaction, in one list, or the other way round. */
const mixes: Record<string, Deed> = Object.fromEntries(
  Object.entries(bad).map(([name, deed]) => [
    `${name}, with a suggestion`,
    (table: Table) => {
      const good = table.pick(['puts words in', 'strikes', 'replaces', 'wants another look', 'takes back']);
      // Where the change left no place for it, the change stands alone.
      const suggest = () => {
        try {
          genuine[good]!(table);
        } catch (error) {
          if (!(error instanceof NothingToPick)) throw error;
        }
      };
      const [first, second] = table.pick<[Deed, Deed]>([
        [suggest, deed],
        [deed, suggest],
      ]);
      const both = () => {
        first(table);
        second(table);
      };
      if (table.random() < 0.5) table.doc.transact(both);
      else both();
    },
  ]),
);

export const raw: Record<string, Deed> = { ...bad, ...rawBytes, ...rawFloods, ...mixes };

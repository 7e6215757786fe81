import * as Y from 'yjs';
import { propose, reshape, strike, unstrike } from '../../realtime/suggesting.ts';
import type { Deed } from './genuine.ts';
import {
  IDS,
  accepted,
  inLook,
  putInByMe,
  putInByOthers,
  struckByMe,
  struckByOthers,
  untouched,
  type Run,
  type Table,
} from './table.ts';

const foreign = (table: Table) => table.pick(IDS.foreign);
const own = (table: Table) => table.pick(IDS.own);

const format =
  (such: (run: Run) => boolean, attributes: (table: Table) => object): Deed =>
  (table) => {
    const { words, at, length } = table.part(such);
    words.format(at, length, attributes(table));
  };
const remove =
  (such: (run: Run) => boolean): Deed =>
  (table) => {
    const { words, at, length } = table.part(such);
    words.delete(at, length);
  };
const link = { link: { href: 'https://example.org/otra' } };

/** Changes of accepted words. */
export const rawWords: Record<string, Deed> = {
  'plain words': (table) => {
    const { words, at } = table.part(untouched);
    words.insert(at, table.letters(), {});
  },
  'plain words at the end': (table) => {
    const { words } = table.run();
    words.insert(words.length, table.letters(), {});
  },
  'plain words among one’s own': (table) => {
    const { words, at } = table.part(putInByMe);
    words.insert(at, table.letters(), { insertion: null as unknown as object });
  },
  'plain words in bold': (table) => {
    const { words, at } = table.part(untouched);
    words.insert(at, table.letters(), { bold: {} });
  },
  'plain words struck at once': (table) => {
    const { words, at } = table.part(untouched);
    const text = table.letters();
    words.insert(at, text, {});
    strike(words, at, text.length, own(table));
  },
  'letters nobody sees': (table) => {
    const { words, at } = table.part(untouched);
    words.insert(at, '\u200B'.repeat(1 + table.below(3)), {});
  },
  'a NUL': (table) => propose(table.run().words, 0, 'a\0', table.newId()),
  'words turned round': (table) => propose(table.run().words, 0, 'a\u202E', table.newId()),
  'words taken out': remove(accepted),
  'words taken out that one strikes': remove(struckByMe),
  'words taken out that another strikes': remove(struckByOthers),
  'words replaced': (table) => {
    const { words, at, length } = table.part(untouched);
    words.delete(at, length);
    words.insert(at, `${table.letters()}.`, {});
  },
  'words written again to be their author': (table) => {
    const { words, at, length } = table.part(untouched);
    const text = (words.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
    words.delete(at, length);
    words.insert(at, text.slice(at, at + length), {});
  },
  'words turned into one’s own suggestion': format(accepted, (table) => ({ insertion: { id: own(table) } })),
  'words turned into a new suggestion': format(accepted, (table) => ({ insertion: { id: table.newId() } })),
  'words turned into another’s suggestion': format(accepted, (table) => ({
    insertion: { id: foreign(table) },
  })),
  'a suggestion of one’s own accepted': format(putInByMe, () => ({ insertion: null })),
  bold: format(untouched, () => ({ bold: {} })),
  italic: format(untouched, () => ({ italic: {} })),
  'no bold': format(inLook('bold'), () => ({ bold: null })),
  'a link': format(untouched, () => link),
  'a link led elsewhere': format(inLook('link'), () => link),
  'no link': format(inLook('link'), () => ({ link: null })),
  'a reformat carried out': (table) => {
    const { words, at, length } = table.part(untouched);
    reshape(words, at, length, { id: table.newId(), mark: 'bold', on: true });
    words.format(at, length, { bold: {} });
  },
  'bold that goes on where the words end': (table) => leaveOpen(table, 'bold', {}),
};

/** Changes of what others propose. */
export const rawOthers: Record<string, Deed> = {
  'words in another’s name': (table) =>
    propose(table.part(accepted).words, 0, table.letters(), foreign(table)),
  'words added to another’s': (table) => {
    const { words, at, attributes } = table.part(putInByOthers);
    propose(words, at, table.letters(), attributes['insertion']?.id ?? '');
  },
  'another’s words taken out': remove(putInByOthers),
  'another’s words accepted': format(putInByOthers, () => ({ insertion: null })),
  'another’s words made one’s own': format(putInByOthers, (table) => ({ insertion: { id: own(table) } })),
  'another’s words made a third one’s': (table) => {
    const { words, at, length, attributes } = table.part(putInByOthers);
    const others = IDS.foreign.filter((id) => id !== attributes['insertion']?.id);
    words.format(at, length, { insertion: { id: table.pick(others) } });
  },
  'another’s words in bold': format(putInByOthers, () => ({ bold: {} })),
  'another’s words put elsewhere': (table) => {
    const { words, at, length, attributes } = table.run(putInByOthers);
    words.delete(at, length);
    propose(words, 0, table.letters(length), attributes['insertion']?.id ?? '');
  },
  'another’s strike widened': (table) => {
    const { words, at, length } = table.part(untouched);
    strike(words, at, length, foreign(table));
  },
  'another’s strike narrowed': (table) => {
    const { words, at, length, attributes } = table.part(struckByOthers);
    for (const id of IDS.foreign)
      if (Object.values(attributes).some((value) => value?.id === id)) unstrike(words, at, length, id);
  },
  'one’s own words struck in another’s name': (table) => {
    const { words, at } = table.part(untouched);
    const text = table.letters();
    table.doc.transact(() => {
      propose(words, at, text, table.newId());
      strike(words, at, text.length, foreign(table));
    });
  },
  'another’s wish for a look widened': (table) => {
    const { words, at, length } = table.part(untouched);
    reshape(words, at, length, { id: 'defara0003', mark: 'italic', on: true });
  },
  'another’s wish for a look changed': (table) => {
    const run = table.run((piece) => theirWish(piece) !== undefined);
    const key = theirWish(run) ?? '';
    run.words.format(run.at, run.length, {
      [key]: { id: 'defara0003', mark: 'italic', on: true, href: null },
    });
  },
  'another’s wish for a look dropped': (table) => {
    const run = table.run((piece) => theirWish(piece) !== undefined);
    const key = theirWish(run) ?? '';
    run.words.format(run.at, run.length, { [key]: null });
  },
  'the end of another’s mark taken away': (table) => takeFormat(table, false),
  'the beginning of another’s mark taken away': (table) => takeFormat(table, true),
  'another’s mark that goes on where the words end': (table) =>
    leaveOpen(table, 'insertion', { id: foreign(table) }),
};

/** Under which key others want words to look otherwise; one's own wish one may change. */
const theirWish = ({ attributes }: { attributes: Record<string, unknown> }): string | undefined =>
  Object.keys(attributes).find(
    (name) => name.startsWith('reformat') && (attributes[name] as { id: string }).id === 'defara0003',
  );

/** A mark without an end, after the last words. */
function leaveOpen(table: Table, key: string, value: object): void {
  const { words } = table.run();
  table.doc.transact((transaction) => {
    words.insert(words.length, 'x', { [key]: value });
    let last = words._start!;
    while (last.right) last = last.right;
    const letter = last.left!;
    last.delete(transaction);
    letter.delete(transaction);
  });
}

/** A format item of a suggestion that is not one's own is deleted, and nothing else. */
function takeFormat(table: Table, begins: boolean): void {
  const found: Y.Item[] = [];
  for (const words of new Set(table.runs().map((run) => run.words))) {
    const open = new Map<string, boolean>();
    for (let item = words._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentFormat)) continue;
      const { key, value } = item.content as { key: string; value: { id?: string } | null };
      const others = (IDS.foreign as readonly string[]).includes(value?.id ?? '');
      if (begins ? others : value === null && open.get(key)) found.push(item);
      open.set(key, others);
    }
  }
  table.doc.transact((transaction) => table.pick(found).delete(transaction));
}

import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { BLOCK_ID, newBlockId } from '../../../domain/texts/schema.ts';

export interface BlockIdsOptions {
  /** Whether a transaction brings what others wrote, or what is undone: its ids are left as they are. */
  isFromElsewhere(transaction: Transaction): boolean;
  /** The id a new block should take to stand beside its partner in another language, or null for a fresh one. */
  wanted(previous: string | null, note: boolean, taken: ReadonlySet<string>): string | null;
  /** The block that stands, in the other language, beside a sheet nobody has written on. */
  sister?(): Node | null;
  random(length: number): Uint8Array;
}

/**
 * Every block that a person writes, splits or pastes gets an id of its own, in the same step. When one splits a
 * block at its beginning, the words keep the id. What arrives from others is never touched. The first words on an
 * empty sheet take after the block they stand beside: its id, kind, level and marker.
 */
export function blockIds(options: BlockIdsOptions): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      if (!transactions.some((one) => one.docChanged && !options.isFromElsewhere(one))) return null;
      return (
        (isUnwritten(before.doc) && takeAfter(state, options.sister?.() ?? null)) || giveIds(state, options)
      );
    },
  });
}

/** One block nobody has written in, which is in no document yet. */
export function isUnwritten({ childCount, firstChild }: Node): boolean {
  return childCount === 1 && firstChild?.attrs['id'] === null && firstChild.childCount === 0;
}

function takeAfter({ doc, tr }: EditorState, sister: Node | null): Transaction | null {
  const first = doc.firstChild;
  const id: unknown = sister?.attrs['id'];
  if (!sister || !first || doc.childCount > 1 || first.type.name !== 'paragraph') return null;
  if (typeof id !== 'string' || !BLOCK_ID.test(id) || sister.type.name === 'note') return null;
  const type = first.type.schema.nodes[sister.type.name];
  return type ? tr.setNodeMarkup(0, type, { ...sister.attrs }) : null;
}

interface Place {
  position: number;
  id: string;
  empty: boolean;
  note: boolean;
}

function giveIds(state: EditorState, options: BlockIdsOptions): Transaction | null {
  const places: Place[] = [];
  state.doc.forEach((node, position) => {
    const id: unknown = node.attrs['id'];
    const valid = typeof id === 'string' && BLOCK_ID.test(id);
    places.push({
      position,
      id: valid ? id : '',
      empty: node.childCount === 0,
      note: node.type.name === 'note',
    });
  });
  const nameless = withoutOwnId(places);
  if (nameless.size === 0) return null;
  const taken = new Set(places.map(({ id }) => id));
  const transaction = state.tr;
  let previous: string | null = null;
  for (const place of places) {
    if (nameless.has(place)) {
      place.id = options.wanted(previous, place.note, taken) ?? freshId(taken, options);
      taken.add(place.id);
      transaction.setNodeAttribute(place.position, 'id', place.id);
    }
    previous = place.id;
  }
  return transaction;
}

/** Blocks without an id, and all but one of those that share one: the first, or the first that has words. */
function withoutOwnId(places: readonly Place[]): Set<Place> {
  const owners = new Map<string, Place>();
  const nameless = new Set<Place>();
  for (const place of places) {
    const owner = owners.get(place.id);
    if (place.id === '') nameless.add(place);
    else if (owner === undefined) owners.set(place.id, place);
    else if (owner.empty && !place.empty) {
      nameless.add(owner);
      owners.set(place.id, place);
    } else nameless.add(place);
  }
  return nameless;
}

function freshId(taken: ReadonlySet<string>, { random }: BlockIdsOptions): string {
  let id = newBlockId(random);
  while (taken.has(id)) id = newBlockId(random);
  return id;
}

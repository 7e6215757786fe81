import { pack, unpack } from '../../realtime/wire.ts';
import { bringOver } from './device-of-before.ts';
import { fromBytes, openVault, roomOfText, toBytes, type Change } from './vault.ts';
import type { KeptWords } from './words-kept.ts';

/** A packed list not yet acknowledged. Keys ascend with time, so that lists go out in the order they were written. */
export interface PendingList {
  key: number;
  updates: Uint8Array[];
}

/** The newest row of the log that what is kept contains. */
export interface Place {
  seq: number;
  id: string;
}

export interface Kept {
  updates: Uint8Array[];
  pending: PendingList[];
  place: Place | null;
  words: KeptWords[];
}

/** What somebody typed in the box of one paragraph and has not sent. */
export interface TypedWording {
  language: string;
  /** The paragraph as it was when they began. */
  seen: string;
  wording: string;
  reason: string;
}

/** What one text keeps in this browser, so that closing the tab loses nothing. */
export interface Device {
  load(): Promise<Kept>;
  /** All in one transaction; resolves when it is on the device. */
  save(change: {
    updates?: readonly Uint8Array[];
    pending?: PendingList;
    acknowledged?: readonly number[];
    place?: Place;
  }): Promise<void>;
  /** Replaces everything about the document; the words refused stay until they are forgotten. */
  replace(update: Uint8Array | null): Promise<void>;
  keepWords(words: readonly KeptWords[]): Promise<void>;
  /** Nothing of the text stays, as it may not be read any more: only the reader's own words, not sent or not taken. */
  forgetText(): Promise<void>;
}

/** Kept sealed, under the text and the person: nobody's words are sent in another's name. Rejects where nothing can be kept. */
export async function openDevice(personId: string, textId: string): Promise<Device> {
  const vault = await openVault(personId);
  await bringOver(vault, personId);
  const room = await roomOfText(vault, textId);
  let last = 0;
  const nextKey = () => (last = Math.max(last + 1, Date.now() * 1000));
  const emptied = (): Change[] =>
    (['updates', 'pending', 'places'] as const).map((empty) => ({ empty, room }));

  return {
    async load() {
      const [updates, pending, [place], [words]] = await Promise.all([
        vault.read('updates', room),
        vault.read('pending', room),
        vault.read('places', room),
        vault.read('words', room),
      ]);
      return {
        updates: updates.map(({ value }) => value),
        pending: pending.map(({ at, value }) => ({ key: at[1], updates: unpack(value) })),
        place: place ? fromBytes<Place>(place.value) : null,
        words: words ? fromBytes<KeptWords[]>(words.value) : [],
      };
    },
    save: ({ updates = [], pending, acknowledged = [], place }) =>
      vault.write([
        ...updates.map((value): Change => ({ put: 'updates', at: [room, nextKey()], value })),
        ...(pending
          ? [{ put: 'pending' as const, at: [room, pending.key] as const, value: pack(pending.updates) }]
          : []),
        ...acknowledged.map((key): Change => ({ remove: 'pending', at: [room, key] })),
        ...(place ? [{ put: 'places' as const, at: [room, 0] as const, value: toBytes(place) }] : []),
      ]),
    replace: (update) =>
      vault.write([
        ...emptied(),
        ...(update ? [{ put: 'updates' as const, at: [room, nextKey()] as const, value: update }] : []),
      ]),
    keepWords: (words) =>
      vault.write([
        { empty: 'words', room },
        ...(words.length > 0
          ? [{ put: 'words' as const, at: [room, 0] as const, value: toBytes(words) }]
          : []),
      ]),
    async forgetText() {
      await vault.write([...emptied(), { empty: 'texts', room }]);
      const wordings = await vault.readWithin('wordings', room);
      await vault.write(
        wordings.flatMap(({ at, value }): Change[] => [
          { remove: 'wordings', at },
          { put: 'words', at, value: toBytes(ownWords(fromBytes<TypedWording>(value))) },
        ]),
      );
    },
  };
}

/** What was typed, without the paragraph it was typed for; nothing where that was not changed. */
export const ownWords = ({ language, seen, wording, reason }: TypedWording): KeptWords[] =>
  [wording.trim() === seen.trim() ? '' : wording, reason]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ language, text }));

/** A device that gives what it has and takes nothing that arrives, for a text that is not to be kept. */
export const onlyGiving = (device: Device): Device => ({
  ...device,
  save: ({ pending, acknowledged = [] }) =>
    device.save({ acknowledged, ...(pending && { pending, updates: pending.updates }) }),
  replace: () => device.replace(null),
});

/** Whether this browser keeps words of a person for a text that were not sent, or not taken. */
export async function keepsUnsent(personId: string, textId: string): Promise<boolean> {
  const { pending, words } = await (await openDevice(personId, textId)).load();
  return pending.length > 0 || words.length > 0;
}

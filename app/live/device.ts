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
  close(): void;
}

const NAME = 'acuerdo-texts';
const STORES = ['updates', 'pending', 'places', 'words'] as const;

/** Kept under the text and the person: nobody's words are sent in another's name. Rejects where IndexedDB is not to be had. */
export async function openDevice(personId: string, textId: string): Promise<Device> {
  const db = await openDatabase();
  const text = `${personId}/${textId}`;
  const all = IDBKeyRange.bound([text], [text, []]);
  let last = 0;
  const nextKey = () => (last = Math.max(last + 1, Date.now() * 1000));
  const write = (work: (store: (name: (typeof STORES)[number]) => IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
      work((name) => transaction.objectStore(name));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new Error('The device did not keep the words.'));
    });

  return {
    async load() {
      const transaction = db.transaction(STORES);
      const read = async <T>(name: (typeof STORES)[number], query: IDBKeyRange) =>
        (await settled(transaction.objectStore(name).getAll(query))) as T[];
      const [updates, pending, places, words] = await Promise.all([
        read<{ update: Uint8Array }>('updates', all),
        read<{ at: [string, number]; updates: Uint8Array[] }>('pending', all),
        read<Place>('places', all),
        read<{ words: KeptWords[] }>('words', all),
      ]);
      return {
        updates: updates.map(({ update }) => update),
        pending: pending.map(({ at, updates: list }) => ({ key: at[1], updates: list })),
        place: places[0] ? { seq: places[0].seq, id: places[0].id } : null,
        words: words.flatMap((row) => row.words),
      };
    },
    save: ({ updates = [], pending, acknowledged = [], place }) =>
      write((store) => {
        for (const update of updates) store('updates').add({ at: [text, nextKey()], update });
        if (pending) store('pending').put({ at: [text, pending.key], updates: pending.updates });
        for (const key of acknowledged) store('pending').delete([text, key]);
        if (place) store('places').put({ at: [text], ...place });
      }),
    replace: (update) =>
      write((store) => {
        for (const name of ['updates', 'pending', 'places'] as const) store(name).delete(all);
        if (update) store('updates').add({ at: [text, nextKey()], update });
      }),
    keepWords: (words) =>
      write((store) => {
        store('words').delete(all);
        if (words.length > 0) store('words').put({ at: [text], words: [...words] });
      }),
    close: () => db.close(),
  };
}

/** Whether this browser keeps words of a person for a text that were not sent, or not taken. */
export async function keepsUnsent(personId: string, textId: string): Promise<boolean> {
  const device = await openDevice(personId, textId);
  try {
    const { pending, words } = await device.load();
    return pending.length > 0 || words.length > 0;
  } finally {
    device.close();
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () =>
    STORES.forEach((name) => request.result.createObjectStore(name, { keyPath: 'at' }));
  const db = await settled(request);
  db.onversionchange = () => db.close();
  return db;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });
}

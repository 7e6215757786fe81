/** Where this browser keeps what a person wrote and read: sealed, under names that say nothing. */
const NAME = 'acuerdo-device';
const KEYS = 'keys';
/** Goes up with every change of the stores. */
const SHAPE = 2;
export const STORES = [
  'updates',
  'pending',
  'places',
  'words',
  'texts',
  'waiting',
  'wordings',
  'changed',
] as const;
export type Store = (typeof STORES)[number];

/** Where a row stands: a name that only its owner's key can make, and a number within it. */
export type At = readonly [room: string, n: number];

export interface Row {
  at: At;
  value: Uint8Array;
}

/** One of a transaction: a row to put, one to take out, all of a room or all of a store. */
export type Change =
  | { put: Store; at: At; value: Uint8Array }
  | { remove: Store; at: At }
  | { empty: Store; room: string }
  | { clear: Store };

/** Both stay in this browser: scripts can use them and not read them. */
interface Keys {
  person: string;
  seal: CryptoKey;
  name: CryptoKey;
  /** When this person was here last. */
  at: number;
}

interface SealedRow {
  at: [string, number];
  nonce: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const heard = new Set<() => void>();

/** Told after anything was kept or taken out in this page. */
export function onKept(tell: () => void): () => void {
  heard.add(tell);
  return () => void heard.delete(tell);
}

/** What one person keeps in this browser. Each row is sealed together with its place, so that none can stand for another. */
export class Vault {
  readonly #db: IDBDatabase;
  readonly #keys: Keys;
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: IDBDatabase, keys: Keys) {
    this.#db = db;
    this.#keys = keys;
  }

  /** The name under which something is kept, which tells nobody what it is. */
  async room(of: string): Promise<string> {
    const mac = await crypto.subtle.sign('HMAC', this.#keys.name, new TextEncoder().encode(of));
    return btoa(String.fromCharCode(...new Uint8Array(mac)));
  }

  /** The rows of a room in their order, or all of a store. What cannot be opened with this person's key is not theirs. */
  read(store: Store, room?: string): Promise<Row[]> {
    return this.#read(store, room === undefined ? null : everyRowOf(room));
  }

  /** The rows of the rooms within a room: those whose names begin with its own and a space. */
  readWithin(store: Store, room: string): Promise<Row[]> {
    return this.#read(store, IDBKeyRange.bound([`${room} `], [`${room}!`]));
  }

  async #read(store: Store, range: IDBKeyRange | null): Promise<Row[]> {
    await this.#last.catch(() => undefined);
    const kept = this.#db.transaction(store).objectStore(store);
    const rows = (await settled(kept.getAll(range))) as unknown as SealedRow[];
    const opened = await Promise.all(rows.map((row) => this.#open(store, row).catch(() => null)));
    return opened.filter((row) => row !== null);
  }

  /** All of it or nothing, after what was asked before; resolves when it is on the device. */
  write(changes: readonly Change[]): Promise<void> {
    const turn = this.#last.catch(() => undefined).then(() => this.#write(changes));
    this.#last = turn;
    return turn;
  }

  /** Resolves when all that was asked is on the device. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  /** Destroys everybody else's keys, and with them what they opened. */
  async forgetOthers(): Promise<void> {
    const transaction = this.#db.transaction(KEYS, 'readwrite', { durability: 'strict' });
    const keys = transaction.objectStore(KEYS);
    const { person } = this.#keys;
    for (const other of await settled(keys.getAllKeys())) if (other !== person) keys.delete(other);
    await finished(transaction);
  }

  async #write(changes: readonly Change[]): Promise<void> {
    const sealed = await Promise.all(
      changes.map(async (change) => ('put' in change ? this.#seal(change.put, change) : null)),
    );
    const transaction = this.#db.transaction(STORES, 'readwrite', { durability: 'strict' });
    changes.forEach((change, place) => {
      if ('put' in change) transaction.objectStore(change.put).put(sealed[place]);
      else if ('remove' in change) transaction.objectStore(change.remove).delete([...change.at]);
      else if ('clear' in change) transaction.objectStore(change.clear).clear();
      else transaction.objectStore(change.empty).delete(everyRowOf(change.room));
    });
    await finished(transaction);
    for (const tell of heard) tell();
  }

  async #seal(store: Store, { at, value }: Row): Promise<SealedRow> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(seal(store, at, nonce), this.#keys.seal, value.slice());
    return { at: [...at], nonce, sealed };
  }

  async #open(store: Store, { at, nonce, sealed }: SealedRow): Promise<Row> {
    const value = await crypto.subtle.decrypt(seal(store, at, nonce), this.#keys.seal, sealed);
    return { at, value: new Uint8Array(value) };
  }
}

const seal = (store: Store, [room, n]: At, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${store} ${room} ${n}`),
});

const everyRowOf = (room: string) => IDBKeyRange.bound([room], [room, []]);

const opened = new Map<string, Promise<Vault>>();
/** Everything was destroyed from this page or another, and this one keeps nothing any more. */
let left = false;

/** A person's own, opened once in a page. Rejects where the browser keeps nothing or seals nothing. */
export function openVault(person: string): Promise<Vault> {
  if (left) return Promise.reject(new Error('This page was left.'));
  let vault = opened.get(person);
  if (vault === undefined) {
    vault = openFor(person);
    opened.set(person, vault);
    vault.catch(() => opened.delete(person));
  }
  return vault;
}

async function openFor(person: string): Promise<Vault> {
  const db = await openDatabase();
  const forget = () => opened.delete(person);
  db.onclose = forget;
  db.onversionchange = ({ newVersion }) => {
    // Another page of this browser destroys all of it.
    if (newVersion === null) left = true;
    forget();
    db.close();
  };
  return new Vault(db, await keysOf(db, person));
}

/** Made when first asked for; of two pages that ask at once, one makes them. */
async function keysOf(db: IDBDatabase, person: string): Promise<Keys> {
  const [seal, name] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  const transaction = db.transaction(KEYS, 'readwrite', { durability: 'strict' });
  const keys = transaction.objectStore(KEYS);
  const before = (await settled(keys.get(person))) as Keys | undefined;
  const theirs: Keys = { ...(before ?? { person, seal, name }), at: Date.now() };
  keys.put(theirs);
  await finished(transaction);
  return theirs;
}

/** Who was here last of those who keep something in this browser. */
export async function lastKeeper(): Promise<string | null> {
  if (!(await isThere(NAME))) return null;
  const db = await openDatabase();
  try {
    const all = (await settled(db.transaction(KEYS).objectStore(KEYS).getAll())) as Keys[];
    return all.toSorted((one, other) => other.at - one.at)[0]?.person ?? null;
  } finally {
    db.close();
  }
}

/** Destroys the keys, and then what they opened: from the first of it on, nothing kept here can be read. */
export async function destroyVaults(): Promise<void> {
  left = true;
  if (!(await isThere(NAME))) return;
  const db = await openDatabase();
  try {
    const transaction = db.transaction(KEYS, 'readwrite', { durability: 'strict' });
    transaction.objectStore(KEYS).clear();
    await finished(transaction);
  } finally {
    db.close();
  }
  opened.clear();
  await settled(indexedDB.deleteDatabase(NAME));
}

/** Whether anything may be kept here by anybody. */
export const isVaultThere = (): Promise<boolean> => isThere(NAME);

/** Whether this browser has a database of that name. One that cannot say is taken to have it. */
export async function isThere(name: string): Promise<boolean> {
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some((one) => one.name === name);
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, SHAPE);
  request.onupgradeneeded = () => {
    const { result: db } = request;
    const known = [KEYS, ...STORES];
    for (const name of [...db.objectStoreNames]) if (!known.includes(name)) db.deleteObjectStore(name);
    for (const name of known)
      if (!db.objectStoreNames.contains(name))
        db.createObjectStore(name, { keyPath: name === KEYS ? 'person' : 'at' });
  };
  return settled(request);
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error('The device did not keep what it was given.'));
  });
}

/** Where everything of one text stands. */
export const roomOfText = (vault: Vault, textId: string): Promise<string> => vault.room(`text ${textId}`);

/** What is kept as words and numbers. */
export const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
export const fromBytes = <T>(value: Uint8Array): T => JSON.parse(new TextDecoder().decode(value)) as T;

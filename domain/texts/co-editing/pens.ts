import type * as Y from 'yjs';

/** In whose names a change on the server writes: under a fresh Yjs client of each seat, since nobody else writes under one. */
export class Pens {
  readonly #doc: Y.Doc;
  readonly #authors: ReadonlyMap<number, { seatId: string }>;
  readonly #fresh: () => number;
  readonly #clients = new Map<string, number>();

  /** `authors`: whose the clients are that wrote the document; `fresh`: a client nobody has written under. */
  constructor(doc: Y.Doc, authors: ReadonlyMap<number, { seatId: string }>, fresh: () => number) {
    this.#doc = doc;
    this.#authors = authors;
    this.#fresh = fresh;
  }

  /** All in the name of whoever changes the document. */
  static ofOne(doc: Y.Doc): Pens {
    return new Pens(doc, new Map(), () => doc.clientID);
  }

  /** Writes as a seat; as whoever changes the document where none is named. */
  as<Result>(seatId: string | null, write: () => Result): Result {
    if (seatId === null) return write();
    const own = this.#doc.clientID;
    const client = this.#clients.get(seatId) ?? this.#fresh();
    this.#clients.set(seatId, client);
    this.#doc.clientID = client;
    try {
      return write();
    } finally {
      this.#doc.clientID = own;
    }
  }

  /** Whose what stands under a client is; null where it is of whoever changes the document, or of nobody known. */
  seatOf(client: number): string | null {
    const [ours] = [...this.#clients].find(([, one]) => one === client) ?? [];
    return ours ?? this.#authors.get(client)?.seatId ?? null;
  }

  /** The clients written under, and whose seats they are. */
  get clients(): Map<number, string> {
    return new Map([...this.#clients].map(([seatId, client]) => [client, seatId]));
  }
}

import type { Clock } from '../../platform.ts';

/** A file as a browser sent it. */
export interface Upload {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const MB = 1_048_576;

/** What one person may leave on the shelf, what lies there in all, and for how long since it was looked at. */
export const SHELF_LIMITS = { places: 4, bytes: 20 * MB, all: 160 * MB, minutes: 60 } as const;

interface Kept {
  id: string;
  owner: string;
  until: number;
  upload: Upload;
}

/**
 * Keeps files that somebody has begun to decide about from one request to the next. In memory, for an hour, for one
 * person: whose newest takes the place of their own oldest, and of nobody else's but of who takes up most room.
 */
export class UploadShelf {
  readonly #clock: Clock;
  /** Oldest first. */
  readonly #kept = new Map<string, Kept>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What a request of this person brings, and what they left here before. */
  hand(owner: string): Uploads {
    this.#forgetOld();
    return new Uploads(this, owner);
  }

  /** How many bytes lie here. */
  get weight(): number {
    return weightOf([...this.#kept.values()]);
  }

  put(owner: string, id: string, upload: Upload): void {
    this.#forgetOld();
    this.#kept.delete(id);
    const size = upload.bytes.length;
    const { places, bytes, all } = SHELF_LIMITS;
    const own = this.#of(owner);
    while (own.length >= places || (own.length > 0 && weightOf(own) + size > bytes))
      this.#kept.delete(own.shift()!.id);
    while (this.#kept.size > 0 && this.weight + size > all)
      this.#kept.delete(this.#of(this.#heaviest())[0]!.id);
    this.#kept.set(id, { id, owner, until: this.#later(), upload });
  }

  /** Looks at a file and leaves it for another hour; null when it is not there, too old, or someone else's. */
  look(owner: string, id: string): Upload | null {
    this.#forgetOld();
    const kept = this.#kept.get(id);
    if (kept?.owner !== owner) return null;
    kept.until = this.#later();
    return kept.upload;
  }

  /** Lets go of a person's file. */
  drop(owner: string, id: string): void {
    if (this.#kept.get(id)?.owner === owner) this.#kept.delete(id);
  }

  #of(owner: string): Kept[] {
    return [...this.#kept.values()].filter((kept) => kept.owner === owner);
  }

  #heaviest(): string {
    const owners = [...new Set([...this.#kept.values()].map(({ owner }) => owner))];
    const weights = owners.map((owner) => weightOf(this.#of(owner)));
    return owners[weights.indexOf(Math.max(...weights))]!;
  }

  #later(): number {
    return Date.parse(this.#clock.now()) + SHELF_LIMITS.minutes * 60_000;
  }

  #forgetOld(): void {
    const now = Date.parse(this.#clock.now());
    for (const [id, kept] of this.#kept) if (kept.until < now) this.#kept.delete(id);
  }
}

/**
 * The files of one request: gone with it, unless the act they came for was allowed and is gone on with in another.
 */
export class Uploads {
  readonly #shelf: UploadShelf;
  readonly #owner: string;
  readonly #held = new Map<string, Upload>();

  constructor(shelf: UploadShelf, owner: string) {
    this.#shelf = shelf;
    this.#owner = owner;
  }

  /** Holds a file that came; the answer is the name to take it by. */
  bring(upload: Upload): string {
    const id = crypto.randomUUID();
    this.#held.set(id, upload);
    return id;
  }

  /** Takes a file that came with this request; null when it did not. */
  take(id: string): Upload | null {
    const upload = this.#held.get(id) ?? null;
    this.#held.delete(id);
    return upload;
  }

  /** Looks at a file that came with this request, or that its person left before. */
  look(id: string): Upload | null {
    return this.#held.get(id) ?? this.#shelf.look(this.#owner, id);
  }

  /** Leaves it for another request of the same person: whoever calls has asked whether they may bring it. */
  leave(id: string): void {
    const upload = this.take(id);
    if (upload) this.#shelf.put(this.#owner, id, upload);
  }

  /** Lets go of it. */
  drop(id: string): void {
    this.#held.delete(id);
    this.#shelf.drop(this.#owner, id);
  }
}

const weightOf = (kept: readonly Kept[]) => kept.reduce((sum, { upload }) => sum + upload.bytes.length, 0);

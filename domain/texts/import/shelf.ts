import type { Clock } from '../../platform.ts';

/** A file as a browser sent it. */
export interface Upload {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const KEPT_FOR = 10 * 60_000;
/** For one that somebody has begun to decide about. */
const LOOKED_AT_FOR = 60 * 60_000;
const MOST_KEPT = 64;

/** Holds an upload between the request that brings it and the act that uses it. In memory, for minutes, for one person. */
export class UploadShelf {
  readonly #clock: Clock;
  readonly #kept = new Map<string, { owner: string; until: number; upload: Upload }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Puts a file down; the answer is the name to take it by. */
  put(owner: string, upload: Upload): string {
    const now = Date.parse(this.#clock.now());
    for (const [id, kept] of this.#kept)
      if (kept.until < now || this.#kept.size >= MOST_KEPT) this.#kept.delete(id);
    const id = crypto.randomUUID();
    this.#kept.set(id, { owner, until: now + KEPT_FOR, upload });
    return id;
  }

  /** Looks at a file and leaves it for another hour; null when it is not there, too old, or someone else's. */
  look(owner: string, id: string): Upload | null {
    const now = Date.parse(this.#clock.now());
    const kept = this.#kept.get(id);
    if (!kept || kept.owner !== owner || kept.until < now) return null;
    kept.until = now + LOOKED_AT_FOR;
    return kept.upload;
  }

  /** Takes a file away; null when it is not there, too old, or someone else's. */
  take(owner: string, id: string): Upload | null {
    const kept = this.#kept.get(id);
    if (!kept || kept.owner !== owner) return null;
    this.#kept.delete(id);
    return kept.until < Date.parse(this.#clock.now()) ? null : kept.upload;
  }
}

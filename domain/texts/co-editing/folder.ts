import { Worker } from 'node:worker_threads';
import type { Prepared } from '../drafts/prepare.ts';
import type { StoredState } from './candidate.ts';
import type { Pair } from './log-row.ts';

/** A snapshot and the rows to fold into it. */
export interface Fold {
  snapshot: Uint8Array | null;
  rows: Pair[];
  /** Where a draft is due: the languages of the text, and the words of the draft before as they are stored. */
  draft: { languages: readonly string[]; before: string | null } | null;
}
export interface Folded {
  /** Raw-deflated Yjs V2. */
  state: Uint8Array;
  inserted: [client: number, characters: number][];
  deleted: [client: number, characters: number][];
  draft: Prepared | null;
}
export interface Lacking {
  /** The server's state vector. */
  vector: Uint8Array;
  /** What the client lacks. */
  update: Uint8Array;
}

export interface FolderQuestion {
  id: number;
  work: Fold | { stored: StoredState; vector: Uint8Array | null };
}
export interface FolderAnswer {
  id: number;
  result?: Folded | Lacking;
  failure?: string;
}

/** The second thread: work on words already accepted, so nothing in it is hostile and nothing in it is hurried. */
export class Folder {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<
    number,
    { resolve(result: Folded | Lacking): void; reject(error: Error): void }
  >();

  fold(work: Fold): Promise<Folded> {
    return this.#ask(work) as Promise<Folded>;
  }

  lacking(stored: StoredState, vector: Uint8Array | null): Promise<Lacking> {
    return this.#ask({ stored, vector }) as Promise<Lacking>;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#fail(new Error('The folder is closed.'));
    await worker?.terminate();
  }

  #ask(work: FolderQuestion['work']): Promise<Folded | Lacking> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      (this.#worker ??= this.#start()).postMessage({ id, work } satisfies FolderQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./folder-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    worker.on('message', ({ id, result, failure }: FolderAnswer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (result) waiting?.resolve(result);
      else waiting?.reject(new Error(failure));
    });
    worker.on('error', (error) => worker === this.#worker && this.#fail(error as Error));
    return worker;
  }

  #fail(error: Error): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

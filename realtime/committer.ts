import type { Append } from '../domain/texts/co-editing/log-append.ts';
import type { Appended, Log } from '../domain/texts/co-editing/log.ts';

const INTERVAL_MS = 16;

interface Waiting {
  append: Append;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

/** Gathers the rows of all texts into one commit: at once when idle, else at most one per 16 ms. */
export class Committer {
  readonly #log: Log;
  #waiting: Waiting[] = [];
  #busy = false;
  #last = -INTERVAL_MS;
  /** Commits so far. */
  commits = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  commit(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#busy || this.#waiting.length === 0) return;
    this.#busy = true;
    const wait = this.#last + INTERVAL_MS - performance.now();
    if (wait <= 0) void this.#flush();
    else setTimeout(() => void this.#flush(), wait);
  }

  async #flush(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    this.#last = performance.now();
    try {
      const results = await this.#log(group.map(({ append }) => append));
      this.commits++;
      group.forEach(({ resolve }, i) => resolve(results[i]!));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    this.#busy = false;
    this.#schedule();
  }
}

/**
 * One turn at a time. Every write of a process, Kysely or prepared, runs through one queue:
 * a prepared statement beside an open async transaction on the same handle would join it and be
 * rolled back with it. Only database calls may be awaited inside a turn.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all earlier turns have ended, whether they succeeded or not. */
  run<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when every turn asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

const MS = { contested: 3000, shortest: 40, longest: 1000 };

/**
 * When a node writes in a text that another node writes in too. Whoever loses must load the text again, and loses again
 * for as long as the other never stops; so each, once it has written, leaves the others the time they need for that.
 */
export class Turns {
  readonly #now: () => number;
  #contestedUntil = -Infinity;
  #wroteAt = -Infinity;
  /** How long it took here to catch up, judge again and write. */
  #again: number = MS.shortest;
  #wake: (() => void) | null = null;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Another node was quicker. */
  lost(): void {
    this.#contestedUntil = this.#now() + MS.contested;
  }

  /** Another node has written: if it was not alone, it still is not. */
  heard(): void {
    if (this.#isContested) this.lost();
  }

  /** It was tried once more, and took so long. */
  triedAgain(ms: number): void {
    this.#again = ms;
  }

  wrote(): void {
    this.#wroteAt = this.#now();
  }

  /** It is the turn of the others. */
  get isOthers(): boolean {
    return this.#pauseMs > 0;
  }

  /** Until it is this node's turn again, or it must look up. */
  async leaveToOthers(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  /** There is something to look at, whose turn it may be. */
  wake(): void {
    this.#wake?.();
  }

  get #isContested(): boolean {
    return this.#now() < this.#contestedUntil;
  }

  get #pauseMs(): number {
    if (!this.#isContested) return 0;
    const pause = Math.min(MS.longest, Math.max(MS.shortest, 2 * this.#again));
    return Math.max(0, this.#wroteAt + pause - this.#now());
  }
}

/** So many at once, so many a second: takes one if there is one. */
export class Bucket {
  readonly #perSecond: number;
  readonly #atOnce: number;
  #level: number;
  #at = performance.now();

  constructor(perSecond: number, atOnce: number) {
    this.#perSecond = perSecond;
    this.#atOnce = atOnce;
    this.#level = atOnce;
  }

  take(): boolean {
    const now = performance.now();
    this.#level = Math.min(this.#atOnce, this.#level + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#level < 1) return false;
    this.#level--;
    return true;
  }
}

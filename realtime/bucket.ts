/** So many at once, so many a second: takes one, or as many as asked, if they are there. */
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

  get isFull(): boolean {
    this.#fill();
    return this.#level === this.#atOnce;
  }

  take(many = 1): boolean {
    this.#fill();
    if (this.#level < many) return false;
    this.#level -= many;
    return true;
  }

  #fill(): void {
    const now = performance.now();
    this.#level = Math.min(this.#atOnce, this.#level + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
  }
}

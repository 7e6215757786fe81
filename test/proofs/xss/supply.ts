import type { Vector } from './vectors.ts';

/** Vectors from a chunk, over and over, each time beginning where it was left. */
export class Supply {
  readonly #vectors: readonly Vector[];
  #at: number;

  constructor(vectors: readonly Vector[], from = 0) {
    this.#vectors = vectors;
    this.#at = from;
  }

  get empty(): boolean {
    return this.#vectors.length === 0;
  }

  /** The next. */
  one(): Vector {
    return this.#vectors[this.#at++ % this.#vectors.length]!;
  }

  /** As many of the next as fit into so many characters, with words between them; at least one, the shortest if need be. */
  pack(characters: number): { vectors: Vector[]; text: string } {
    const vectors: Vector[] = [];
    let left = characters;
    for (let tries = 0; tries < this.#vectors.length && left > 30; tries++) {
      const next = this.one();
      if (next.text.length > left) {
        // What does not fit beside the others waits for its turn; what fits nowhere here is passed over.
        if (vectors.length > 0 && next.text.length <= characters) {
          this.#at--;
          break;
        }
        continue;
      }
      vectors.push(next);
      left -= next.text.length + 1;
    }
    if (vectors.length === 0)
      vectors.push(this.#vectors.toSorted((one, other) => one.text.length - other.text.length)[0]!);
    return { vectors, text: vectors.map(({ text }) => text).join(' ') };
  }
}

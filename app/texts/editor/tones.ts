import type { Awareness } from 'y-protocols/awareness';
import { personTone, TONES, type Tone } from '../../../domain/texts/tones.ts';

/**
 * The colours of the people on one desk: each has the one they have everywhere, unless somebody who was here
 * before them has it; then the next that is free, while there are enough. Nobody's changes while they stay.
 */
export class Tones {
  readonly #given = new Map<string, Tone>();
  readonly #own: string;

  /** The reader's own is never given to another. */
  constructor(own: string) {
    this.#own = own;
  }

  of(person: string): Tone {
    const known = this.#given.get(person);
    if (known !== undefined) return known;
    const first = personTone(person);
    if (person === this.#own) return first;
    const taken = new Set<Tone>([personTone(this.#own), ...this.#given.values()]);
    const order = [first, ...TONES.filter((tone) => tone > first), ...TONES];
    const tone = order.find((one) => !taken.has(one)) ?? first;
    this.#given.set(person, tone);
    return tone;
  }

  /** Those who have left give theirs back. */
  keep(present: Iterable<string>): void {
    const here = new Set(present);
    for (const person of this.#given.keys()) if (!here.has(person)) this.#given.delete(person);
  }
}

const desks = new WeakMap<Awareness, Tones>();

/** Of the desk this awareness belongs to; whoever asks first says who is reading. */
export function tonesOn(awareness: Awareness, own: string): Tones {
  const known = desks.get(awareness) ?? new Tones(own);
  desks.set(awareness, known);
  return known;
}

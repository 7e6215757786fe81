import type { Clock, Instant } from '../domain/platform.ts';

const LONGEST_MS = 2 ** 31 - 1;

/** Rings once when the platform's clock has come to an instant; set anew, it forgets the one before. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  set(instant: Instant | null): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (instant === null) return;
    const wait = Date.parse(instant) - Date.parse(this.#clock.now());
    this.#timer = setTimeout(() => this.#look(instant), Math.min(Math.max(wait, 0), LONGEST_MS));
    this.#timer.unref();
  }

  /** A timer may wake a little early, and a long wait is done in parts. */
  #look(instant: Instant): void {
    if (instant <= this.#clock.now()) this.#ring();
    else setImmediate(() => this.set(instant));
  }
}

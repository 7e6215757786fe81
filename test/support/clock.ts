import { later, type Clock, type Instant } from '../../domain/platform.ts';

/** A clock that stands still until told otherwise. */
export class TestClock implements Clock {
  #now: Instant;

  constructor(now: Instant = '2026-11-21T22:00:00.000Z') {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  set(instant: Instant): void {
    this.#now = new Date(instant).toISOString();
  }

  /** Moves by milliseconds; use MINUTE, HOUR and DAY of domain/platform.ts. */
  advance(milliseconds: number): Instant {
    this.#now = later(this.#now, milliseconds);
    return this.#now;
  }
}

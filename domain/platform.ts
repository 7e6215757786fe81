import type { Store } from '../db/store.ts';
import type { Outside } from './outside/look.ts';
import type { Translator } from './texts/machine/translator.ts';

/** UTC, ISO-8601 with milliseconds and Z: comparable as text. */
export type Instant = string;

export interface Clock {
  now(): Instant;
}

/** "This thing changed": an id and a word, never data. */
export interface Announcement {
  /** e.g. "sign-on:ID", "text:ID", "person:ID", "coalition:ID". */
  topic: string;
  /** e.g. "signed", "closed". */
  change: string;
}

/** What every action needs from the outside world; made once by the composition root, or by a test. */
export interface Platform {
  readonly store: Store;
  readonly clock: Clock;
  /** A fresh identifier: 26 characters, ascending with time. */
  newId(): string;
  /** Unpredictable bytes. */
  randomBytes(length: number): Uint8Array;
  /** The way to what texts link to; null where this installation asks nobody outside. */
  readonly outside: Outside | null;
  /** The service outside the house that drafts translations; none unless this installation was given one. */
  readonly translator?: Translator | null;
  /** Told only of what has been committed. */
  announce(announcements: Announcement[]): void;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** `instant` moved by a number of milliseconds. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The day a zone's calendar shows at an instant: "2027-03-02". */
export function dayIn(instant: Instant, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

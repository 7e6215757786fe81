import type { Announcement } from '../domain/platform.ts';
import { Quota } from './quota.ts';
import { LIMITS } from './wire.ts';

const MOST_WAITING = 256;

/** What one reader hears; `return` ends it at once, also while it waits. */
export interface Hearing extends AsyncIterableIterator<Announcement, undefined> {
  return(): Promise<IteratorReturnResult<undefined>>;
}

/** Who listens in this process by other means than a socket: GraphQL subscriptions over an event stream. */
export class Listeners {
  readonly #heard = new Set<(announcement: Announcement) => void>();
  readonly #streams = new Quota(LIMITS.socketsPerSession);

  announce(announcements: readonly Announcement[]): void {
    for (const announcement of announcements) for (const hear of this.#heard) hear(announcement);
  }

  /**
   * What is announced on these topics from now on, until the reader stops. A reader too slow for its topics is let
   * go. Null when this session, or whoever `listener` names, has as many open already as it may.
   */
  listen(topics: readonly string[], listener: string): Hearing | null {
    if (!this.#streams.take(listener)) return null;
    const wanted = new Set(topics);
    const waiting: Announcement[] = [];
    let over = false;
    let wake: () => void = () => undefined;
    const end = () => {
      if (over) return;
      over = true;
      this.#heard.delete(hear);
      this.#streams.give(listener);
      wake();
    };
    const hear = (announcement: Announcement) => {
      if (!wanted.has(announcement.topic)) return;
      waiting.push(announcement);
      if (waiting.length > MOST_WAITING) end();
      else wake();
    };
    this.#heard.add(hear);
    return {
      async next() {
        while (!over && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const value = over ? undefined : waiting.shift();
        return value ? { done: false, value } : { done: true, value: undefined };
      },
      async return() {
        end();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

import type { Announcement } from '../domain/platform.ts';

const MOST_WAITING = 256;

/** Who listens in this process by other means than a socket: GraphQL subscriptions over an event stream. */
export class Listeners {
  readonly #heard = new Set<(announcement: Announcement) => void>();

  announce(announcements: readonly Announcement[]): void {
    for (const announcement of announcements) for (const hear of this.#heard) hear(announcement);
  }

  /** What is announced on these topics from now on, until the reader stops. A reader too slow for its topics is let go. */
  async *listen(topics: readonly string[]): AsyncGenerator<Announcement> {
    const wanted = new Set(topics);
    const waiting: Announcement[] = [];
    let wake: () => void = () => undefined;
    const hear = (announcement: Announcement) => {
      if (!wanted.has(announcement.topic)) return;
      waiting.push(announcement);
      wake();
    };
    this.#heard.add(hear);
    try {
      while (waiting.length <= MOST_WAITING) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#heard.delete(hear);
    }
  }
}

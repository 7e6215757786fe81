import type { Announcement, Instant, Platform } from '../../platform.ts';
import { postgresLog } from './log-postgres.ts';
import { sqliteLog } from './log-sqlite.ts';

/** One row for the log of one text, and what must still hold for it to be written. */
export interface Append {
  textId: string;
  /** The newest row it was judged on top of, and the grants its senders were asked under. */
  head: number;
  epoch: number;
  rowId: string;
  pairs: Uint8Array;
  /** Yjs client ids seen for the first time, to be bound to the seat that wrote with them. */
  clients: { client: number; seatId: string }[];
  /** Suggestions seen for the first time, and who wrote them. */
  suggestions: { id: string; seatId: string }[];
  /** Known suggestions that stand again. One that was decided is open anew; under `past` stays what was decided. */
  returned: { id: string; past: string }[];
  /** Suggestions that had gone with their words and stand again. */
  reopened: string[];
  /** Suggestions that went with the words they stood on: what is kept of each, and who took them out, where it is known. */
  gone: { id: string; seatId: string | null; pieces: string }[];
  /** Which suggestions there are has changed: pages that list them ask again. */
  proposalsChanged: boolean;
  /** When the right of one of the senders ends; null where all last. */
  until: Instant | null;
  /** The senders' sessions: none may have ended. */
  sessions: string[];
}

/** Told to pages once a row is written that began or ended suggestions. */
export const suggestionsOf = (textId: string): Announcement => ({
  topic: `text:${textId}`,
  change: 'suggestions',
});

/** Written, or not: the text has moved on, is closed or gone, its grants changed, or a session or a right ended. */
export type Appended = { written: true } | { written: false };

/**
 * Writes rows in one turn of the write queue and one commit. Each is a compare-and-swap of its text's head: one
 * that no longer fits is left out and the others stand. Resolves after the commit.
 */
export type Log = (appends: readonly Append[]) => Promise<Appended[]>;

export function openLog(platform: Pick<Platform, 'store' | 'clock'>): Log {
  const { store } = platform;
  const write = store.sqlite ? sqliteLog(store.sqlite) : postgresLog(store.postgres!);
  return async (appends) => {
    const order = [...appends.keys()].sort((a, b) => (appends[a]!.textId < appends[b]!.textId ? -1 : 1));
    const written = await store.queue.run(() =>
      write(
        order.map((i) => appends[i]!),
        platform.clock.now(),
      ),
    );
    const results: Appended[] = [];
    order.forEach((i, at) => (results[i] = { written: written[at]! }));
    return results;
  };
}

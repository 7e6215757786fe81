import type { Platform } from '../../platform.ts';
import type { Append } from './log-append.ts';
import { postgresLog } from './log-postgres.ts';
import { sqliteLog } from './log-sqlite.ts';

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

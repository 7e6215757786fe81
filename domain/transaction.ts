import type { Announcement, Instant, Platform } from './platform.ts';
import { tellOtherNodes } from './other-nodes.ts';
import { appendRecord } from './record/append.ts';
import type { RecordEntry } from './record/entry.ts';
import type { Tx } from './turn.ts';

export type { Tx };

/**
 * Carries out one act in one transaction. What `work` throws undoes all of it;
 * announcements leave only after the commit.
 */
export async function transact<T>(platform: Platform, work: (tx: Tx) => Promise<T>): Promise<T> {
  const announcements: Announcement[] = [];
  const result = await platform.store.write(async (db) => {
    let now: Instant | null = null;
    const entries: RecordEntry[] = [];
    const changed = new Set<string>();
    const tx: Tx = {
      db,
      platform,
      get now() {
        if (now === null) throw new Error('The clock is read after the lock: call lock() or begin() first.');
        return now;
      },
      async lock(query) {
        const row = await (
          platform.store.engine === 'postgres' ? query.forUpdate() : query
        ).executeTakeFirst();
        now ??= platform.clock.now();
        return row;
      },
      begin() {
        now ??= platform.clock.now();
      },
      announce(topic, change) {
        announcements.push({ topic, change });
      },
      record(entry) {
        entries.push(entry);
      },
      publicChange(coalitionId) {
        changed.add(coalitionId);
      },
    };
    const value = await work(tx);
    for (const id of changed) {
      await db
        .updateTable('coalitions')
        .set((eb) => ({ public_version: eb('public_version', '+', 1) }))
        .where('id', '=', id)
        .execute();
      announcements.push({ topic: `coalition:${id}`, change: 'public' });
    }
    await appendRecord(tx, entries);
    await tellOtherNodes(platform.store, db, announcements);
    return value;
  });
  if (announcements.length > 0) platform.announce(announcements);
  return result;
}

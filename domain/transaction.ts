import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from '../db/tables/index.ts';
import type { Writer } from '../db/store.ts';
import type { Announcement, Instant, Platform } from './platform.ts';
import { tellOtherNodes } from './other-nodes.ts';
import { appendRecord, type RecordEntry } from './record/append.ts';

/** One turn of the write queue: lock, do, record, commit, announce. */
export interface Tx {
  readonly db: Writer;
  readonly platform: Platform;
  /**
   * The instant of this act. Readable only once the root row is locked, so that a deadline is judged by
   * the moment the turn was ours, not by when the request began.
   */
  readonly now: Instant;
  /** Locks the one root row of the act (`for update` on Postgres; SQLite's transaction already holds all). */
  lock<O>(query: SelectQueryBuilder<Tables, keyof Tables, O>): Promise<O | undefined>;
  /** For acts that create their own root and have nothing to lock. */
  begin(): void;
  /** Told to listeners after commit, never before. */
  announce(topic: string, change: string): void;
  /** Leaves for the log of acts, the record log and the outbox; written last, in one go. */
  record(entry: RecordEntry): void;
  /** Marks everything the public can see of this coalition as changed. */
  publicChange(coalitionId: string): void;
}

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

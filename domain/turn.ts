import type { SelectQueryBuilder } from 'kysely';
import type { Writer } from '../db/store.ts';
import type { Tables } from '../db/tables/index.ts';
import type { Instant, Platform } from './platform.ts';
import type { RecordEntry } from './record/entry.ts';

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

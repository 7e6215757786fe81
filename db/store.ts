import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { openPostgres, postgresDialect, requireOrderByBytes } from './dialects/postgres.ts';
import { CachedSqliteDialect, openSqlite, statementCache } from './dialects/sqlite.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables/index.ts';
import { WriteQueue } from './write.ts';

export type Reader = Kysely<Tables>;
export type Writer = Transaction<Tables>;

/** The one database of a process. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** For questions. On SQLite a second, read-only handle: it sees what is committed. */
  readonly read: Reader;
  /** The same questions as finished SQL, without the builder's cost: for `prepared` queries of hot paths. */
  ask(sql: string, parameters: readonly unknown[]): Promise<unknown[]>;
  /** Every write in its turn, each in one transaction (BEGIN IMMEDIATE on SQLite). */
  write<T>(work: (trx: Writer) => Promise<T>): Promise<T>;
  /** The queue itself, for hot paths that write with prepared statements on `sqlite`. */
  readonly queue: WriteQueue;
  /** The writing handle; only inside a turn of `queue`. */
  readonly sqlite: Database.Database | null;
  readonly postgres: pg.Pool | null;
  /** Ends outstanding turns and closes every handle. */
  close(): Promise<void>;
}

/**
 * `postgres://…`, or the path of a SQLite file. The schema is brought up to date before it returns. A Postgres that does
 * not sort by bytes is refused, unless it is opened to be left.
 */
export async function openStore(location: string, { leaving = false } = {}): Promise<Store> {
  return /^postgres(ql)?:\/\//.test(location)
    ? openPostgresStore(location, leaving)
    : openSqliteStore(location);
}

async function openSqliteStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSqlite(file);
  const writer = new Kysely<Tables>({ dialect: new CachedSqliteDialect(handle) });
  await migrate(writer);
  const readHandle = openSqlite(file, { readonly: true });
  const read = new Kysely<Tables>({ dialect: new CachedSqliteDialect(readHandle) });
  const statement = statementCache(readHandle);
  const queue = new WriteQueue();
  return {
    engine: 'sqlite',
    read,
    ask: async (sql, parameters) => statement(sql).all(parameters),
    queue,
    sqlite: handle,
    postgres: null,
    write: (work) => queue.run(() => writer.transaction().execute(work)),
    async close() {
      await queue.idle();
      await read.destroy();
      await writer.destroy();
      readHandle.close();
      handle.close();
    },
  };
}

async function openPostgresStore(url: string, leaving: boolean): Promise<Store> {
  const pool = openPostgres(url);
  const db = new Kysely<Tables>({ dialect: postgresDialect(pool) });
  try {
    if (!leaving) await requireOrderByBytes(pool);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const queue = new WriteQueue();
  return {
    engine: 'postgres',
    read: db,
    ask: async (sql, parameters) => (await pool.query<Record<string, unknown>>(sql, [...parameters])).rows,
    queue,
    sqlite: null,
    postgres: pool,
    write: (work) => queue.run(() => db.transaction().execute(work)),
    async close() {
      await queue.idle();
      await db.destroy();
    },
  };
}

/** Brings the schema to the newest migration. Throws the first failure. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (await isNewest(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((r) => r.status === 'Error')?.migrationName;
    throw new Error(`Migration ${failed ?? ''} failed.`, { cause: error });
  }
}

/** Whether nothing is to be done, told by one question: the migrator itself looks at every table there is. */
async function isNewest(db: Kysely<Tables>): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const done = new Set(rows.map(({ name }) => name));
    return (
      done.size === Object.keys(migrations).length && Object.keys(migrations).every((name) => done.has(name))
    );
  } catch {
    // A store without that table has had none.
    return false;
  }
}

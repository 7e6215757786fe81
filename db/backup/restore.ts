import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type pg from 'pg';
import { openStore, type Store } from '../store.ts';
import {
  BackupRefused,
  checkBackup,
  ownReference,
  tablesInOrder,
  type CheckedBackup,
} from './backup-file.ts';

/**
 * Puts a checked backup in the place of what `location` holds. Refuses a store that holds people or
 * coalitions unless `force` is given. An older backup is brought to the present schema on the way.
 */
export async function restoreBackup(
  file: string,
  location: string,
  options: { force: boolean },
): Promise<CheckedBackup> {
  const checked = checkBackup(file);
  const store = await openStore(location);
  try {
    if (!options.force && (await holdsAnything(store)))
      throw new BackupRefused(
        'This store already holds people or coalitions: stop Acuerdo and add --force to replace them.',
      );
    const directory = mkdtempSync(join(tmpdir(), 'acuerdo-restore-'));
    try {
      const current = join(directory, 'current.sqlite');
      copyFileSync(file, current);
      await (await openStore(current)).close();
      await putInto(store, current, location);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  } finally {
    await store.close();
  }
  return checked;
}

async function holdsAnything(store: Store): Promise<boolean> {
  const person = await store.read.selectFrom('people').select('id').limit(1).executeTakeFirst();
  const coalition = await store.read.selectFrom('coalitions').select('id').limit(1).executeTakeFirst();
  return person !== undefined || coalition !== undefined;
}

async function putInto(store: Store, current: string, location: string): Promise<void> {
  const source = new Database(current, { readonly: true });
  try {
    const { sqlite, postgres } = store;
    if (sqlite) await store.queue.run(async () => void (await source.backup(location)));
    else if (postgres) await copyIn(postgres, source);
  } finally {
    source.close();
  }
}

async function copyIn(pool: pg.Pool, source: Database.Database): Promise<void> {
  const tables = tablesInOrder(source);
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const table of tables.toReversed()) await client.query(`delete from "${table}"`);
    for (const table of tables) await copyTableIn(client, source, table);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function copyTableIn(client: pg.PoolClient, source: Database.Database, table: string): Promise<void> {
  const reference = ownReference(source, table);
  const rows = source.prepare(`select * from "${table}"`).iterate() as Iterable<Record<string, unknown>>;
  for (const row of reference ? targetsFirst([...rows], reference) : rows) {
    const columns = Object.keys(row);
    const places = columns.map((_column, index) => `$${index + 1}`);
    const names = columns.map((column) => `"${column}"`);
    await client.query(`insert into "${table}" (${names}) values (${places})`, Object.values(row));
  }
}

/** The rows of a table that points at itself, each after the row it points at. */
function* targetsFirst(
  rows: Record<string, unknown>[],
  reference: string,
): Generator<Record<string, unknown>> {
  const told = new Set<unknown>([null]);
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter((row) => told.has(row[reference]));
    if (ready.length === 0) throw new BackupRefused(`Rows point at each other in a circle by ${reference}.`);
    yield* ready;
    for (const row of ready) told.add(row['id']);
    waiting = waiting.filter((row) => !told.has(row['id']));
  }
}

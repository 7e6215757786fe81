import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type pg from 'pg';
import { openStore, type Store } from '../store.ts';
import { BackupRefused, checkBackup, tablesInOrder, type CheckedBackup } from './backup-file.ts';

const ROWS_AT_ONCE = 500;

/**
 * Writes everything the store holds at one instant into `file`, and checks it. The store may be in use.
 * Nothing stands under the name `file` until the backup is whole and sound.
 */
export async function saveBackup(store: Store, file: string): Promise<CheckedBackup> {
  if (existsSync(file)) throw new BackupRefused(`${file} exists already: name a new file.`);
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  removeDatabase(partial);
  try {
    if (store.sqlite) await store.sqlite.backup(partial);
    else if (store.postgres) await copyOut(store.postgres, partial);
    makeOneFile(partial);
    const checked = checkBackup(partial);
    renameSync(partial, file);
    return checked;
  } finally {
    removeDatabase(partial);
  }
}

async function copyOut(pool: pg.Pool, file: string): Promise<void> {
  await (await openStore(file)).close();
  const target = new Database(file);
  const client = await pool.connect();
  try {
    target.pragma('foreign_keys = OFF');
    await client.query('begin isolation level repeatable read, read only');
    for (const table of tablesInOrder(target)) await copyTableOut(client, target, table);
    await client.query('commit');
  } finally {
    client.release();
    target.close();
  }
}

async function copyTableOut(client: pg.PoolClient, target: Database.Database, table: string): Promise<void> {
  const columns = (
    target.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]
  ).map((name) => `"${name}"`);
  const insert = target.prepare(`insert into "${table}" (${columns}) values (${columns.map(() => '?')})`);
  await client.query(`declare rows cursor for select ${columns} from "${table}"`);
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `fetch ${ROWS_AT_ONCE} from rows`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    target.transaction(() => rows.forEach((row) => insert.run(row)))();
  }
  await client.query('close rows');
}

/** Folds the write-ahead log away, so that the backup is this file alone. */
function makeOneFile(file: string): void {
  const handle = new Database(file);
  handle.pragma('journal_mode = DELETE');
  handle.close();
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}

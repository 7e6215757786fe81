import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';

/** Why a backup cannot be made or brought back, in a sentence for the operator. */
export class BackupRefused extends Error {}

/**
 * A backup, from either engine, is one SQLite file of the same tables: it opens with common tools, and it
 * carries a coalition from SQLite to Postgres and back.
 */
export interface CheckedBackup {
  tables: number;
  rows: number;
}

/** Reads the whole file and every reference in it; refuses one that is not a sound backup of ours. */
export function checkBackup(file: string): CheckedBackup {
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`);
  const handle = openReadonly(file);
  try {
    const [verdict] = handle.pragma('integrity_check') as { integrity_check: string }[];
    if (verdict?.integrity_check !== 'ok') throw damaged(file, verdict?.integrity_check);
    if ((handle.pragma('foreign_key_check') as unknown[]).length > 0)
      throw damaged(file, 'rows point at rows that are missing');
    requireKnownSchema(handle, file);
    const tables = tablesInOrder(handle);
    const rows = tables.map((table) => countRows(handle, table)).reduce((sum, n) => sum + n, 0);
    return { tables: tables.length, rows };
  } catch (error) {
    if (error instanceof Database.SqliteError) throw damaged(file, error.message);
    throw error;
  } finally {
    handle.close();
  }
}

/** Our tables, each after every table it points at. */
export function tablesInOrder(handle: Database.Database): string[] {
  const names = handle
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'kysely%' order by name`,
    )
    .pluck()
    .all() as string[];
  const ordered: string[] = [];
  const visit = (name: string) => {
    if (ordered.includes(name)) return;
    for (const target of targetsOf(handle, name)) if (target !== name) visit(target);
    ordered.push(name);
  };
  names.forEach(visit);
  return ordered;
}

/** The column of a table that points at its own rows, if it has one. */
export function ownReference(handle: Database.Database, table: string): string | undefined {
  return references(handle, table).find((reference) => reference.table === table && reference.to === 'id')
    ?.from;
}

function targetsOf(handle: Database.Database, table: string): string[] {
  return references(handle, table).map((reference) => reference.table);
}

function references(handle: Database.Database, table: string): { table: string; from: string; to: string }[] {
  return handle.prepare('select "table", "from", "to" from pragma_foreign_key_list(?)').all(table) as never;
}

function countRows(handle: Database.Database, table: string): number {
  return handle.prepare(`select count(*) from "${table}"`).pluck().get() as number;
}

function openReadonly(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : undefined);
  }
}

function requireKnownSchema(handle: Database.Database, file: string): void {
  const ours = handle.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get();
  if (!ours) throw new BackupRefused(`${file} is a database, but not one of Acuerdo's.`);
  const done = handle.prepare('select name from kysely_migration').pluck().all() as string[];
  const unknown = done.find((name) => !(name in migrations));
  if (unknown)
    throw new BackupRefused(
      `${file} was made by a newer Acuerdo (it knows "${unknown}"): update this one first.`,
    );
}

function damaged(file: string, why: string | undefined): BackupRefused {
  return new BackupRefused(`${file} is damaged and was not used: ${why ?? 'it cannot be read'}.`);
}

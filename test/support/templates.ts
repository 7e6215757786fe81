import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../db/store.ts';
import { startPostgres } from './postgres.ts';

/** What fresh stores are copied from: both migrated, both empty. */
export interface Templates {
  sqliteFile: string;
  postgresUrl: string;
}

const DATABASE = 'template_migrated';

/** Migrates a SQLite file, and a database in a Postgres of its own. */
export async function makeTemplates(): Promise<{ templates: Templates; remove(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-template-'));
  const sqliteFile = join(directory, 'migrated.sqlite');
  await (await openStore(sqliteFile)).close();
  const postgres = await startPostgres();
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query(`create database ${DATABASE}`);
  await client.end();
  const postgresUrl = postgres.url(DATABASE);
  await (await openStore(postgresUrl)).close();
  return {
    templates: { sqliteFile, postgresUrl },
    async remove() {
      rmSync(directory, { recursive: true, force: true });
      await postgres.stop();
    },
  };
}

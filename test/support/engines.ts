import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../db/store.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated SQLite file that test stores are copied from. */
    sqliteTemplate: string;
    /** Address of the migrated Postgres database that test stores are copied from. */
    postgresTemplate: string;
  }
}

const TEMPLATE = 'template_migrated';

/** Once per run: a migrated SQLite file, and a Postgres with one migrated database, to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-template-'));
  const file = join(directory, 'migrated.sqlite');
  await (await openStore(file)).close();
  project.provide('sqliteTemplate', file);
  const postgres = await startPostgres();
  const admin = postgres.url('postgres');
  await createDatabase(admin, TEMPLATE);
  await (await openStore(postgres.url(TEMPLATE))).close();
  project.provide('postgresTemplate', postgres.url(TEMPLATE));
  return async () => {
    rmSync(directory, { recursive: true, force: true });
    await postgres.stop();
  };
}

async function createDatabase(admin: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}

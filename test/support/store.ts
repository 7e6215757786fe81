import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { atEnd } from './ending.ts';
import { makeTemplates, type Templates } from './templates.ts';

export type Engine = Store['engine'];

/** The same tests on each engine: `eachEngine((engine) => { it(…) })`. */
export function eachEngine(tests: (engine: Engine) => void): void {
  describe.each<Engine>(['sqlite', 'postgres'])('on %s', tests);
}

/**
 * A fresh, migrated, empty store. Closed and removed at the end of the test that opened it, or of the
 * file when it was opened outside a test.
 */
export async function openTestStore(engine: Engine): Promise<Store> {
  const { location, remove } = engine === 'sqlite' ? await newFile() : await newDatabase();
  const store = await openStore(location);
  atEnd(async () => {
    await store.close();
    await remove();
  });
  return store;
}

/** The address of a fresh, migrated, empty store, for a server or a second node to open by itself. */
export async function testStoreLocation(engine: Engine): Promise<string> {
  const { location, remove } = engine === 'sqlite' ? await newFile() : await newDatabase();
  atEnd(remove);
  return location;
}

let own: Promise<Templates> | undefined;

/** Those of the whole run under vitest; a proof, which runs without it, makes its own and takes them away again. */
async function templates(): Promise<Templates> {
  if (process.env['VITEST']) return inject('templates');
  own ??= makeTemplates().then(({ templates, remove }) => {
    atEnd(async () => {
      own = undefined;
      idle.length = 0;
      await remove();
    });
    return templates;
  });
  return own;
}

interface Place {
  location: string;
  remove(): Promise<void>;
}

async function newFile(): Promise<Place> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-test-'));
  const location = join(directory, 'store.sqlite');
  copyFileSync((await templates()).sqliteFile, location);
  return { location, remove: async () => rmSync(directory, { recursive: true, force: true }) };
}

/** Databases of this file's ended tests, emptied for the next. */
const idle: string[] = [];

async function newDatabase(): Promise<Place> {
  const template = new URL((await templates()).postgresUrl);
  const at = (database: string) => new URL(database, template).href;
  const name = idle.pop() ?? (await copyTemplate(template));
  return {
    location: at(name),
    remove: async () => {
      await say(at(name), EMPTY);
      idle.push(name);
    },
  };
}

async function copyTemplate(template: URL): Promise<string> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const admin = new URL('postgres', template).href;
  await say(admin, `create database ${name} template ${template.pathname.slice(1)}`);
  return name;
}

/** Ends what a test left connected, then deletes every row; much faster than a new database. */
const EMPTY = `
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('delete from %I', name);
    end loop;
  end $$`;

async function say(address: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

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
      for (const kept of idle.splice(0)) await kept.leave();
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

/** A database of the tests, and a connection to it that knows its tables: emptying it by a new one takes ten times as long. */
class Kept {
  readonly location: string;
  #keeper: pg.Client | null = null;

  constructor(location: string) {
    this.location = location;
  }

  async empty(): Promise<void> {
    this.#keeper ??= await this.#connected();
    await this.#keeper.query(EMPTY);
  }

  async leave(): Promise<void> {
    await this.#keeper?.end();
  }

  /** Some tests end every connection there is. */
  async #connected(): Promise<pg.Client> {
    const client = await connect(this.location);
    client.on('error', () => (this.#keeper = null));
    return client;
  }
}

/** Databases of ended tests, emptied for the next. */
const idle: Kept[] = [];

async function newDatabase(): Promise<Place> {
  const template = new URL((await templates()).postgresUrl);
  const kept = idle.pop() ?? (await copyTemplate(template));
  return {
    location: kept.location,
    remove: async () => {
      await kept.empty();
      idle.push(kept);
    },
  };
}

async function copyTemplate(template: URL): Promise<Kept> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const admin = await connect(new URL('postgres', template).href);
  await admin.query(`create database ${name} template ${template.pathname.slice(1)}`);
  await admin.end();
  return new Kept(new URL(name, template).href);
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

async function connect(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return client;
}

import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import pg from 'pg';
import { openSqlite } from '../../../db/dialects/sqlite.ts';
import { openStore } from '../../../db/store.ts';
import { timedId } from '../../../domain/ids.ts';
import type { Announcement, Instant } from '../../../domain/platform.ts';
import { TestClock } from '../../support/clock.ts';
import { atEnd } from '../../support/ending.ts';
import { seeded, type TestPlatform } from '../../support/platform.ts';
import { testStoreLocation, type Engine } from '../../support/store.ts';

/** A platform that counts what it commits. */
export interface CountingPlatform extends TestPlatform {
  /** How many transactions have been committed so far. */
  commits(): number;
}

export async function countingPlatform(
  location: string,
  now: Instant,
  seed: string,
): Promise<CountingPlatform> {
  const clock = new TestClock(now);
  const chance = seeded(seed);
  const announcements: Announcement[] = [];
  let commits = 0;
  const store = await openStore(location);
  return {
    store: {
      ...store,
      async write(work) {
        const result = await store.write(work);
        commits++;
        return result;
      },
    },
    clock,
    announcements,
    commits: () => commits,
    newId: () => timedId(Date.parse(clock.now()), chance),
    randomBytes: chance,
    outside: { look: () => Promise.resolve({ state: 'no-way' }) },
    announce: (list) => void announcements.push(...list),
  };
}

/** A copy of a told world, which can be made as it was. */
export interface Copy {
  location: string;
  /** Makes it as it was told. Whoever has it open may keep it open, and does nothing meanwhile. */
  restore(): Promise<void>;
}

/** Migrates a store, hands it to `tell`, and makes fresh copies of what was told. */
export async function template(
  engine: Engine,
  tell: (location: string) => Promise<void>,
): Promise<() => Promise<Copy>> {
  const location = await testStoreLocation(engine);
  await tell(location);
  return engine === 'sqlite' ? fileCopies(location) : databaseCopies(new URL(location));
}

/** Restored in place, beside whoever has it open, table by table: a file opened anew would prepare every statement again. */
function fileCopies(told: string): () => Promise<Copy> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-copies-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  let copies = 0;
  return async () => {
    const place = join(directory, String(++copies));
    mkdirSync(place);
    const location = join(place, 'acuerdo.sqlite');
    copyFileSync(told, location);
    const handle = openSqlite(location);
    atEnd(() => void handle.close());
    handle.pragma('foreign_keys = OFF');
    handle.prepare('attach ? as told').run(told);
    noteWritten(handle);
    return { location, restore: async () => goBack(handle) };
  };
}

/** From now on each table that is written is on a list. */
function noteWritten(handle: Database): void {
  const tables = handle
    .prepare("select name from told.sqlite_schema where type = 'table' and name not like 'kysely%'")
    .pluck()
    .all() as string[];
  handle.exec('create table written_since (name text not null)');
  for (const table of tables)
    for (const deed of ['insert', 'update', 'delete'])
      handle.exec(`create trigger "${table} ${deed}" after ${deed} on "${table}"
        begin insert into written_since select '${table}'
          where not exists (select 1 from written_since where name = '${table}'); end`);
}

function goBack(handle: Database): void {
  const written = handle.prepare('select name from written_since').pluck().all() as string[];
  handle
    .transaction(() => {
      for (const table of written)
        handle.exec(`delete from main."${table}"; insert into main."${table}" select * from told."${table}"`);
      handle.exec('delete from written_since');
    })
    .immediate();
}

/** Every table beside itself as it was told, and a list of those that were written since. */
const KEEP = `
  create schema told;
  create table told.written_since (name text not null);
  create function told.note_written() returns trigger language plpgsql as $$ begin
    insert into told.written_since values (tg_table_name);
    return null;
  end $$;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('create table told.%I as table public.%I', name, name);
      execute format('create trigger note_written after insert or update or delete on public.%I
        for each statement execute function told.note_written()', name);
    end loop;
  end $$`;
/** Much faster than a new database. */
const GO_BACK = `
  begin;
  set local session_replication_role = replica;
  do $$ declare one text; begin
    for one in select distinct name from told.written_since loop
      execute format('delete from public.%I', one);
      execute format('insert into public.%I select * from told.%I', one, one);
    end loop;
  end $$;
  delete from told.written_since;
  commit`;

function databaseCopies(told: URL): () => Promise<Copy> {
  return async () => {
    const name = `m_${randomBytes(8).toString('hex')}`;
    const admin = await connect(new URL('postgres', told));
    await admin.query(`create database ${name} template ${told.pathname.slice(1)}`);
    await admin.end();
    const location = new URL(name, told);
    const client = await connect(location);
    atEnd(() => client.end());
    await client.query(KEEP);
    return { location: location.href, restore: async () => void (await client.query(GO_BACK)) };
  };
}

async function connect(address: URL): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  return client;
}

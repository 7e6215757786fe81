import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '../../../db/store.ts';
import { timedId } from '../../../domain/ids.ts';
import type { Announcement, Instant } from '../../../domain/platform.ts';
import { TestClock } from '../../support/clock.ts';
import { atEnd } from '../../support/ending.ts';
import { seeded, type TestPlatform } from '../../support/platform.ts';
import { testStoreLocation, type Engine } from '../../support/store.ts';

/** A platform whose store can be exchanged for another copy of the same world. */
export interface MovablePlatform extends TestPlatform {
  store: Store;
  /** How many transactions have been committed so far. */
  commits(): number;
  /** Opens the store again, after `meanwhile`, during which nothing has it open. */
  reopen(meanwhile: () => Promise<void>): Promise<void>;
}

export async function movablePlatform(
  location: string,
  now: Instant,
  seed: string,
): Promise<MovablePlatform> {
  const clock = new TestClock(now);
  const chance = seeded(seed);
  const announcements: Announcement[] = [];
  let commits = 0;
  const open = async (): Promise<Store> => {
    const store = await openStore(location);
    return {
      ...store,
      async write(work) {
        const result = await store.write(work);
        commits++;
        return result;
      },
    };
  };
  const platform: MovablePlatform = {
    store: await open(),
    clock,
    announcements,
    commits: () => commits,
    async reopen(meanwhile) {
      await platform.store.close();
      await meanwhile();
      platform.store = await open();
    },
    newId: () => timedId(Date.parse(clock.now()), chance),
    randomBytes: chance,
    outside: { look: () => Promise.resolve({ state: 'no-way' }) },
    announce: (list) => void announcements.push(...list),
  };
  return platform;
}

/** A copy of a told world, which can be made as it was. */
export interface Copy {
  location: string;
  /** Makes it as it was told. A SQLite file must not be open meanwhile. */
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

function fileCopies(told: string): () => Promise<Copy> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-copies-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  let copies = 0;
  return async () => {
    const place = join(directory, String(++copies));
    const location = join(place, 'acuerdo.sqlite');
    const restore = async () => {
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place);
      copyFileSync(told, location);
    };
    await restore();
    return { location, restore };
  };
}

/** Every table beside itself as it was told: much faster to go back to than a new database. */
const KEEP = `
  create schema told;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('create table told.%I as table public.%I', name, name);
    end loop;
  end $$`;
const GO_BACK = `
  begin;
  set local session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'told' loop
      execute format('delete from public.%I', name);
      execute format('insert into public.%I select * from told.%I', name, name);
    end loop;
  end $$;
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

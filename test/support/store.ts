import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { atEnd } from './ending.ts';

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

interface Place {
  location: string;
  remove(): Promise<void>;
}

async function newFile(): Promise<Place> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-test-'));
  const location = join(directory, 'store.sqlite');
  copyFileSync(inject('sqliteTemplate'), location);
  return { location, remove: async () => rmSync(directory, { recursive: true, force: true }) };
}

async function newDatabase(): Promise<Place> {
  const template = new URL(inject('postgresTemplate'));
  const name = `t_${randomBytes(8).toString('hex')}`;
  await administer(template, `create database ${name} template ${template.pathname.slice(1)}`);
  const location = new URL(template);
  location.pathname = `/${name}`;
  return {
    location: location.href,
    remove: () => administer(template, `drop database ${name} with (force)`),
  };
}

async function administer(template: URL, command: string): Promise<void> {
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

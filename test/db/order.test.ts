import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { saveBackup } from '../../db/backup/save.ts';
import { restoreBackup } from '../../db/backup/restore.ts';
import { openStore } from '../../db/store.ts';
import { atEnd } from '../support/ending.ts';
import { testStoreLocation } from '../support/store.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The address of an empty database made as said, beside those of the tests. */
async function databaseMade(how: string): Promise<string> {
  const beside = await testStoreLocation('postgres');
  const name = `o_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Client({ connectionString: new URL('postgres', beside).href });
  await admin.connect();
  atEnd(async () => {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  await admin.query(`create database ${name} ${how}`);
  return new URL(name, beside).href;
}

const SPANISH = `template template0 encoding 'UTF8' locale_provider icu icu_locale 'es'`;

it('does not open a Postgres that sorts by a language, writes nothing to it, and says how to make another', async () => {
  const location = await databaseMade(SPANISH);
  const refused = await openStore(location).then(
    () => null,
    (error: Error) => error.message,
  );
  const [, advice] = /make one with "create database NAME ([^"]*)"/.exec(refused ?? '') ?? [];
  expect(advice).toContain(`locale 'C'`);
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public'`);
  await client.end();
  expect(rows).toEqual([]);

  const store = await openStore(await databaseMade(advice!));
  await store.close();
});

it('lets a Postgres that sorts by a language be backed up, and restores nothing into one', async () => {
  const location = await databaseMade(SPANISH);
  const left = await openStore(location, { leaving: true });
  const file = join(temporaryDirectory(), 'left.sqlite');
  expect((await saveBackup(left, file)).tables).toBeGreaterThan(10);
  await left.close();
  await expect(restoreBackup(file, location, { force: true })).rejects.toThrow('sorts by a language');
});

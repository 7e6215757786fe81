import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkBackup } from '../../db/backup/backup-file.ts';
import { restoreBackup } from '../../db/backup/restore.ts';
import { saveBackup } from '../../db/backup/save.ts';
import { openStore, type Store } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import { atEnd } from '../support/ending.ts';
import { givenBody, givenBodyMember } from '../support/factories/bodies.ts';
import { givenMembership } from '../support/factories/organizations.ts';
import { givenSeat } from '../support/factories/people.ts';
import { givenStatement } from '../support/factories/statements.ts';
import { testPlatform } from '../support/platform.ts';
import { eachEngine, testStoreLocation, type Engine } from '../support/store.ts';

let file: string;
beforeEach(() => {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-backup-test-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  file = join(directory, 'copy', 'acuerdo.backup');
});

eachEngine((from) => {
  describe.each<Engine>(['sqlite', 'postgres'])('restored on %s', (to) => {
    it('brings every row back as it was', async () => {
      const platform = await worldIn(from);
      const saved = await saveBackup(platform.store, file);
      const location = await testStoreLocation(to);
      expect(await restoreBackup(file, location, { force: false })).toEqual(saved);
      const restored = await openStore(location);
      atEnd(() => restored.close());
      expect(await everything(restored)).toEqual(await everything(platform.store));
    });
  });

  it('replaces what is there only when forced', async () => {
    const [ours, theirs] = [await worldIn(from), await worldIn(from)];
    await saveBackup(ours.store, file);
    const location = await testStoreLocation(from);
    await restoreBackup(file, location, { force: false });
    const second = `${file}-2`;
    await saveBackup(theirs.store, second);
    await expect(restoreBackup(second, location, { force: false })).rejects.toThrow('already holds people');
    await restoreBackup(second, location, { force: true });
    const restored = await openStore(location);
    atEnd(() => restored.close());
    expect(await everything(restored)).toEqual(await everything(theirs.store));
  });

  it('saves one instant of a store in use', async () => {
    const platform = await worldIn(from);
    const writing = { on: true };
    const writer = (async () => {
      for (; writing.on; await turnOfLoop()) await givenSeat(platform);
    })();
    await saveBackup(platform.store, file);
    writing.on = false;
    await writer;
    expect(checkBackup(file).rows).toBeGreaterThan(0);
  });
});

it('never writes over an earlier backup', async () => {
  const platform = await worldIn('sqlite');
  await saveBackup(platform.store, file);
  await expect(saveBackup(platform.store, file)).rejects.toThrow('exists already');
});

it('refuses a file that is missing, damaged, strange or newer, and leaves the store alone', async () => {
  const platform = await worldIn('sqlite');
  await saveBackup(platform.store, file);
  const location = await testStoreLocation('sqlite');
  const restoring = (of: string) => expect(restoreBackup(of, location, { force: true })).rejects;

  await restoring(`${file}-none`).toThrow('There is no file');

  const bytes = readFileSync(file);
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0xaa, at, at + 2048);
  writeFileSync(`${file}-damaged`, bytes);
  await restoring(`${file}-damaged`).toThrow('is damaged');

  writeFileSync(`${file}-letter`, 'Dear coalition,'.repeat(1000));
  await restoring(`${file}-letter`).toThrow('is damaged');

  new Database(`${file}-strange`).exec('create table poems (id text)').close();
  await restoring(`${file}-strange`).toThrow(`not one of Acuerdo's`);

  writeFileSync(`${file}-newer`, readFileSync(file));
  new Database(`${file}-newer`)
    .exec(`insert into kysely_migration values ('999-later', '2030-01-01')`)
    .close();
  await restoring(`${file}-newer`).toThrow('newer Acuerdo');

  writeFileSync(`${file}-orphan`, readFileSync(file));
  const orphaned = new Database(`${file}-orphan`);
  orphaned.pragma('foreign_keys = OFF');
  orphaned.exec('delete from people').close();
  await restoring(`${file}-orphan`).toThrow('point at rows that are missing');

  const untouched = await openStore(location);
  atEnd(() => untouched.close());
  expect((await everything(untouched))['people']).toEqual([]);
});

/** A coalition with rows that point at rows of their own table, in no helpful order, and with bytes. */
async function worldIn(engine: Engine) {
  const platform = await testPlatform({ engine });
  const member = await givenBodyMember(platform);
  const { coalition_id } = member;
  const giver = await givenSeat(platform, { coalition_id, id: 'z-giver' });
  const given = { coalition_id, organization_id: giver.organization_id, given_by_seat_id: giver.id };
  await givenSeat(platform, { ...given, id: 'a-given' });
  await givenBody(platform, { coalition_id, id: 'a-child', parent_id: member.body_id });
  const logo = {
    id: 'a-logo',
    coalition_id,
    mime: 'image/webp',
    size: 3,
    bytes: new Uint8Array([0, 128, 255]),
    created_at: platform.clock.now(),
  };
  await platform.store.write((trx) => trx.insertInto('files').values(logo).execute());
  await givenMembership(platform, { coalition_id, logo_file_id: logo.id });
  const statement = await givenStatement(platform, { coalition_id });
  const update = {
    text_id: statement.text_id,
    seq: 1,
    row_id: '00',
    pairs: new Uint8Array([0, 1, 254, 255]),
    at: platform.clock.now(),
  };
  await platform.store.write((trx) => trx.insertInto('text_updates').values(update).execute());
  const client = { text_id: statement.text_id, yjs_client_id: 4294967295, seat_id: giver.id };
  await platform.store.write((trx) => trx.insertInto('text_clients').values(client).execute());
  return platform;
}

const TABLES = [
  'coalitions',
  'people',
  'organizations',
  'memberships',
  'seats',
  'bodies',
  'body_members',
  'texts',
] as const;
const MORE = ['text_titles', 'text_updates', 'text_clients', 'statements', 'logs', 'files'] as const;

async function everything(store: Store): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of [...TABLES, ...MORE] satisfies (keyof Tables)[]) {
    const rows = await store.read.selectFrom(table).selectAll().execute();
    found[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return found;
}

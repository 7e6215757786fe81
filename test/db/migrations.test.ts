import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { CachedSqliteDialect, openSqlite } from '../../db/dialects/sqlite.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openStore } from '../../db/store.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const AT = '2026-01-01T00:00:00.000Z';
/** A coalition of before members had logos, with rows that point at its member. */
const ROWS = `
  insert into organizations values ('o', 'Albergue', 'albergue', 'albergue', 'Chiapas', null, '${AT}');
  insert into coalitions values ('c', 'red', 'Red', 'Net', 'Red', 'UTC', 'Aquí', 'Here', 'red@example.org', 'o', 1, '${AT}');
  insert into people (id, email, email_folded, name, language, time_zone, created_at)
    values ('p', 'a@example.org', 'a@example.org', 'Ana', 'es', 'UTC', '${AT}');
  insert into memberships values ('m', 'c', 'o', 'full', '${AT}', '${AT}', null, 'approval', 1, 'La Casa');
  insert into membership_contacts values ('k', 'c', 'm', 'Ana', 'a@example.org', 'es');
  insert into seats (id, coalition_id, organization_id, person_id, title, from_at, created_at)
    values ('s', 'c', 'o', 'p', 'Directora', '${AT}', '${AT}');`;

it('gives members of an older SQLite store a place for a logo, and loses no row that points at them', async () => {
  const file = join(temporaryDirectory(), 'older.sqlite');
  const handle = openSqlite(file);
  const older = new Kysely<unknown>({ dialect: new CachedSqliteDialect(handle) });
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db: older, provider }).migrateTo('005-record');
  expect(error).toBeUndefined();
  handle.exec(ROWS);
  await older.destroy();
  handle.close();

  const store = await openStore(file);
  const { read, sqlite } = store;
  expect(await read.selectFrom('memberships').selectAll().execute()).toMatchObject([
    { id: 'm', signing_rule: 'approval', at_risk: 1, alias: 'La Casa', logo_file_id: null },
  ]);
  expect(await read.selectFrom('membership_contacts').select('id').execute()).toEqual([{ id: 'k' }]);
  expect(await read.selectFrom('seats').select('id').execute()).toEqual([{ id: 's' }]);
  expect(sqlite!.pragma('foreign_key_check')).toEqual([]);
  expect(() => sqlite!.exec(`update memberships set logo_file_id = 'none'`)).toThrow('FOREIGN KEY');
  expect(() => sqlite!.exec(`delete from memberships`)).toThrow('FOREIGN KEY');
  await store.close();
});

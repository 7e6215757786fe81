import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { CachedSqliteDialect, openSqlite } from '../../db/dialects/sqlite.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openStore } from '../../db/store.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const AT = '2024-01-01T00:00:00.000Z';
const SEAT =
  'insert into seats (id, coalition_id, organization_id, person_id, title, may_sign, from_at, until_at, created_at)';
/** A member of long ago: somebody who signs, somebody who does nothing of the kind, and somebody who has left. */
const ROWS = `
  insert into organizations values ('o', 'Albergue', 'albergue', 'albergue', 'Chiapas', null, '${AT}');
  insert into coalitions (id, slug, name_es, name_en, short_name, time_zone, place_es, place_en, email, public_version, created_at)
    values ('c', 'red', 'Red', 'Net', 'Red', 'UTC', 'Aquí', 'Here', 'red@example.org', 1, '${AT}');
  insert into people (id, email, email_folded, name, language, time_zone, created_at)
    values ('p', 'a@example.org', 'a@example.org', 'Ana', 'es', 'UTC', '${AT}');
  insert into memberships (id, coalition_id, organization_id, class, verified_at, from_at, signing_rule)
    values ('m', 'c', 'o', 'full', '${AT}', '${AT}', 'sole');
  ${SEAT} values ('signs', 'c', 'o', 'p', 'Directora', 1, '${AT}', null, '${AT}');
  ${SEAT} values ('part', 'c', 'o', 'p', 'Abogada', 0, '${AT}', null, '${AT}');
  ${SEAT} values ('gone', 'c', 'o', 'p', 'Abogada', 1, '${AT}', '${AT}', '${AT}');`;

it('keeps rights given before credentials as they stood, to be confirmed within a year', async () => {
  const file = join(temporaryDirectory(), 'older.sqlite');
  const handle = openSqlite(file);
  const older = new Kysely<unknown>({ dialect: new CachedSqliteDialect(handle) });
  const provider = { getMigrations: async () => migrations };
  expect((await new Migrator({ db: older, provider }).migrateTo('037-kept-lists')).error).toBeUndefined();
  handle.exec(ROWS);
  await older.destroy();
  handle.close();

  const store = await openStore(file);
  const { read, sqlite } = store;
  const kept = await read.selectFrom('credentials').selectAll().execute();
  expect(kept).toMatchObject([
    { seat_id: 'signs', kind: 'kept', may_sign: 1, may_propose: 0, themes: '[]', until_at: null },
  ]);
  expect(Date.parse(kept[0]!.rests_at)).toBeGreaterThan(Date.now());
  const seats = await read.selectFrom('seats').select(['id', 'credential_id']).orderBy('id').execute();
  expect(seats.map(({ id, credential_id }) => [id, credential_id])).toEqual([
    ['gone', null],
    ['part', null],
    ['signs', kept[0]!.id],
  ]);
  const jobs = await read.selectFrom('outbox').select('payload').orderBy('due_at').execute();
  expect(jobs.map(({ payload }) => (JSON.parse(payload) as { turn: string }).turn)).toEqual([
    'soon',
    'due',
    'rested',
  ]);
  expect(sqlite!.pragma('foreign_key_check')).toEqual([]);
  await store.close();
});

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

/** What a campaign showed before it was chosen one by one, and what was taken away when its documents were kept. */
const SHOWN = `
  pragma foreign_keys = off;
  insert into asks (id, coalition_id, agenda_id, heading_block_id, block_id, position, status, created_by_seat_id, created_at)
    values ('shown', 'c', 'a', 'h1', 'b1', 1, 'in-part', 's', '${AT}'), ('kept', 'c', 'a', 'h2', 'b2', 2, 'won', 's', '${AT}');
  insert into campaign_asks values ('c', 'p', 'shown', '{}', 's', '${AT}'), ('c', 'p', 'kept', null, 's', '${AT}');
  insert into press_mentions values ('n', 'c', 'p', 'Nota', 'Diario', 'https://example.org/', 'es', null, '2026-01-01', 's', '${AT}', null);
  insert into files values ('old', 'c', 'text/plain', 1, x'41', '${AT}'), ('new', 'c', 'text/plain', 1, x'41', '${AT}'),
    ('answer', 'c', 'text/plain', 1, x'41', '${AT}'), ('print', 'c', 'text/plain', 1, x'41', '${AT}');
  insert into edition_prints (coalition_id, edition_id, kind, file_id, issued_at) values ('c', 'e', 'es.pdf', 'print', '${AT}');
  insert into ask_evidence values ('e1', 'c', 'shown', 'Informe', 'es', null, 'old', 's', '${AT}', '${AT}'),
    ('e2', 'c', 'shown', 'Informe', 'es', null, 'new', 's', '${AT}', null);
  insert into ask_answers (id, coalition_id, ask_id, target_id, answer, answered_on, file_id, seat_id, created_at, removed_at)
    values ('w', 'c', 'shown', 't', 'accepted', '2026-01-01', 'answer', 's', '${AT}', '${AT}');
  pragma foreign_keys = on;`;

it('leaves public what was public, and forgets the documents of what was taken away', async () => {
  const file = join(temporaryDirectory(), 'older.sqlite');
  const handle = openSqlite(file);
  const older = new Kysely<unknown>({ dialect: new CachedSqliteDialect(handle) });
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db: older, provider }).migrateTo('015-answer-institutions');
  expect(error).toBeUndefined();
  handle.exec(SHOWN);
  await older.destroy();
  handle.close();

  const store = await openStore(file);
  const { read } = store;
  expect(await read.selectFrom('press_mentions').select(['id', 'shown']).execute()).toEqual([
    { id: 'n', shown: 1 },
  ]);
  expect(
    await read.selectFrom('campaign_asks').select(['ask_id', 'shown_status']).orderBy('ask_id').execute(),
  ).toEqual([
    { ask_id: 'kept', shown_status: null },
    { ask_id: 'shown', shown_status: 'in-part' },
  ]);
  expect(await read.selectFrom('ask_evidence').select(['id', 'file_id']).orderBy('id').execute()).toEqual([
    { id: 'e1', file_id: null },
    { id: 'e2', file_id: 'new' },
  ]);
  expect(await read.selectFrom('ask_answers').select('file_id').execute()).toEqual([{ file_id: null }]);
  expect(await read.selectFrom('files').select('id').orderBy('id').execute()).toEqual([
    { id: 'new' },
    { id: 'print' },
  ]);
  await store.close();
});

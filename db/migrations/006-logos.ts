import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { ddl, onPostgres } from './ddl.ts';

const COLUMNS =
  'id, coalition_id, organization_id, class, verified_at, from_at, until_at, signing_rule, at_risk, alias';

export const logos: Migration = {
  up: (db) =>
    onPostgres(db)
      ? ddl(db, [
          `alter table memberships add column logo_file_id text,
            add foreign key (coalition_id, logo_file_id) references files (coalition_id, id)`,
        ])
      : rebuild(db),
};

/**
 * SQLite adds no reference of two columns to a table that is there, so the table is made anew under its name, in
 * the order SQLite's own manual gives: rows that point at it are not looked at meanwhile. Interrupted, nothing has
 * happened, and it begins again.
 */
async function rebuild(db: Kysely<unknown>): Promise<void> {
  await ddl(db, ['pragma foreign_keys = off', 'begin immediate']);
  try {
    await ddl(db, [
      `create table memberships_with_logos (
        id text primary key, coalition_id text not null references coalitions (id), organization_id text not null references organizations (id),
        class text not null check (class in ('full','observer','candidate','associate','individual','ally','host')),
        verified_at text, from_at text not null, until_at text,
        signing_rule text not null check (signing_rule in ('sole','approval')),
        at_risk integer not null default 0 check (at_risk in (0,1)), alias text, logo_file_id text,
        unique (coalition_id, organization_id), unique (coalition_id, id),
        foreign key (coalition_id, logo_file_id) references files (coalition_id, id))`,
      `insert into memberships_with_logos (${COLUMNS}) select ${COLUMNS} from memberships`,
      'drop table memberships',
      'alter table memberships_with_logos rename to memberships',
      'commit',
    ]);
  } catch (error) {
    await ddl(db, ['rollback']);
    throw error;
  } finally {
    await ddl(db, ['pragma foreign_keys = on']);
  }
}

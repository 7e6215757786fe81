import type { Migration } from 'kysely/migration';
import { bytesType, ddl } from './ddl.ts';

export const record: Migration = {
  up: (db) =>
    ddl(db, [
      `create table audit (
        id text primary key, coalition_id text not null references coalitions (id), seq integer not null, at text not null, seat_id text,
        act text not null, subject_kind text not null, subject_id text not null, detail text not null, unique (coalition_id, seq))`,
      `create index audit_by_subject on audit (coalition_id, subject_kind, subject_id)`,
      `create table logs (coalition_id text primary key references coalitions (id), size integer not null default 0)`,
      `create table log_leaves (
        coalition_id text not null references coalitions (id), leaf_index integer not null, hash text not null, salt text, record text,
        at text not null, primary key (coalition_id, leaf_index))`,
      `create table outbox (
        id text primary key, coalition_id text, kind text not null, key text not null unique, payload text not null, created_at text not null,
        due_at text not null, leased_until text, tries integer not null default 0, done_at text, failure text)`,
      `create index outbox_due on outbox (done_at, due_at)`,
      `create table mailbox (id text primary key, to_address text not null, subject text not null, text text not null, html text not null, at text not null)`,
      `create table files (
        id text not null, coalition_id text not null references coalitions (id), mime text not null, size integer not null check (size <= 10485760),
        bytes ${bytesType(db)} not null, created_at text not null, primary key (coalition_id, id))`,
      `create table edition_prints (
        coalition_id text not null, edition_id text not null, kind text not null, file_id text not null, issued_at text not null,
        retired integer not null default 0 check (retired in (0,1)), primary key (edition_id, kind, file_id),
        foreign key (coalition_id, edition_id) references editions (coalition_id, id),
        foreign key (coalition_id, file_id) references files (coalition_id, id))`,
    ]),
};

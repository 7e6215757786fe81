import type { Migration } from 'kysely/migration';
import { bytesType, ddl } from './ddl.ts';

export const texts: Migration = {
  up: (db) => {
    const bytes = bytesType(db);
    return ddl(db, [
      `create table texts (
        id text primary key, coalition_id text not null, body_id text not null, head integer not null default 0,
        state text not null check (state in ('open','closed')), grant_epoch integer not null default 1,
        languages text not null, created_at text not null, unique (coalition_id, id),
        foreign key (coalition_id, body_id) references bodies (coalition_id, id))`,
      `create index texts_by_body on texts (coalition_id, body_id)`,
      `create table text_titles (
        coalition_id text not null, text_id text not null, language text not null, title text not null,
        primary key (text_id, language), foreign key (coalition_id, text_id) references texts (coalition_id, id))`,
      `create table text_updates (
        text_id text not null references texts (id), seq integer not null, row_id text not null, pairs ${bytes} not null, at text not null,
        primary key (text_id, seq))`,
      `create table text_snapshots (
        text_id text primary key references texts (id), seq integer not null, row_id text not null, state ${bytes} not null, at text not null)`,
      `create table text_clients (
        text_id text not null references texts (id), yjs_client_id bigint not null, seat_id text not null references seats (id),
        primary key (text_id, yjs_client_id))`,
      `create table text_authorship (
        text_id text not null references texts (id), seat_id text not null references seats (id),
        inserted integer not null default 0, deleted integer not null default 0, primary key (text_id, seat_id))`,
      `create table versions (
        id text primary key, coalition_id text not null, text_id text not null, number text not null, head integer not null,
        reference_language text not null, manifest text not null, digest text not null, closed_at text not null,
        closed_by_seat_id text not null, unique (text_id, number), unique (coalition_id, id),
        foreign key (coalition_id, text_id) references texts (coalition_id, id),
        foreign key (coalition_id, closed_by_seat_id) references seats (coalition_id, id))`,
      `create table version_languages (
        coalition_id text not null, version_id text not null, language text not null, title text not null,
        canonical text not null, digest text not null, blocks text not null, primary key (version_id, language),
        foreign key (coalition_id, version_id) references versions (coalition_id, id))`,
    ]);
  },
};

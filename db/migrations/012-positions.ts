import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

export const positions: Migration = {
  up: (db) =>
    ddl(db, [
      `create table positions (
        id text primary key, coalition_id text not null, organization_id text not null, slug text not null,
        audience text not null check (audience in ('body','coalition','public')), body_id text, dated_on text not null, expires_on text,
        superseded_by_id text, folded text not null, seat_id text not null, created_at text not null, withdrawn_at text,
        unique (coalition_id, slug), unique (coalition_id, id), check (audience <> 'body' or body_id is not null),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, body_id) references bodies (coalition_id, id),
        foreign key (coalition_id, superseded_by_id) references positions (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index positions_by_organization on positions (coalition_id, organization_id)`,
      `create table position_languages (
        coalition_id text not null, position_id text not null, language text not null, position integer not null, title text not null,
        kind text not null check (kind in ('text','file','link')), words text, url text, file_id text, file_name text,
        primary key (position_id, language), foreign key (coalition_id, position_id) references positions (coalition_id, id),
        foreign key (coalition_id, file_id) references files (coalition_id, id))`,
      `create table position_endorsements (
        coalition_id text not null, position_id text not null, organization_id text not null,
        shown text not null check (shown in ('members','public')), seat_id text not null, since text not null,
        primary key (position_id, organization_id), foreign key (coalition_id, position_id) references positions (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create table position_uses (
        id text primary key, coalition_id text not null, position_id text not null, statement_id text not null,
        kind text not null check (kind in ('quote','origin')), block_id text, language text, seat_id text not null, at text not null,
        unique (coalition_id, id), foreign key (coalition_id, position_id) references positions (coalition_id, id),
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index position_uses_by_statement on position_uses (coalition_id, statement_id)`,
      `create table statement_standings (
        statement_id text primary key, coalition_id text not null, superseded_by_id text, expires_on text, seat_id text not null, at text not null,
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, superseded_by_id) references statements (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
    ]),
};

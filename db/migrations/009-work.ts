import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Where work is aimed and who has promised it: tags, targets and tasks. */
export const work: Migration = {
  up: (db) =>
    ddl(db, [
      `create table corridors (
        id text primary key, coalition_id text not null references coalitions (id), slug text not null, name_es text not null,
        name_en text not null, unique (coalition_id, slug), unique (coalition_id, id))`,
      `create table corridor_countries (
        coalition_id text not null, corridor_id text not null, country text not null,
        role text not null check (role in ('origin','transit','destination','return')), position integer not null,
        primary key (corridor_id, country, role), foreign key (coalition_id, corridor_id) references corridors (coalition_id, id))`,
      `create table themes (
        id text primary key, coalition_id text not null references coalitions (id), slug text not null, name_es text not null,
        name_en text not null, unique (coalition_id, slug), unique (coalition_id, id))`,
      `create table targets (
        id text primary key, coalition_id text not null references coalitions (id), person_name text,
        office_es text not null, office_en text not null, institution_es text not null, institution_en text not null,
        level text not null check (level in ('local','state','national','regional','international')),
        country text, language text, position integer check (position between -2 and 2), relation_organization_id text,
        folded text not null, created_by_seat_id text not null, created_at text not null, ended_at text,
        unique (coalition_id, id), foreign key (coalition_id, relation_organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, created_by_seat_id) references seats (coalition_id, id))`,
    ]),
};

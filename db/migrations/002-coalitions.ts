import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

export const coalitions: Migration = {
  up: (db) =>
    ddl(db, [
      `create table organizations (
        id text primary key, name text not null, folded text not null, sort_key text not null, place text not null,
        website text, created_at text not null)`,
      `create index organizations_by_folded on organizations (folded)`,
      `create table organization_countries (
        organization_id text not null references organizations (id) on delete cascade,
        country text not null check (length(country) = 2), position integer not null,
        primary key (organization_id, country))`,
      `create table coalitions (
        id text primary key, slug text not null unique, name_es text not null, name_en text not null, short_name text not null,
        time_zone text not null, place_es text not null, place_en text not null, email text not null,
        host_organization_id text references organizations (id), public_version integer not null default 1, created_at text not null)`,
      `create table memberships (
        id text primary key, coalition_id text not null references coalitions (id), organization_id text not null references organizations (id),
        class text not null check (class in ('full','observer','candidate','associate','individual','ally','host')),
        verified_at text, from_at text not null, until_at text,
        signing_rule text not null check (signing_rule in ('sole','approval')),
        at_risk integer not null default 0 check (at_risk in (0,1)), alias text,
        unique (coalition_id, organization_id), unique (coalition_id, id))`,
      `create table membership_contacts (
        id text primary key, coalition_id text not null, membership_id text not null, name text not null, email text not null,
        language text not null check (language in ('es','en')),
        foreign key (coalition_id, membership_id) references memberships (coalition_id, id) on delete cascade)`,
      `create index membership_contacts_by_membership on membership_contacts (coalition_id, membership_id)`,
      `create table seats (
        id text primary key, coalition_id text not null, organization_id text not null, person_id text not null references people (id),
        title text not null, steward integer not null default 0 check (steward in (0,1)),
        may_propose integer not null default 0 check (may_propose in (0,1)), may_sign integer not null default 0 check (may_sign in (0,1)),
        given_by_seat_id text references seats (id), from_at text not null, until_at text, created_at text not null,
        unique (coalition_id, id), unique (coalition_id, organization_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id))`,
      `create index seats_by_person on seats (person_id)`,
      `create index seats_by_organization on seats (coalition_id, organization_id)`,
      `create table bodies (
        id text primary key, coalition_id text not null references coalitions (id),
        kind text not null check (kind in ('assembly','secretariat','steering','working-group','drafting-group')),
        name_es text not null, name_en text not null, parent_id text, created_at text not null, ended_at text,
        unique (coalition_id, id), foreign key (coalition_id, parent_id) references bodies (coalition_id, id))`,
      `create table body_members (
        id text primary key, coalition_id text not null, body_id text not null, seat_id text not null,
        role text not null check (role in ('coordinator','drafter','member','observer','guest')), from_at text not null, until_at text,
        unique (coalition_id, body_id, seat_id),
        foreign key (coalition_id, body_id) references bodies (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index body_members_by_seat on body_members (coalition_id, seat_id)`,
    ]),
};

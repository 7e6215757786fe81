import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

export const people: Migration = {
  up: (db) =>
    ddl(db, [
      `create table people (
        id text primary key, email text not null, email_folded text not null unique, name text not null,
        language text not null check (language in ('es','en')), time_zone text not null, created_at text not null)`,
      `create table sign_in_tickets (
        id text primary key, email_folded text not null, person_id text references people (id) on delete cascade,
        link_hash text not null unique, code_hash text not null, tries integer not null default 0, return_to text,
        created_at text not null, expires_at text not null, used_at text)`,
      `create index sign_in_tickets_by_email on sign_in_tickets (email_folded, created_at)`,
      `create table sessions (
        id text primary key, token_hash text not null unique, person_id text not null references people (id) on delete cascade,
        device text not null, shared integer not null check (shared in (0,1)), default_seat_id text,
        created_at text not null, seen_at text not null, confirmed_at text not null, expires_at text not null, ended_at text)`,
      `create index sessions_by_person on sessions (person_id)`,
    ]),
};

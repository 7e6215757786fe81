import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const of = (table: string, column: string) =>
  `foreign key (coalition_id, ${column}) references ${table} (coalition_id, id)`;

/** Links by which signatories from outside the coalition answer a correction. */
export const ratificationLinks: Migration = {
  up: (db) =>
    ddl(db, [
      `create table ratification_links (
        id text primary key, coalition_id text not null, correction_id text not null, edition_id text not null,
        signature_id text not null, request_id text not null, link_hash text not null unique, created_at text not null,
        expires_at text not null, answered_at text, answer text check (answer in ('ratified','withdrawn')),
        unique (correction_id, request_id), check ((answered_at is null) = (answer is null)),
        ${of('corrections', 'correction_id')}, ${of('editions', 'edition_id')}, ${of('signatures', 'signature_id')},
        ${of('sign_requests', 'request_id')})`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const STATES = "('unchecked','alive','moved','dead','unreachable','not-allowed')";
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/**
 * What is known of the addresses that texts cite, beyond what their words say; what closed versions cited; and whether a
 * coalition has its links looked at, and closes what cites dead ones. A coalition that was there before asks nobody, and
 * closes as it did.
 */
export const sources: Migration = {
  up: (db) =>
    ddl(db, [
      `create table sources (
        coalition_id text not null, text_id text not null, address text not null,
        state text not null default 'unchecked' check (state in ${STATES}), checked_at text, moved_to text,
        failures integer not null default 0, failed_on text, title text, title_language text, title_by_seat_id text,
        read_at text, archived text, archived_by_seat_id text,
        primary key (text_id, address), check ((archived is null) = (archived_by_seat_id is null)),
        foreign key (coalition_id, text_id) references texts (coalition_id, id),
        ${bySeat('title_by_seat_id')}, ${bySeat('archived_by_seat_id')})`,
      `create table version_sources (
        coalition_id text not null, version_id text not null, address text not null,
        state text not null check (state in ${STATES}), title text, title_language text, read_at text, archived text,
        primary key (version_id, address),
        foreign key (coalition_id, version_id) references versions (coalition_id, id))`,
      `alter table coalitions add column link_check text not null default 'off' check (link_check in ('on','off'))`,
      `alter table coalitions add column dead_links text not null default 'labelled' check (dead_links in ('refused','labelled'))`,
    ]),
};

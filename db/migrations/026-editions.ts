import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;
const byFile = (column: string) =>
  `foreign key (coalition_id, ${column}) references files (coalition_id, id)`;

/** Editions that are looked up, by the bytes of a print and by the version that was published; and their deliveries. */
export const editions: Migration = {
  up: (db) =>
    ddl(db, [
      `create index edition_prints_by_file on edition_prints (file_id)`,
      `create index editions_by_version on editions (version_id)`,
      `create table deliveries (
        id text primary key, coalition_id text not null, edition_id text not null, addressee_es text not null, addressee_en text not null,
        method text not null check (method in ('hand','window','email','post','courier','portal','other')),
        delivered_at text not null, zone text not null, place text, file_id text, shown integer not null check (shown in (0, 1)),
        seat_id text not null, created_at text not null, chase_on text, replied_on text, reply text, reply_language text, reply_file_id text,
        reply_seat_id text, removed_at text, unique (coalition_id, id), check ((reply is null) = (replied_on is null)),
        check ((reply is null) = (reply_seat_id is null)), check ((reply is null) = (reply_language is null)),
        foreign key (coalition_id, edition_id) references editions (coalition_id, id),
        ${bySeat('seat_id')}, ${bySeat('reply_seat_id')}, ${byFile('file_id')}, ${byFile('reply_file_id')})`,
      `create index deliveries_by_edition on deliveries (edition_id)`,
      `create index deliveries_to_chase on deliveries (coalition_id, chase_on)`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Words whose use a coalition has settled, in the languages it writes in. */
export const terms: Migration = {
  up: (db) =>
    ddl(db, [
      `create table terms (
        id text primary key, coalition_id text not null references coalitions (id),
        advice text not null check (advice in ('preferred','avoided','reserved')),
        reason_es text not null, reason_en text not null, seat_id text not null, at text not null, retired_at text,
        unique (coalition_id, id), foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index terms_in_force on terms (coalition_id) where retired_at is null`,
      `create table term_words (
        coalition_id text not null, term_id text not null, language text not null, forms text not null, instead text,
        primary key (term_id, language),
        foreign key (coalition_id, term_id) references terms (coalition_id, id))`,
    ]),
};

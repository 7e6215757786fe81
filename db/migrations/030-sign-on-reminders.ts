import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** When organisations that have not answered are reminded, and how many were; never which. */
export const signOnReminders: Migration = {
  up: (db) =>
    ddl(db, [
      'alter table sign_ons add column remind_after integer',
      'alter table sign_ons add column remind_every integer',
      'alter table sign_ons add column remind_since text',
      `create table sign_on_reminders (
        id text primary key, coalition_id text not null, sign_on_id text not null, seat_id text, asked integer not null,
        words_es text, words_en text, at text not null, check ((words_es is null) = (words_en is null)),
        foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      'create index sign_on_reminders_by_sign_on on sign_on_reminders (sign_on_id, at)',
    ]),
};

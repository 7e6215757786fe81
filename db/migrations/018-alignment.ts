import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_TEXT = 'foreign key (coalition_id, text_id) references texts (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/**
 * Whether the languages of a text say the same: checks, who translates and reviews, and what a coalition does with what
 * nobody has reviewed. A coalition that was there before closes and publishes as it did, with a label; of its versions
 * nobody counted.
 */
export const alignment: Migration = {
  up: (db) =>
    ddl(db, [
      `create table checks (
        id text primary key, coalition_id text not null, text_id text not null, block_id text not null,
        source text not null, language text not null, source_hash text not null, language_hash text not null,
        source_wording text not null, language_wording text not null,
        kind text not null check (kind in ('checked','typo')), changed text check (changed in ('source','translation')),
        role text not null check (role in ('translated','reviewed')), seat_id text not null, at text not null,
        check (source <> language), check ((kind = 'typo') = (changed is not null)),
        ${OF_TEXT}, ${bySeat('seat_id')})`,
      `create index checks_by_text on checks (text_id, block_id, at, id)`,
      `create table text_languages (
        coalition_id text not null, text_id text not null, language text not null, translator_seat_id text,
        reviewer_seat_id text, due_on text, primary key (text_id, language),
        ${OF_TEXT}, ${bySeat('translator_seat_id')}, ${bySeat('reviewer_seat_id')})`,
      `create index text_languages_by_due on text_languages (coalition_id, due_on)`,
      `alter table coalitions add column unreviewed text not null default 'labelled' check (unreviewed in ('refused','labelled'))`,
      `alter table version_languages add column unreviewed integer`,
    ]),
};

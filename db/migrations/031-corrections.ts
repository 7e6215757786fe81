import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const by = (column: string, table: string) =>
  `foreign key (coalition_id, ${column}) references ${table} (coalition_id, id)`;

/** Changes of published texts, and what delegates propose to ratify of them. */
export const corrections: Migration = {
  up: (db) =>
    ddl(db, [
      `create table corrections (
        id text primary key, coalition_id text not null, statement_id text not null, edition_id text not null,
        state text not null check (state in ('drafting','closed','ratifying','published','abandoned')),
        reason text not null, begun_at text not null, begun_by_seat_id text not null,
        kind text check (kind in ('erratum','substantive')), version_id text, note_es text, note_en text,
        closed_at text, closed_by_seat_id text, terms text, terms_digest text, due_at text,
        publishes_itself integer not null default 0 check (publishes_itself in (0, 1)), terms_before text,
        made_edition_id text, ended_at text, ended_by_seat_id text, unique (coalition_id, id),
        check ((kind is null) = (version_id is null)), check ((kind is null) = (closed_at is null)),
        check ((kind is null) = (note_es is null)), check ((kind is null) = (note_en is null)),
        check ((terms is null) = (terms_digest is null)),
        check (state not in ('closed','ratifying','published') or kind is not null),
        check (state <> 'ratifying' or due_at is not null), check ((state = 'published') = (made_edition_id is not null)),
        check ((ended_at is null) = (state not in ('published','abandoned'))),
        ${by('statement_id', 'statements')}, ${by('edition_id', 'editions')}, ${by('made_edition_id', 'editions')},
        ${by('version_id', 'versions')}, ${by('begun_by_seat_id', 'seats')}, ${by('closed_by_seat_id', 'seats')},
        ${by('ended_by_seat_id', 'seats')})`,
      `create unique index corrections_under_way on corrections (statement_id) where state in ('drafting','closed','ratifying')`,
      `create index corrections_by_statement on corrections (statement_id, begun_at)`,
      `create table ratification_proposals (
        id text primary key, coalition_id text not null, correction_id text not null, signature_id text not null,
        seat_id text not null, at text not null, unique (correction_id, signature_id),
        ${by('correction_id', 'corrections')}, ${by('signature_id', 'signatures')}, ${by('seat_id', 'seats')})`,
    ]),
};

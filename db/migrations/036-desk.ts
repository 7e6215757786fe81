import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_SIGN_ON = 'foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/** What the secretariat's desk keeps: signatures on paper, what was set aside at once, and the days before a delivery. */
export const desk: Migration = {
  up: (db) =>
    ddl(db, [
      `create table paper_signatures (
        id text primary key, coalition_id text not null, sign_on_id text not null, version_id text not null, terms_digest text not null,
        organization_id text, name text not null, look text not null, sort_key text not null, country text, person_name text not null,
        person_title text, signed_on text not null, place text not null, language text not null, file_id text not null,
        state text not null check (state in ('entered','confirmed','void')), entered_by_seat_id text not null, entered_at text not null,
        confirmed_by_seat_id text, confirmed_at text, updated_at text not null, unique (coalition_id, id),
        check ((organization_id is null) = (country is not null)), check ((confirmed_at is null) = (confirmed_by_seat_id is null)),
        check (state <> 'confirmed' or confirmed_at is not null), ${OF_SIGN_ON},
        foreign key (coalition_id, version_id) references versions (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, file_id) references files (coalition_id, id),
        ${bySeat('entered_by_seat_id')}, ${bySeat('confirmed_by_seat_id')})`,
      `create index paper_signatures_by_sign_on on paper_signatures (sign_on_id, state)`,
      `create index paper_signatures_by_file on paper_signatures (coalition_id, file_id)`,
      `create table paper_acts (
        id text primary key, coalition_id text not null, paper_id text not null, position integer not null,
        kind text not null check (kind in ('entered','confirmed','voided','restored')), seat_id text not null, note text,
        leaf_index integer, at text not null, unique (paper_id, position),
        check ((kind in ('voided','restored')) = (note is not null)),
        foreign key (coalition_id, paper_id) references paper_signatures (coalition_id, id), ${bySeat('seat_id')})`,
      `create table invalidations (
        id text primary key, coalition_id text not null, sign_on_id text not null, source text not null check (source in ('all','requests','paper')),
        mail_domain text, country text, from_at text, until_at text, reason text not null, seat_id text not null, at text not null,
        reversed_at text, reversed_by_seat_id text, reversal_reason text, unique (coalition_id, id),
        check ((reversed_at is null) = (reversed_by_seat_id is null)), check ((reversed_at is null) = (reversal_reason is null)),
        ${OF_SIGN_ON}, ${bySeat('seat_id')}, ${bySeat('reversed_by_seat_id')})`,
      `create index invalidations_by_sign_on on invalidations (sign_on_id, at)`,
      `create table invalidation_items (
        coalition_id text not null, invalidation_id text not null, kind text not null check (kind in ('signature','request','paper')),
        item_id text not null, primary key (invalidation_id, item_id),
        foreign key (coalition_id, invalidation_id) references invalidations (coalition_id, id))`,
      `create index invalidation_items_by_item on invalidation_items (item_id)`,
      `create table ladders (
        statement_id text primary key, coalition_id text not null, delivery_at text not null, zone text not null, countries text not null,
        rungs text not null, sequence integer not null, planned_at text not null, planned_by_seat_id text not null,
        foreign key (coalition_id, statement_id) references statements (coalition_id, id), ${bySeat('planned_by_seat_id')})`,
      `create index ladders_by_coalition on ladders (coalition_id)`,
      `alter table editions add column paper_count integer not null default 0`,
      `alter table editions add column paper_leaf_hashes text not null default '[]'`,
    ]),
};

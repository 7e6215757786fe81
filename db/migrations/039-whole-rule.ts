import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const of = (table: string, column: string) =>
  `foreign key (coalition_id, ${column}) references ${table} (coalition_id, id)`;
const COLUMNS = 'id, coalition_id, correction_id, signature_id, seat_id, at';

/** An organisation's whole rule where it ratifies or gives a mandate: approvals that add up, the minute, a proposal taken back. */
export const wholeRule: Migration = {
  up: (db) =>
    ddl(db, [
      `create table ratification_proposals_whole (
        id text primary key, coalition_id text not null, correction_id text not null, signature_id text not null,
        seat_id text not null, at text not null, minute text, mandate_on text,
        taken_back_at text, taken_back_by_seat_id text, unique (coalition_id, id),
        check ((taken_back_at is null) = (taken_back_by_seat_id is null)),
        ${of('corrections', 'correction_id')}, ${of('signatures', 'signature_id')}, ${of('seats', 'seat_id')},
        ${of('seats', 'taken_back_by_seat_id')})`,
      `insert into ratification_proposals_whole (${COLUMNS}) select ${COLUMNS} from ratification_proposals`,
      'drop table ratification_proposals',
      'alter table ratification_proposals_whole rename to ratification_proposals',
      `create unique index ratification_proposals_standing on ratification_proposals (correction_id, signature_id)
        where taken_back_at is null`,
      `create table ratification_approvals (
        id text primary key, coalition_id text not null, proposal_id text not null, seat_id text not null, at text not null,
        unique (proposal_id, seat_id), ${of('ratification_proposals', 'proposal_id')}, ${of('seats', 'seat_id')})`,
      'alter table standing_mandates add column minute text',
      'alter table standing_mandates add column decided_on text',
      'alter table standing_mandates add column approvals integer not null default 1',
      `create table mandate_approvals (
        id text primary key, coalition_id text not null, mandate_id text not null, seat_id text not null, at text not null,
        unique (mandate_id, seat_id), ${of('standing_mandates', 'mandate_id')}, ${of('seats', 'seat_id')})`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const of = (table: string, column: string) =>
  `foreign key (coalition_id, ${column}) references ${table} (coalition_id, id)`;
const bySeat = (column: string) => of('seats', column);
const OF_MEMBER =
  'foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id)';

/** Mandates to sign that stand until a day, and alerts that are answered within hours. */
export const crisis: Migration = {
  up: (db) =>
    ddl(db, [
      'alter table sign_ons add column fast integer not null default 0 check (fast in (0, 1))',
      `create table standing_mandates (
        id text primary key, coalition_id text not null, organization_id text not null,
        visibility text not null check (visibility in ('public','target','withheld')),
        window_hours integer not null check (window_hours between 1 and 72), until_on text not null,
        proposed_by_seat_id text, proposed_at text, given_by_seat_id text, given_at text, revoked_by_seat_id text, revoked_at text,
        unique (coalition_id, id), check ((proposed_by_seat_id is null) = (proposed_at is null)),
        check ((given_by_seat_id is null) = (given_at is null)), check ((revoked_by_seat_id is null) = (revoked_at is null)),
        check (proposed_at is not null or given_at is not null), ${OF_MEMBER},
        ${bySeat('proposed_by_seat_id')}, ${bySeat('given_by_seat_id')}, ${bySeat('revoked_by_seat_id')})`,
      'create index standing_mandates_by_member on standing_mandates (coalition_id, organization_id)',
      `create table standing_mandate_themes (
        coalition_id text not null, mandate_id text not null, theme_id text not null, primary key (mandate_id, theme_id),
        ${of('standing_mandates', 'mandate_id')}, ${of('themes', 'theme_id')})`,
      `create table mandate_calls (
        id text primary key, coalition_id text not null, sign_on_id text not null, organization_id text not null,
        mandate_id text not null, terms_digest text not null, told_at text not null, sign_at text not null,
        ended_at text, ending text check (ending in ('signed','answered','revoked','ended')),
        unique (coalition_id, id), unique (sign_on_id, organization_id), check ((ended_at is null) = (ending is null)),
        ${of('sign_ons', 'sign_on_id')}, ${of('standing_mandates', 'mandate_id')}, ${OF_MEMBER})`,
      'create index mandate_calls_by_mandate on mandate_calls (mandate_id)',
      `create table alert_settings (
        coalition_id text primary key references coalitions (id), duty_body_id text not null,
        retention_days integer not null check (retention_days between 7 and 365), changed_by_seat_id text not null,
        changed_at text not null, ${of('bodies', 'duty_body_id')}, ${bySeat('changed_by_seat_id')})`,
      `create table alerts (
        id text primary key, coalition_id text not null references coalitions (id),
        state text not null check (state in ('waiting','going','refused','expired','archived')),
        what text, country text not null, source text, verified_by text, consent integer not null check (consent in (0, 1)),
        affected text, risk text, raised_by_seat_id text not null, raised_at text not null, decide_by text not null,
        went_at text, statement_id text, ended_at text, archived_at text, purged_at text,
        unique (coalition_id, id), check (affected is null or consent = 1), check ((went_at is null) = (statement_id is null)),
        check ((purged_at is null) = (what is not null)), ${bySeat('raised_by_seat_id')}, ${of('statements', 'statement_id')})`,
      'create index alerts_by_coalition on alerts (coalition_id, raised_at)',
      'create unique index alerts_by_statement on alerts (statement_id)',
      `create table alert_themes (
        coalition_id text not null, alert_id text not null, theme_id text not null, primary key (alert_id, theme_id),
        ${of('alerts', 'alert_id')}, ${of('themes', 'theme_id')})`,
      `create table alert_answers (
        id text primary key, coalition_id text not null, alert_id text not null, seat_id text not null, proceed integer not null
        check (proceed in (0, 1)), country text not null, reason text, at text not null, unique (alert_id, seat_id),
        ${of('alerts', 'alert_id')}, ${bySeat('seat_id')})`,
    ]),
};

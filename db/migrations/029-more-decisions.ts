import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_DECISION = 'foreign key (coalition_id, decision_id) references decisions (coalition_id, id)';
const BY_VOTER =
  'foreign key (decision_id, organization_id) references decision_voters (decision_id, organization_id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/**
 * Outcomes that can be appealed before they are final, questions with options, proposals whose words are revised, and
 * decisions that another body takes up. What was announced until now is final.
 */
export const moreDecisions: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table decisions add column appeals_until text`,
      `alter table decisions add column final_at text`,
      `update decisions set final_at = coalesce(confirmed_at, announced_at) where state = 'announced'`,
      `create table decision_appeals (
        id text primary key, coalition_id text not null, decision_id text not null, round integer not null,
        organization_id text not null, seat_id text not null, reason text not null, language text not null, at text not null,
        upheld integer check (upheld in (0, 1)), answer text, answer_language text, answered_by_seat_id text, answered_at text,
        result text not null, outcome_es text not null, outcome_en text not null,
        unique (decision_id, round, organization_id), unique (coalition_id, id),
        check ((upheld is null) = (answered_at is null)), check ((upheld is null) = (answer is null)),
        ${OF_DECISION}, ${bySeat('seat_id')}, ${bySeat('answered_by_seat_id')},
        ${BY_VOTER})`,
      `alter table decisions add column asks text not null default 'consent' check (asks in ('consent','majority','score','ranked','times'))`,
      `update decisions set asks = kind`,
      `alter table decisions drop column kind`,
      `alter table decisions rename column asks to kind`,
      `alter table decisions add column chosen_option integer`,
      `create table decision_options (
        coalition_id text not null, decision_id text not null, number integer not null, label_es text, label_en text, at text,
        primary key (decision_id, number), check ((label_es is null) = (label_en is null)), check ((label_es is null) = (at is not null)), ${OF_DECISION})`,
      `create table decision_ballots (
        id text primary key, coalition_id text not null, decision_id text not null, number integer not null, organization_id text not null,
        seat_id text not null, marks text not null, at text not null, unique (decision_id, number), ${OF_DECISION}, ${bySeat('seat_id')}, ${BY_VOTER})`,
      `create table decision_option_counts (
        coalition_id text not null, decision_id text not null, option_number integer not null, answers integer not null, sum integer not null,
        primary key (decision_id, option_number), ${OF_DECISION},
        foreign key (decision_id, option_number) references decision_options (decision_id, number))`,
      `alter table decisions add column wording integer not null default 1`,
      `alter table decision_answers add column given_to integer`,
      `create table decision_wordings (
        coalition_id text not null, decision_id text not null, number integer not null, proposal_es text not null, proposal_en text not null,
        revised_by_seat_id text not null, revised_at text not null,
        primary key (decision_id, number), ${OF_DECISION}, ${bySeat('revised_by_seat_id')})`,
      `create table decision_forwards (
        decision_id text primary key, coalition_id text not null, from_decision_id text not null unique, check (decision_id <> from_decision_id),
        ${OF_DECISION}, foreign key (coalition_id, from_decision_id) references decisions (coalition_id, id))`,
    ]),
};

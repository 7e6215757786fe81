import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_DECISION = 'foreign key (coalition_id, decision_id) references decisions (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/**
 * Questions put to a body and what its organisations answer. What was answered in secret is only counted: no row of
 * it has a seat, a time or a place in an order.
 */
export const decisions: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table statements add column adopted_at text`,
      `create table decisions (
        id text primary key, coalition_id text not null, body_id text not null, slug text not null,
        kind text not null check (kind in ('consent','majority')), secret integer not null check (secret in (0, 1)),
        statement_id text, version_id text, question_es text not null, question_en text not null, proposal_es text, proposal_en text, rule text not null,
        state text not null check (state in ('open','revising','closed','announced','withdrawn')),
        result text check (result in ('adopted','not-adopted','no-quorum')), counts text,
        opens_at text not null, closes_at text not null, closed_at text, outcome_es text, outcome_en text,
        announced_at text, announced_by_seat_id text, confirmed_at text, confirmed_by_seat_id text,
        expires_on text, supersedes_id text, withdrawn_reason text, opened_by_seat_id text not null, created_at text not null,
        unique (coalition_id, slug), unique (coalition_id, id), check ((statement_id is null) = (version_id is null)),
        check ((statement_id is null) = (proposal_es is not null)), check ((proposal_es is null) = (proposal_en is null)),
        foreign key (coalition_id, body_id) references bodies (coalition_id, id),
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id),
        foreign key (coalition_id, supersedes_id) references decisions (coalition_id, id),
        ${bySeat('opened_by_seat_id')}, ${bySeat('announced_by_seat_id')}, ${bySeat('confirmed_by_seat_id')})`,
      `create unique index decisions_under_way on decisions (statement_id) where state in ('open','revising','closed')`,
      `create index decisions_by_older on decisions (supersedes_id)`,
      `create index decisions_by_statement on decisions (statement_id)`,
      `create table decision_voters (
        coalition_id text not null, decision_id text not null, organization_id text not null, class text not null,
        answered integer not null check (answered in (0, 1)),
        counted integer not null check (counted in (0, 1)), primary key (decision_id, organization_id), ${OF_DECISION},
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id))`,
      `create table decision_answers (
        id text primary key, coalition_id text not null, decision_id text not null, number integer not null, organization_id text not null,
        seat_id text not null, version_id text, choice text not null check (choice in ('agree','aside','object','abstain','against')),
        reason text, wording text, language text not null, at text not null,
        unique (decision_id, number), unique (coalition_id, id), ${OF_DECISION}, ${bySeat('seat_id')},
        check (choice <> 'object' or reason is not null),
        foreign key (decision_id, organization_id) references decision_voters (decision_id, organization_id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id))`,
      `create table decision_replies (
        answer_id text primary key, coalition_id text not null, decision_id text not null, accepted integer not null check (accepted in (0, 1)),
        reason text not null, language text not null, seat_id text not null, at text not null, ${OF_DECISION}, ${bySeat('seat_id')},
        foreign key (coalition_id, answer_id) references decision_answers (coalition_id, id))`,
      `create index decision_replies_by_decision on decision_replies (decision_id)`,
      `create table decision_counts (
        coalition_id text not null, decision_id text not null, choice text not null check (choice in ('agree','abstain','against')),
        answers integer not null, primary key (decision_id, choice), ${OF_DECISION})`,
    ]),
};

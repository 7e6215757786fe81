import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_DECISION = 'foreign key (coalition_id, decision_id) references decisions (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/** Outcomes that can be appealed before they are final. What was announced until now is final. */
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
        foreign key (decision_id, organization_id) references decision_voters (decision_id, organization_id))`,
    ]),
};

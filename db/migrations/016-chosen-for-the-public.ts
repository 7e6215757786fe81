import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const KEEPERS = [
  ['memberships', 'logo_file_id'],
  ['edition_prints', 'file_id'],
  ['ask_evidence', 'file_id'],
  ['ask_answers', 'file_id'],
  ['position_languages', 'file_id'],
];

/**
 * Press mentions are shown one by one, and an ask's status is copied when it is shown; what is public before stays
 * public. The documents of evidence and answers that were taken away go.
 */
export const chosenForThePublic: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table press_mentions add column shown integer not null default 0 check (shown in (0,1))`,
      `alter table campaign_asks add column shown_status text
        check (shown_status in ('proposed','adopted','in-part','won','lost','dropped'))`,
      `update press_mentions set shown = 1`,
      `update campaign_asks set shown_status = (select status from asks where asks.id = campaign_asks.ask_id)
        where shown_words is not null`,
      ...['ask_evidence', 'ask_answers'].map(
        (table) => `update ${table} set file_id = null where removed_at is not null and file_id is not null`,
      ),
      `delete from files where (coalition_id, id) not in (${KEEPERS.map(
        ([table, column]) => `select coalition_id, ${column} from ${table} where ${column} is not null`,
      ).join(' union all ')})`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Whether an organisation at risk lets the secretariat know that it is. */
export const riskConfided: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table memberships add column risk_confided integer not null default 0 check (risk_confided in (0, 1))`,
    ]),
};

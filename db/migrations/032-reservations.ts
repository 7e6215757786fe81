import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** With what reservation an organisation signs. */
export const reservations: Migration = {
  up: (db) =>
    ddl(
      db,
      ['signatures', 'signature_acts', 'late_requests'].map(
        (table) => `alter table ${table} add column reservation text`,
      ),
    ),
};

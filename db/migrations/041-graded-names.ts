import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** From when a name is public that is withheld until then. */
export const gradedNames: Migration = {
  up: (db) =>
    ddl(db, [
      'alter table signatures add column named_from text',
      'alter table signature_acts add column named_from text',
      'alter table late_requests add column named_from text',
    ]),
};

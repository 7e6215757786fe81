import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** A list with withheld names is kept as it was taken, for as long as its file may be fetched. */
export const keptLists: Migration = {
  up: (db) => ddl(db, ['alter table privileged_exports add column list text']),
};

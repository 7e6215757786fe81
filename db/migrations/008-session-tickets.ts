import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** A ticket that proves a session again is that session's, so that strangers' requests never touch it. */
export const sessionTickets: Migration = {
  up: (db) =>
    ddl(db, [
      'alter table sign_in_tickets add column session_id text references sessions (id)',
      'create index sign_in_tickets_by_session on sign_in_tickets (session_id, created_at)',
    ]),
};

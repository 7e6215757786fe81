import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Who may sign, why a sign-on was closed early, and what a person was called when they acted. */
export const signing: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table sign_ons add column who_may_sign text not null default '["full","associate","ally"]'`,
      'alter table sign_ons add column closing_reason text',
      'alter table audit add column actor text',
      `update audit set actor = (
        select people.name from seats join people on people.id = seats.person_id where seats.id = audit.seat_id)`,
    ]),
};

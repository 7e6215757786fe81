import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Who took a list with withheld names, when and why. */
export const privilegedExports: Migration = {
  up: (db) =>
    ddl(db, [
      `create table privileged_exports (
        id text primary key, coalition_id text not null, sign_on_id text not null, seat_id text not null, session_id text not null,
        reason text not null, at text not null, leaf_index integer not null,
        foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      'create index privileged_exports_by_sign_on on privileged_exports (sign_on_id, at)',
    ]),
};

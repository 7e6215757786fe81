import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Comments and wordings that waited on a device, each taken once. */
export const deviceKeys: Migration = {
  up: (db) =>
    ddl(db, [
      `create table device_keys (
        coalition_id text not null, text_id text not null, seat_id text not null, device_key text not null,
        made_id text not null, at text not null,
        primary key (text_id, seat_id, device_key),
        foreign key (coalition_id, text_id) references texts (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** How a statement's letter is printed. */
export const printKit: Migration = {
  up: (db) =>
    ddl(db, [
      `create table letter_layouts (
        coalition_id text not null, statement_id text not null, listed text not null check (listed in ('country','place','name')),
        counted text not null check (counted in ('together','apart')), cover integer not null check (cover in (0, 1)),
        place_es text, place_en text, day text, seat_id text not null, at text not null,
        check ((place_es is null) = (place_en is null)), primary key (coalition_id, statement_id),
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_TEXT = 'foreign key (coalition_id, text_id) references texts (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/** Files that came back from a word processor, and what each change in them became. */
export const returns: Migration = {
  up: (db) =>
    ddl(db, [
      `create table returns (
        id text primary key, coalition_id text not null, text_id text not null, number integer not null,
        language text not null, file_name text not null, seat_id text not null, at text not null,
        unique (coalition_id, id), unique (text_id, number), ${OF_TEXT}, ${bySeat('seat_id')})`,
      `create table returned_changes (
        id text primary key, coalition_id text not null, text_id text not null, return_id text not null,
        position integer not null, change_key text not null, kind text not null check (kind in ('words','look','paragraph','comment','untracked')),
        author text not null, organisation text, said_at text, block_id text, content text not null,
        state text not null check (state in ('placed','waiting','dropped')), why text,
        suggestion_id text, amendment_id text, thread_id text, comment_id text,
        settled_by_seat_id text, settled_at text,
        unique (text_id, change_key), unique (coalition_id, id),
        check ((settled_at is null) = (settled_by_seat_id is null)),
        ${OF_TEXT}, foreign key (coalition_id, return_id) references returns (coalition_id, id), ${bySeat('settled_by_seat_id')},
        foreign key (coalition_id, text_id, suggestion_id) references suggestions (coalition_id, text_id, id),
        foreign key (coalition_id, amendment_id) references amendments (coalition_id, id),
        foreign key (coalition_id, thread_id) references threads (coalition_id, id),
        foreign key (coalition_id, comment_id) references comments (coalition_id, id))`,
      `create index returned_changes_by_return on returned_changes (return_id, position)`,
      `create index returned_changes_waiting on returned_changes (text_id) where state = 'waiting'`,
    ]),
};

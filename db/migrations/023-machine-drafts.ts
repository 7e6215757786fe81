import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/**
 * Words a machine drafted, what it made of comments for readers of another language, and whether a coalition lets its words be sent to one: none does until its secretariat says
 * so. Positions are searched without the letter ʼ from here on, as what one searches for is.
 */
export const machineDrafts: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table coalitions add column machine_drafts integer not null default 0 check (machine_drafts in (0,1))`,
      `create table machine_drafts (
        id text primary key, coalition_id text not null, text_id text not null, block_id text not null,
        source text not null, language text not null, source_hash text not null, language_hash text not null,
        provider text not null, seat_id text not null, at text not null, check (source <> language),
        foreign key (coalition_id, text_id) references texts (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index machine_drafts_by_text on machine_drafts (text_id, block_id, at, id)`,
      `create table machine_readings (
        coalition_id text not null references coalitions (id), said_hash text not null, language text not null,
        words text not null, provider text not null, at text not null,
        primary key (coalition_id, said_hash, language))`,
      `update positions set folded = replace(folded, 'ʼ', '')`,
    ]),
};

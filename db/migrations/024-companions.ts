import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_STATEMENT = 'foreign key (coalition_id, statement_id) references statements (coalition_id, id)';
const BY_SEAT = 'foreign key (coalition_id, seat_id) references seats (coalition_id, id)';

/** What goes with a statement in each language and is not signed: a summary in plain words, and a recording. */
export const companions: Migration = {
  up: (db) =>
    ddl(db, [
      `create table statement_summaries (
        coalition_id text not null, statement_id text not null, language text not null, words text not null,
        seat_id text not null, at text not null, primary key (statement_id, language), ${OF_STATEMENT}, ${BY_SEAT})`,
      `create table statement_recordings (
        coalition_id text not null, statement_id text not null, language text not null, file_id text not null,
        text_digest text not null, seat_id text not null, at text not null, primary key (statement_id, language),
        foreign key (coalition_id, file_id) references files (coalition_id, id), ${OF_STATEMENT}, ${BY_SEAT})`,
      `create index statement_recordings_by_file on statement_recordings (coalition_id, file_id)`,
    ]),
};

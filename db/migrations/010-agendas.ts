import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

export const agendas: Migration = {
  up: (db) =>
    ddl(db, [
      `create table agendas (
        id text primary key, coalition_id text not null, slug text not null, text_id text not null unique,
        readers text not null check (readers in ('body','members')), edition integer not null default 1,
        period_from text, period_to text, adopts_on text, created_by_seat_id text not null, created_at text not null, archived_at text,
        unique (coalition_id, slug), unique (coalition_id, id),
        foreign key (coalition_id, text_id) references texts (coalition_id, id),
        foreign key (coalition_id, created_by_seat_id) references seats (coalition_id, id))`,
      `create table asks (
        id text primary key, coalition_id text not null, agenda_id text not null, heading_block_id text not null, block_id text not null,
        position integer not null, lead_organization_id text, target_id text, venue_es text, venue_en text, moment text,
        status text not null check (status in ('proposed','adopted','in-part','won','lost','dropped')), after_ask_id text,
        assumption_es text, assumption_en text, review_on text, created_by_seat_id text not null, created_at text not null, removed_at text,
        unique (coalition_id, id), unique (agenda_id, block_id), unique (agenda_id, id),
        foreign key (coalition_id, agenda_id) references agendas (coalition_id, id),
        foreign key (coalition_id, lead_organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, target_id) references targets (coalition_id, id),
        foreign key (agenda_id, after_ask_id) references asks (agenda_id, id),
        foreign key (coalition_id, created_by_seat_id) references seats (coalition_id, id))`,
      `create index asks_by_agenda on asks (coalition_id, agenda_id, position)`,
      `create table ask_supporters (
        coalition_id text not null, ask_id text not null, organization_id text not null,
        shown text not null check (shown in ('members','public')), seat_id text not null, since text not null,
        primary key (ask_id, organization_id), foreign key (coalition_id, ask_id) references asks (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create table ask_evidence (
        id text primary key, coalition_id text not null, ask_id text not null, title text not null, language text not null,
        url text, file_id text, seat_id text not null, created_at text not null, removed_at text, unique (coalition_id, id),
        foreign key (coalition_id, ask_id) references asks (coalition_id, id),
        foreign key (coalition_id, file_id) references files (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create table ask_changes (
        id text primary key, coalition_id text not null, ask_id text not null, seq integer not null, fact text not null,
        before text not null, after text not null, seat_id text not null, at text not null, undoes_id text, unique (ask_id, seq),
        unique (coalition_id, id), foreign key (coalition_id, ask_id) references asks (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id),
        foreign key (coalition_id, undoes_id) references ask_changes (coalition_id, id))`,
      `create index ask_changes_by_fact on ask_changes (coalition_id, ask_id, fact)`,
      `create table ask_passages (
        id text primary key, coalition_id text not null, ask_id text not null, statement_id text not null, block_id text not null,
        ask_words text not null, passage_words text not null, seat_id text not null, at text not null, removed_at text,
        unique (coalition_id, id), foreign key (coalition_id, ask_id) references asks (coalition_id, id),
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index ask_passages_by_statement on ask_passages (coalition_id, statement_id)`,
      `create table agenda_editions (
        id text primary key, coalition_id text not null, agenda_id text not null, number integer not null, version_id text not null,
        facts text not null, digest text not null, closed_at text not null, closed_by_seat_id text not null, published_at text,
        unique (agenda_id, number), unique (coalition_id, id),
        foreign key (coalition_id, agenda_id) references agendas (coalition_id, id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id),
        foreign key (coalition_id, closed_by_seat_id) references seats (coalition_id, id))`,
    ]),
};

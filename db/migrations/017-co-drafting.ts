import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_TEXT = 'foreign key (coalition_id, text_id) references texts (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/** Rights of one text, rounds of comments, suggestions, comments, amendments and drafts; how large a member is. */
export const coDrafting: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table memberships add column size text check (size in ('small','medium','large'))`,
      `create table text_grants (
        id text primary key, coalition_id text not null, text_id text not null,
        grantee_kind text not null check (grantee_kind in ('seat','organization','body')), grantee_id text not null,
        access text not null check (access in ('read','suggest','edit')),
        given_by_seat_id text not null, at text not null, unique (text_id, grantee_kind, grantee_id),
        ${OF_TEXT}, ${bySeat('given_by_seat_id')})`,
      `create index text_grants_by_grantee on text_grants (coalition_id, grantee_id)`,
      `create table rounds (
        id text primary key, coalition_id text not null, text_id text not null, number integer not null,
        kind text not null check (kind in ('comments','red-lines')), opened_at text not null, closes_at text not null,
        ended_at text, opened_by_seat_id text not null, unique (coalition_id, id), unique (text_id, number),
        ${OF_TEXT}, ${bySeat('opened_by_seat_id')})`,
      `create unique index one_round_at_a_time on rounds (text_id) where ended_at is null`,
      `create index rounds_by_time on rounds (coalition_id, closes_at)`,
      `create table round_bodies (
        coalition_id text not null, round_id text not null, body_id text not null, primary key (round_id, body_id),
        foreign key (coalition_id, round_id) references rounds (coalition_id, id),
        foreign key (coalition_id, body_id) references bodies (coalition_id, id))`,
      `create index round_bodies_by_body on round_bodies (body_id)`,
      `create table suggestions (
        coalition_id text not null, text_id text not null, id text not null, seat_id text not null, at text not null,
        reason text, decision text check (decision in ('accepted','declined','gone')), decided_by_seat_id text, decided_at text,
        decision_note text, pieces text, primary key (text_id, id), unique (coalition_id, text_id, id),
        check ((decision is null) = (decided_at is null)), check (decision is not null or decided_by_seat_id is null),
        check (decision is null or decision = 'gone' or decided_by_seat_id is not null),
        ${OF_TEXT}, ${bySeat('seat_id')}, ${bySeat('decided_by_seat_id')})`,
      `create table suggestion_backings (
        coalition_id text not null, text_id text not null, suggestion_id text not null, organization_id text not null references organizations (id),
        seat_id text not null, at text not null, seen text not null, primary key (text_id, suggestion_id, organization_id),
        foreign key (coalition_id, text_id, suggestion_id) references suggestions (coalition_id, text_id, id), ${bySeat('seat_id')})`,
      `create table threads (
        id text primary key, coalition_id text not null, text_id text not null, language text not null,
        kind text not null check (kind in ('comment','red-line')), round_id text, block_id text, anchor text, quote text,
        seat_id text not null, at text not null, resolved_at text, resolved_by_seat_id text,
        answer text check (answer in ('accepted','in-part','declined')), answer_note text, answered_by_seat_id text, answered_at text,
        unique (coalition_id, id), check ((answer is null) = (answered_at is null)), check ((resolved_at is null) = (resolved_by_seat_id is null)),
        ${OF_TEXT}, ${bySeat('seat_id')}, ${bySeat('resolved_by_seat_id')}, ${bySeat('answered_by_seat_id')},
        foreign key (coalition_id, round_id) references rounds (coalition_id, id))`,
      `create index threads_by_text on threads (text_id, block_id)`,
      `create index threads_unanswered on threads (coalition_id, text_id) where resolved_at is null and answer is null`,
      `create table comments (
        id text primary key, coalition_id text not null, thread_id text not null, seat_id text not null, body text not null,
        at text not null, removed_at text, unique (coalition_id, id),
        foreign key (coalition_id, thread_id) references threads (coalition_id, id), ${bySeat('seat_id')})`,
      `create index comments_by_thread on comments (thread_id, at)`,
      `create index comments_by_seat on comments (seat_id, at)`,
      `create table comment_mentions (
        coalition_id text not null, comment_id text not null, seat_id text not null, seen_at text, primary key (comment_id, seat_id),
        foreign key (coalition_id, comment_id) references comments (coalition_id, id), ${bySeat('seat_id')})`,
      `create index comment_mentions_by_seat on comment_mentions (seat_id) where seen_at is null`,
      `create table amendments (
        id text primary key, coalition_id text not null, text_id text not null, parent_id text, number integer not null,
        language text not null, kind text not null check (kind in ('insert','delete','move','retype','replace')),
        block_id text, after_block_id text, content text, base text, reason text not null,
        seat_id text not null, at text not null, withdrawn_at text,
        treatment text check (treatment in ('accept','in-part','decline')), treatment_note text, treated_by_seat_id text, treated_at text,
        treatment_published_at text, reply text check (reply in ('agree','disagree')), reply_note text, replied_by_seat_id text, replied_at text,
        decision text check (decision in ('accepted','declined')), decision_note text, decided_by_seat_id text, decided_at text,
        unique (coalition_id, id), check ((decision is null) = (decided_at is null)), check ((treatment is null) = (treated_at is null)),
        check ((reply is null) = (replied_at is null)),
        ${OF_TEXT}, ${bySeat('seat_id')}, ${bySeat('treated_by_seat_id')}, ${bySeat('replied_by_seat_id')}, ${bySeat('decided_by_seat_id')},
        foreign key (coalition_id, parent_id) references amendments (coalition_id, id))`,
      `create unique index amendment_numbers on amendments (text_id, coalesce(parent_id, ''), number)`,
      `create table drafts (
        id text primary key, coalition_id text not null, text_id text not null, number integer not null,
        kind text not null check (kind in ('named','automatic','restored')), name text, head integer not null, row_id text not null,
        readers text not null check (readers in ('body','members')), titles text not null, blocks text not null,
        authorship text not null, words_added integer not null, words_removed integer not null,
        seat_id text, at text not null, restored_from_id text,
        unique (coalition_id, id), unique (text_id, number), ${OF_TEXT}, ${bySeat('seat_id')},
        foreign key (coalition_id, restored_from_id) references drafts (coalition_id, id))`,
    ]),
};

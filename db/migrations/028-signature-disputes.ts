import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Links by which contacts say "it was not us", and what became of it. */
export const signatureDisputes: Migration = {
  up: (db) =>
    ddl(db, [
      `create table signature_disputes (
        id text primary key, coalition_id text not null, signature_id text not null, act_id text not null,
        link_hash text not null unique, created_at text not null, expires_at text not null, raised_at text, resolved_at text,
        resolution text check (resolution in ('upheld','void')), resolved_by_seat_id text, reason text,
        unique (coalition_id, id), check ((resolved_at is null) = (resolution is null)),
        check (resolved_at is null or raised_at is not null),
        foreign key (coalition_id, signature_id) references signatures (coalition_id, id),
        foreign key (coalition_id, resolved_by_seat_id) references seats (coalition_id, id))`,
      `create index signature_disputes_by_signature on signature_disputes (signature_id)`,
    ]),
};

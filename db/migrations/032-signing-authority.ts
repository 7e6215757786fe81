import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** The rule by which each organisation signs, with its history; approvals that add up; the minute of its board. */
export const signingAuthority: Migration = {
  up: (db) =>
    ddl(db, [
      'alter table signature_acts add column minute text',
      `create table signing_rules (
        id text primary key, coalition_id text not null, organization_id text not null, seat_id text not null,
        position integer not null, rule text not null check (rule in ('sole','approval')),
        approvals integer not null check (approvals between 1 and 5),
        minute_required integer not null check (minute_required in (0, 1)), at text not null,
        unique (coalition_id, organization_id, position),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create table signature_approvals (
        id text primary key, coalition_id text not null, signature_id text not null, proposal_id text not null,
        seat_id text not null, note text, at text not null, unique (proposal_id, seat_id),
        foreign key (coalition_id, signature_id) references signatures (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      'create index signature_approvals_by_signature on signature_approvals (signature_id)',
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const OF_SIGN_ON = 'foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id)';
const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/** Who asks to sign and is no member. */
export const signRequests: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table sign_ons add column others_may_ask integer not null default 0 check (others_may_ask in (0, 1))`,
      `create table sign_requests (
        id text primary key, coalition_id text not null, sign_on_id text not null,
        state text not null check (state in ('unconfirmed','pending','accepted','merged','declined')),
        organization_name text not null, look text not null, country text not null, website text, person_name text not null,
        person_title text not null, email text not null, email_folded text not null, language text not null check (language in ('es','en')),
        link_hash text not null unique, created_at text not null, expires_at text not null, confirmed_at text, duplicate_of_id text,
        organization_id text, decided_at text, decided_by_seat_id text, reason text,
        unique (coalition_id, id), check ((state = 'unconfirmed') = (confirmed_at is null)),
        check ((state in ('unconfirmed','pending')) = (decided_at is null)),
        check ((state in ('accepted','merged')) = (organization_id is not null)), ${OF_SIGN_ON}, ${bySeat('decided_by_seat_id')},
        foreign key (coalition_id, duplicate_of_id) references sign_requests (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id))`,
      `create index sign_requests_by_sign_on on sign_requests (sign_on_id, look)`,
      `create index sign_requests_by_address on sign_requests (email_folded, created_at)`,
      `create index sign_requests_by_first on sign_requests (duplicate_of_id)`,
    ]),
};

import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;

/** What comes after the deadline and waits for the secretariat; whether a signature taken back is still told of. */
export const lateSignatures: Migration = {
  up: (db) =>
    ddl(db, [
      `alter table signatures add column withdrawal_shown integer not null default 0 check (withdrawal_shown in (0, 1))`,
      `create table late_requests (
        id text primary key, coalition_id text not null, sign_on_id text not null, organization_id text not null,
        version_id text not null, terms_digest text not null, kind text not null check (kind in ('stamped','adhesion')),
        state text not null check (state in ('proposed','waiting','accepted','declined','withdrawn')),
        visibility text not null check (visibility in ('public','target','withheld')), name text not null,
        signatory_name text, signatory_title text, language text not null, note text, mandate_on text,
        proposed_by_seat_id text, proposed_at text, signed_by_seat_id text, stamped_at text, created_at text not null,
        asked_at text, decided_at text, decided_by_seat_id text, reason text, unique (coalition_id, id),
        check ((proposed_by_seat_id is null) = (proposed_at is null)), check ((kind = 'stamped') = (stamped_at is not null)),
        check ((decided_at is null) = (state not in ('accepted','declined'))), check ((decided_at is null) = (decided_by_seat_id is null)),
        check (asked_at is null or signed_by_seat_id is not null), check (state not in ('waiting','accepted','declined') or asked_at is not null),
        foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id),
        ${bySeat('proposed_by_seat_id')}, ${bySeat('signed_by_seat_id')}, ${bySeat('decided_by_seat_id')})`,
      `create unique index late_requests_pending on late_requests (sign_on_id, organization_id) where state in ('proposed','waiting')`,
      `create index late_requests_by_sign_on on late_requests (sign_on_id, organization_id)`,
    ]),
};

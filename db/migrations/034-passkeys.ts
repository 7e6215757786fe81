import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Keys on people's devices, what they are asked to sign, and whether a coalition's office works with them alone. */
export const passkeys: Migration = {
  up: (db) =>
    ddl(db, [
      `create table passkeys (
        id text primary key, person_id text not null references people (id), credential_id text not null unique,
        public_key text not null, counter integer not null, transports text not null, name text not null,
        created_at text not null, used_at text)`,
      'create index passkeys_by_person on passkeys (person_id)',
      `create table passkey_challenges (
        id text primary key, purpose text not null check (purpose in ('add','enter','prove')),
        session_id text references sessions (id) on delete cascade, challenge text not null,
        created_at text not null, expires_at text not null, check ((session_id is null) = (purpose = 'enter')))`,
      'create index passkey_challenges_by_expiry on passkey_challenges (expires_at)',
      'create index passkey_challenges_by_session on passkey_challenges (session_id)',
      'alter table sessions add column passkey_at text',
      'alter table coalitions add column office_keys integer not null default 0 check (office_keys in (0, 1))',
    ]),
};

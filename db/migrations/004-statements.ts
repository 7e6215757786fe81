import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

export const statements: Migration = {
  up: (db) =>
    ddl(db, [
      `create table statements (
        id text primary key, coalition_id text not null, slug text not null, text_id text not null unique,
        mode text not null check (mode in ('institutional','opt-in')),
        state text not null check (state in ('draft','comments','closed','decision','sign-on','published','archived')),
        version_id text, created_by_seat_id text not null, created_at text not null, state_since text not null, published_at text,
        unique (coalition_id, slug), unique (coalition_id, id),
        foreign key (coalition_id, text_id) references texts (coalition_id, id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id),
        foreign key (coalition_id, created_by_seat_id) references seats (coalition_id, id))`,
      `create table sign_ons (
        id text primary key, coalition_id text not null, statement_id text not null, version_id text not null,
        state text not null check (state in ('open','closed')), opens_at text not null, closes_at text not null, zone text not null,
        goal_organizations integer, goal_countries integer, meaning_es text not null, meaning_en text not null,
        reconfirmation_rule text not null check (reconfirmation_rule in ('lapse','carry')),
        terms text not null, terms_digest text not null, opened_by_seat_id text not null, opened_at text not null, closed_at text,
        unique (coalition_id, id), unique (statement_id, version_id),
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id))`,
      `create table sign_on_convenors (
        coalition_id text not null, sign_on_id text not null, organization_id text not null, position integer not null,
        primary key (sign_on_id, organization_id), foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id))`,
      `create table sign_on_addressees (
        coalition_id text not null, sign_on_id text not null, position integer not null, kind text not null check (kind in ('to','cc')),
        name_es text not null, name_en text not null, primary key (sign_on_id, position),
        foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id))`,
      `create table signatures (
        id text primary key, coalition_id text not null, sign_on_id text not null, organization_id text not null, version_id text not null,
        state text not null check (state in ('proposed','signed','declined','withdrawn','lapsed')),
        visibility text not null check (visibility in ('public','target','withheld')), embargoed_until text,
        name text not null, sort_key text not null, signatory_name text, signatory_title text, receipt text unique,
        signed_at text, updated_at text not null,
        unique (sign_on_id, organization_id), unique (coalition_id, id),
        foreign key (coalition_id, sign_on_id) references sign_ons (coalition_id, id),
        foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id))`,
      `create index signatures_by_organization on signatures (coalition_id, organization_id)`,
      `create table signature_acts (
        id text primary key, coalition_id text not null, signature_id text not null, position integer not null,
        kind text not null check (kind in ('proposed','approved','signed','ratified','declined','withdrawn','lapsed')),
        seat_id text not null, version_id text not null, terms_digest text not null, language text not null, authority text not null,
        note text, mandate_on text, known_to text not null check (known_to in ('organization','knowing','office','all')),
        at text not null, leaf_index integer, unique (signature_id, position),
        foreign key (coalition_id, signature_id) references signatures (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      `create index signature_acts_by_signature on signature_acts (coalition_id, signature_id, at)`,
      `create table editions (
        id text primary key, coalition_id text not null, statement_id text not null, version_id text not null, sign_on_id text,
        number integer not null, code text not null unique, signature_count integer not null, leaf_hashes text not null,
        published_at text not null, published_by_seat_id text not null, unique (coalition_id, id), unique (statement_id, number),
        foreign key (coalition_id, statement_id) references statements (coalition_id, id),
        foreign key (coalition_id, version_id) references versions (coalition_id, id))`,
    ]),
};

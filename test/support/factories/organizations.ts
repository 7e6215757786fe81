import type { MembershipContactsTable } from '../../../db/tables/membership-contacts.ts';
import type { MembershipsTable } from '../../../db/tables/memberships.ts';
import type { OrganizationsTable } from '../../../db/tables/organizations.ts';
import type { Platform } from '../../../domain/platform.ts';
import { givenCoalition } from './coalitions.ts';
import { plain, unique } from './unique.ts';

/** An organisation that belongs to no coalition yet; Guatemalan unless said otherwise. */
export async function givenOrganization(
  platform: Platform,
  { countries = ['GT'], ...overrides }: Partial<OrganizationsTable> & { countries?: string[] } = {},
): Promise<OrganizationsTable> {
  const name = overrides.name ?? `Organización ${unique()}`;
  const row: OrganizationsTable = {
    id: platform.newId(),
    name,
    folded: plain(name),
    sort_key: plain(name),
    place: 'Huehuetenango',
    website: null,
    created_at: platform.clock.now(),
    ...overrides,
  };
  await platform.store.write(async (trx) => {
    await trx.insertInto('organizations').values(row).execute();
    for (const [position, country] of countries.entries()) {
      const place = { organization_id: row.id, country, position };
      await trx.insertInto('organization_countries').values(place).execute();
    }
  });
  return row;
}

/** A verified full member whose authorised person signs alone; builds its coalition and organisation. */
export async function givenMembership(
  platform: Platform,
  overrides: Partial<MembershipsTable> = {},
): Promise<MembershipsTable> {
  const row: MembershipsTable = {
    id: platform.newId(),
    coalition_id: overrides.coalition_id ?? (await givenCoalition(platform)).id,
    organization_id: overrides.organization_id ?? (await givenOrganization(platform)).id,
    class: 'full',
    verified_at: platform.clock.now(),
    from_at: platform.clock.now(),
    until_at: null,
    signing_rule: 'sole',
    at_risk: 0,
    risk_confided: 0,
    alias: null,
    logo_file_id: null,
    size: null,
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('memberships').values(row).execute());
  return row;
}

/** An address the coalition writes to; builds the membership, or name its `coalition_id` and `membership_id`. */
export async function givenContact(
  platform: Platform,
  overrides: Partial<MembershipContactsTable> = {},
): Promise<MembershipContactsTable> {
  const n = unique();
  const { coalition_id, membership_id } = overrides;
  const membership =
    coalition_id && membership_id
      ? { coalition_id, id: membership_id }
      : await givenMembership(platform, { ...(coalition_id && { coalition_id }) });
  const row: MembershipContactsTable = {
    id: platform.newId(),
    coalition_id: membership.coalition_id,
    membership_id: membership.id,
    name: `Contacto ${n}`,
    email: `contacto-${n}@example.org`,
    language: 'es',
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('membership_contacts').values(row).execute());
  return row;
}

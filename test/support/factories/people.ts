import type { PeopleTable } from '../../../db/tables/people.ts';
import type { SeatsTable } from '../../../db/tables/seats.ts';
import type { Platform } from '../../../domain/platform.ts';
import { givenMembership } from './organizations.ts';
import { unique } from './unique.ts';

/** A person who reads Spanish and lives by Guatemala's clock. */
export async function givenPerson(
  platform: Platform,
  overrides: Partial<PeopleTable> = {},
): Promise<PeopleTable> {
  const n = unique();
  const email = overrides.email ?? `persona-${n}@example.org`;
  const row: PeopleTable = {
    id: platform.newId(),
    email,
    email_folded: email.normalize('NFKC').toLowerCase(),
    name: `Persona ${n}`,
    language: 'es',
    time_zone: 'America/Guatemala',
    created_at: platform.clock.now(),
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('people').values(row).execute());
  return row;
}

/**
 * A founding seat that binds its organisation and has no further rights. Builds the person, and the
 * coalition, organisation and membership; name both `coalition_id` and `organization_id` of a
 * membership that exists already.
 */
export async function givenSeat(
  platform: Platform,
  overrides: Partial<SeatsTable> = {},
): Promise<SeatsTable> {
  const { coalition_id, organization_id } = overrides;
  const membership =
    coalition_id && organization_id
      ? { coalition_id, organization_id }
      : await givenMembership(platform, {
          ...(coalition_id && { coalition_id }),
          ...(organization_id && { organization_id }),
        });
  const row: SeatsTable = {
    id: platform.newId(),
    coalition_id: membership.coalition_id,
    organization_id: membership.organization_id,
    person_id: overrides.person_id ?? (await givenPerson(platform)).id,
    title: 'Coordinación',
    steward: 0,
    may_propose: 0,
    may_sign: 1,
    given_by_seat_id: null,
    credential_id: null,
    from_at: platform.clock.now(),
    until_at: null,
    created_at: platform.clock.now(),
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('seats').values(row).execute());
  return row;
}

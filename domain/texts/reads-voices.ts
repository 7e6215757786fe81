import type { Reader, Writer } from '../../db/store.ts';

/** Who speaks in a text: a person, and their organisation by the name it goes by there. */
export interface Voice {
  seatId: string;
  person: string;
  personId: string;
  organizationId: string;
  /** Its alias in this coalition's texts, where it has one. */
  organisation: string;
  /** It goes by an alias. */
  aliased: boolean;
  /** ISO 3166-1 alpha-2; null where it works in none or several, and where it goes by an alias. */
  country: string | null;
}

/** The voices of seats, whether or not they are in force still. */
export async function voicesOf(db: Reader | Writer, seatIds: readonly string[]): Promise<Map<string, Voice>> {
  if (seatIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .innerJoin('organizations', 'organizations.id', 'seats.organization_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('seats.id', 'in', seatIds)
    .select([
      'seats.id',
      'people.name as person',
      'people.id as person_id',
      'organizations.id as organization',
      'organizations.name',
    ])
    .select(['memberships.alias'])
    .execute();
  const countries = await db
    .selectFrom('organization_countries')
    .where('organization_id', 'in', [...new Set(rows.map((row) => row.organization))].concat(''))
    .select(['organization_id', 'country'])
    .execute();
  return new Map(
    rows.map((row) => {
      const own = countries.filter((one) => one.organization_id === row.organization);
      return [
        row.id,
        {
          seatId: row.id,
          person: row.person,
          personId: row.person_id,
          organizationId: row.organization,
          organisation: row.alias ?? row.name,
          aliased: row.alias !== null,
          country: row.alias === null && own.length === 1 ? own[0]!.country : null,
        },
      ];
    }),
  );
}

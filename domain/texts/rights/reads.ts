import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import type { TextGranted, TextRight } from '../policy.ts';
import { voicesOf } from '../reads-voices.ts';

/** A right given on one text, as those who read the text see it. */
export interface RightGiven {
  id: string;
  textId: string;
  to: TextGranted['to'];
  right: TextRight;
  /** The organisation, by the name it goes by in texts; null for a body. */
  organisation: string | null;
  country: string | null;
  /** The person, for whom it is given to alone. */
  person: string | null;
  bodyId: string | null;
  at: Instant;
}

/** The rights given on texts, the oldest first. */
export async function rightsGiven(db: Reader | Writer, textIds: readonly string[]): Promise<RightGiven[]> {
  if (textIds.length === 0) return [];
  const rows = await db
    .selectFrom('text_grants')
    .where('text_id', 'in', textIds)
    .orderBy('at')
    .orderBy('id')
    .selectAll()
    .execute();
  const of = (kind: TextGranted['to']) =>
    rows.filter(({ grantee_kind }) => grantee_kind === kind).map(({ grantee_id }) => grantee_id);
  const voices = await voicesOf(db, of('seat'));
  const coalitionId = rows[0]?.coalition_id ?? '';
  const parties = new Map((await partiesOf(db, coalitionId, of('organization'))).map((one) => [one.id, one]));
  return rows.map((row) => {
    const voice = voices.get(row.grantee_id);
    const party = parties.get(row.grantee_id);
    return {
      id: row.id,
      textId: row.text_id,
      to: row.grantee_kind,
      right: row.access,
      organisation: voice?.organisation ?? party?.name ?? null,
      country: voice?.country ?? party?.country ?? null,
      person: voice?.person ?? null,
      bodyId: row.grantee_kind === 'body' ? row.grantee_id : null,
      at: row.at,
    };
  });
}

/** An organisation as it goes by in a coalition's texts. */
export interface Party {
  /** Never told with the name where it goes by an alias. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2; null for several, for none, and beside an alias. */
  country: string | null;
}

/** Organisations by the names they go by in a coalition's texts, in the order of those names. */
export async function partiesOf(
  db: Reader | Writer,
  coalitionId: string,
  organizationIds: readonly string[],
): Promise<Party[]> {
  if (organizationIds.length === 0) return [];
  const rows = await db
    .selectFrom('organizations')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'organizations.id')
        .on('memberships.coalition_id', '=', coalitionId),
    )
    .where('organizations.id', 'in', organizationIds)
    .select(['organizations.id', 'organizations.name', 'memberships.alias'])
    .execute();
  const countries = await db
    .selectFrom('organization_countries')
    .where('organization_id', 'in', organizationIds)
    .select(['organization_id', 'country'])
    .execute();
  return rows
    .map(({ id, name, alias }) => {
      const own = countries.filter(({ organization_id }) => organization_id === id);
      const country = alias === null && own.length === 1 ? own[0]!.country : null;
      return { id, name: alias ?? name, country };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'es'));
}

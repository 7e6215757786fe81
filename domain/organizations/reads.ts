import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import type { MemberClass } from '../../db/tables/memberships.ts';
import { Invalid } from '../errors.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';
import { isInForce } from './policy.ts';
import type { MemberSize } from './rules.ts';

/** An organisation: one identity across coalitions. */
export interface Organization {
  id: string;
  name: string;
  sortKey: string;
  place: string;
  website: string | null;
  /** ISO 3166-1 alpha-2, in its own order; none for the region as a whole. */
  countries: string[];
}

/** An organisation in a coalition. */
export interface Membership {
  id: string;
  coalitionId: string;
  organizationId: string;
  class: MemberClass;
  verifiedAt: Instant | null;
  from: Instant;
  until: Instant | null;
  signingRule: 'sole' | 'approval';
  atRisk: boolean;
  /** It lets the secretariat know that it is. */
  riskConfided: boolean;
  alias: string | null;
  /** Which of the coalition's files. */
  logoFileId: string | null;
  /** How many work in it; null until it says. */
  size: MemberSize | null;
}

/** An address the coalition writes to for one member. */
export interface Contact {
  id: string;
  membershipId: string;
  name: string;
  email: string;
  language: Language;
}

/** Organisations by id, in no order; those that do not exist are left out. Who may know of them is the caller's question. */
export async function organizationsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<Organization[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('organizations').selectAll().where('id', 'in', ids).execute();
  const places = await db
    .selectFrom('organization_countries')
    .select(['organization_id', 'country'])
    .where('organization_id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sortKey: row.sort_key,
    place: row.place,
    website: row.website,
    countries: places.filter((place) => place.organization_id === row.id).map((place) => place.country),
  }));
}

function selectMemberships(db: Reader | Writer) {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .selectAll('memberships')
    .select('organizations.sort_key');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMemberships>['execute']>>[number];

const toMembership = (row: Row): Membership => ({
  id: row.id,
  coalitionId: row.coalition_id,
  organizationId: row.organization_id,
  class: row.class,
  verifiedAt: row.verified_at,
  from: row.from_at,
  until: row.until_at,
  signingRule: row.signing_rule,
  atRisk: row.at_risk === 1,
  riskConfided: row.risk_confided === 1,
  alias: row.alias,
  size: row.size,
  logoFileId: row.logo_file_id,
});

export async function membershipsById(db: Reader | Writer, ids: readonly string[]): Promise<Membership[]> {
  if (ids.length === 0) return [];
  return (await selectMemberships(db).where('memberships.id', 'in', ids).execute()).map(toMembership);
}

/** The membership of an organisation in a coalition, past ones too. */
export async function findMembership(
  db: Reader | Writer,
  member: { coalitionId: string; organizationId: string },
): Promise<Membership | undefined> {
  const row = await selectMemberships(db)
    .where('memberships.coalition_id', '=', member.coalitionId)
    .where('memberships.organization_id', '=', member.organizationId)
    .executeTakeFirst();
  return row && toMembership(row);
}

/** The SQL twin of isInForce, over memberships. */
export function inForceAt(now: Instant): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'memberships'>();
  return eb.and([
    eb('memberships.verified_at', '<=', now),
    eb('memberships.from_at', '<=', now),
    eb.or([eb('memberships.until_at', 'is', null), eb('memberships.until_at', '>', now)]),
  ]);
}

/** The SQL twin of not isShielded, over memberships: those that may be named in public. */
export function isUnshielded(): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'memberships'>();
  return eb.and([eb('memberships.at_risk', '=', 0), eb('memberships.alias', 'is', null)]);
}

/** The next instant at which a membership begins or ends by itself, or null. */
export async function nextMembershipChange(
  db: Reader,
  coalitionId: string,
  now: Instant,
): Promise<Instant | null> {
  const next = (column: 'verified_at' | 'from_at' | 'until_at') =>
    db
      .selectFrom('memberships')
      .where('coalition_id', '=', coalitionId)
      .where(column, '>', now)
      .select((eb) => eb.fn.min<Instant | null>(column).as('at'));
  const rows = await next('verified_at').unionAll(next('from_at')).unionAll(next('until_at')).execute();
  return rows.flatMap(({ at }) => at ?? []).sort()[0] ?? null;
}

/** A member of the coalition in force, or the fault of the field that named it. */
export async function requireMember(
  db: Reader | Writer,
  { field, now, ...member }: { coalitionId: string; organizationId: string; now: Instant; field: string },
): Promise<void> {
  const found = await findMembership(db, member);
  if (!found || !isInForce(found, now)) throw new Invalid([{ field, word: 'organisation-not-member' }]);
}

/** A place in the list of members: Spanish order, articles ignored, the id between equals. */
export interface MemberPlace {
  sortKey: string;
  id: string;
}

/** A page of the members in force, in Spanish order, the coalition's own office left out. */
export async function members(
  db: Reader,
  page: {
    coalitionId: string;
    now: Instant;
    after?: MemberPlace | undefined;
    before?: MemberPlace | undefined;
    limit: number;
    /** From the far end. */
    inverted?: boolean;
  },
): Promise<(Membership & MemberPlace)[]> {
  const { after, before } = page;
  const direction = page.inverted ? 'desc' : 'asc';
  let query = selectMemberships(db)
    .where('memberships.coalition_id', '=', page.coalitionId)
    .where('memberships.class', '<>', 'host')
    .where('memberships.from_at', '<=', page.now)
    .where((eb) => eb.or([eb('memberships.until_at', 'is', null), eb('memberships.until_at', '>', page.now)]))
    .orderBy('organizations.sort_key', direction)
    .orderBy('memberships.id', direction)
    .limit(page.limit);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('organizations.sort_key', '>', after.sortKey),
        eb.and([eb('organizations.sort_key', '=', after.sortKey), eb('memberships.id', '>', after.id)]),
      ]),
    );
  if (before)
    query = query.where((eb) =>
      eb.or([
        eb('organizations.sort_key', '<', before.sortKey),
        eb.and([eb('organizations.sort_key', '=', before.sortKey), eb('memberships.id', '<', before.id)]),
      ]),
    );
  return (await query.execute()).map((row) => ({ ...toMembership(row), sortKey: row.sort_key }));
}

/** How many verified members are in force; the coalition's own office does not count. */
export async function countMembers(db: Reader, coalitionId: string, now: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('memberships')
    .where('coalition_id', '=', coalitionId)
    .where('class', '<>', 'host')
    .where(inForceAt(now))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The contacts of members. */
export async function contactsOf(db: Reader | Writer, membershipIds: readonly string[]): Promise<Contact[]> {
  if (membershipIds.length === 0) return [];
  return db
    .selectFrom('membership_contacts')
    .select(['id', 'membership_id as membershipId', 'name', 'email', 'language'])
    .where('membership_id', 'in', membershipIds)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

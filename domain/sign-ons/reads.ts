import type { Reader, Writer } from '../../db/store.ts';
import type { SigningClass } from '../../db/tables/sign-ons.ts';
import type { StatementMode } from '../../db/tables/statements.ts';
import { NotFound } from '../errors.ts';
import { bindsAt } from '../organizations/credentials/reads-standing.ts';
import { isGoodFor, themesIn } from '../organizations/credentials/standing.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { themesOfStatements } from '../tags/reads.ts';
import type { Language } from '../words/words.ts';
import type { SignOnFacts } from './policy.ts';

/** An opening for signature of one version. */
export interface SignOn extends SignOnFacts {
  id: string;
  statementId: string;
  statementMode: StatementMode;
  versionId: string;
  zone: string;
  /** Whether standing mandates sign on it by themselves. */
  fast: boolean;
  goalOrganizations: number | null;
  goalCountries: number | null;
  meaning: Record<Language, string>;
  reconfirmationRule: 'lapse' | 'carry';
  terms: string;
  termsDigest: string;
  closedAt: Instant | null;
  closingReason: string | null;
}

function selectSignOns(db: Reader | Writer) {
  return db
    .selectFrom('sign_ons')
    .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
    .selectAll('sign_ons')
    .select(['statements.state as statement_state', 'statements.mode as statement_mode']);
}

type SignOnRow = Awaited<ReturnType<ReturnType<typeof selectSignOns>['execute']>>[number];

async function withConvenors(db: Reader | Writer, rows: SignOnRow[]): Promise<SignOn[]> {
  if (rows.length === 0) return [];
  const convenors = await db
    .selectFrom('sign_on_convenors')
    .select(['sign_on_id', 'organization_id'])
    .where(
      'sign_on_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  const themes = await themesOfStatements(
    db,
    rows.map((row) => row.statement_id),
  );
  return rows.map((row) => ({
    id: row.id,
    coalitionId: row.coalition_id,
    themeIds: themes(row.statement_id),
    statementId: row.statement_id,
    statementState: row.statement_state,
    statementMode: row.statement_mode,
    versionId: row.version_id,
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    zone: row.zone,
    goalOrganizations: row.goal_organizations,
    goalCountries: row.goal_countries,
    meaning: { es: row.meaning_es, en: row.meaning_en },
    reconfirmationRule: row.reconfirmation_rule,
    terms: row.terms,
    termsDigest: row.terms_digest,
    closedAt: row.closed_at,
    closingReason: row.closing_reason,
    whoMaySign: JSON.parse(row.who_may_sign) as SigningClass[],
    othersMayAsk: row.others_may_ask === 1,
    fast: row.fast === 1,
    convenorIds: convenors.filter((one) => one.sign_on_id === row.id).map((one) => one.organization_id),
  }));
}

export async function signOnsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(SignOn | undefined)[]> {
  if (ids.length === 0) return [];
  const found = await withConvenors(db, await selectSignOns(db).where('sign_ons.id', 'in', ids).execute());
  const byId = new Map(found.map((signOn) => [signOn.id, signOn]));
  return ids.map((id) => byId.get(id));
}

export async function requireSignOn(db: Reader | Writer, id: string): Promise<SignOn> {
  const [signOn] = await signOnsById(db, [id]);
  if (!signOn) throw new NotFound();
  return signOn;
}

/** The newest opening of each statement, or undefined. */
export async function currentSignOns(
  db: Reader | Writer,
  statementIds: readonly string[],
): Promise<(SignOn | undefined)[]> {
  if (statementIds.length === 0) return [];
  const rows = await selectSignOns(db)
    .where('sign_ons.statement_id', 'in', statementIds)
    .orderBy('sign_ons.opened_at', 'desc')
    .execute();
  const found = await withConvenors(db, rows);
  return statementIds.map((id) => found.find((signOn) => signOn.statementId === id));
}

/** Those that take signatures until after `now`, the first to close first. */
export async function openSignOns(db: Reader, coalitionId: string, now: Instant): Promise<SignOn[]> {
  const rows = await selectSignOns(db)
    .where('sign_ons.coalition_id', '=', coalitionId)
    .where('sign_ons.state', '=', 'open')
    .where('sign_ons.closes_at', '>', now)
    .orderBy('sign_ons.closes_at')
    .orderBy('sign_ons.id')
    .execute();
  return withConvenors(db, rows);
}

export interface Addressee {
  kind: 'to' | 'cc';
  name: Record<Language, string>;
}

export async function addresseesOf(db: Reader, signOnId: string): Promise<Addressee[]> {
  const rows = await db
    .selectFrom('sign_on_addressees')
    .selectAll()
    .where('sign_on_id', '=', signOnId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ kind: row.kind, name: { es: row.name_es, en: row.name_en } }));
}

/** The languages a version was closed in. */
export async function languagesOfVersion(db: Reader | Writer, versionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('version_languages')
    .select('language')
    .where('version_id', '=', versionId)
    .orderBy('language')
    .execute();
  return rows.map((row) => row.language);
}

/** The seats that may bind these organisations, in force, given by somebody else; where themes are named, on those. */
export async function signingSeats(
  db: Reader | Writer,
  coalitionId: string,
  organizationIds: readonly string[],
  now: Instant,
  themeIds: readonly string[] | null = null,
) {
  if (organizationIds.length === 0) return [];
  const seats = await db
    .selectFrom('seats')
    .where(bindsAt(now))
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', 'in', organizationIds)
    .where('may_sign', '=', 1)
    .where('from_at', '<=', now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('seats as giver')
            .whereRef('giver.id', '=', 'seats.given_by_seat_id')
            .whereRef('giver.person_id', '=', 'seats.person_id')
            .select('giver.id'),
        ),
      ),
    )
    .select((eb) => [
      'id',
      'organization_id as organizationId',
      'person_id as personId',
      eb
        .selectFrom('credentials')
        .whereRef('credentials.id', '=', 'seats.credential_id')
        .select('credentials.themes')
        .as('themes'),
    ])
    .orderBy('id')
    .execute();
  return seats.flatMap(({ themes, ...seat }) =>
    themeIds === null || isGoodFor(themesIn(themes), themeIds) ? [seat] : [],
  );
}

/** What members are called where a signature does not say otherwise. */
export async function memberNames(
  db: Reader | Writer,
  coalitionId: string,
  organizationIds: readonly string[],
): Promise<Map<string, string>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', 'in', organizationIds)
    .select(['organization_id', 'name'])
    .execute();
  return new Map(rows.map((row) => [row.organization_id, row.name]));
}

/** Every name and alias of a coalition's members and its office, in no order. */
export async function namesInCoalition(
  db: Reader | Writer,
  coalitionId: string,
): Promise<{ organizationId: string; name: string; alias: string | null }[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .where('coalition_id', '=', coalitionId)
    .select(['organization_id as organizationId', 'name', 'alias'])
    .execute();
}

/** The members that may sign, in Spanish order: verified, in force, of a class that is invited. */
export async function membersThatSign(db: Reader | Writer, signOn: SignOn, now: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .where('coalition_id', '=', signOn.coalitionId)
    .where('class', 'in', signOn.whoMaySign)
    .where(inForceAt(now))
    .orderBy('sort_key')
    .orderBy('organizations.id')
    .select('organizations.id')
    .execute();
  return rows.map((row) => row.id);
}

/** The people a withheld name is confided to: the SQL twin of knowsWithheld. */
export async function peopleWhoKnow(db: Reader, coalitionId: string, now: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('body_members')
    .innerJoin('bodies', 'bodies.id', 'body_members.body_id')
    .innerJoin('seats', 'seats.id', 'body_members.seat_id')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .where('body_members.coalition_id', '=', coalitionId)
    .where('bodies.kind', '=', 'secretariat')
    .where('body_members.role', '=', 'coordinator')
    .where('body_members.from_at', '<=', now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)]))
    .where((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', now)]))
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .select(['people.id', 'people.name'])
    .distinct()
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
  return rows.map((row) => row.id);
}

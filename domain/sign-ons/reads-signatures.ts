import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { KnownTo, SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { SignatureState, Visibility } from '../../db/tables/signatures.ts';
import type { Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { readReservation, type Reservation } from './reservations/stored.ts';
import { stateAfter } from './rules.ts';
import { bearsName, isOpened } from './reads-named.ts';
import { actsKnownTo, circleIn, ownOrganizations } from './visibility.ts';

/** An organisation's answer as one viewer knows it; what they do not know is null. */
export interface KnownSignature {
  id: string;
  coalitionId: string;
  signOnId: string;
  organizationId: string;
  versionId: string;
  state: SignatureState;
  /** As it appears, or the organisation's own name where it does not. */
  name: string;
  visibility: Visibility | null;
  /** From when the name is public, while it is withheld until then. */
  namedFrom: Instant | null;
  signatoryName: string | null;
  signatoryTitle: string | null;
  /** Beside a public name, and for the organisation itself; else nobody learns of it. */
  reservation: Reservation | null;
  signedAt: Instant | null;
}

/** Who asks: which acts are known to them, and of which organisations they know all. */
export interface Knower {
  circle: Exclude<KnownTo, 'organization'>;
  own: readonly string[];
}

export function knowerOf(viewer: Viewer, coalitionId: string): Knower {
  return { circle: circleIn(viewer, coalitionId), own: ownOrganizations(viewer, coalitionId) };
}

/** The SQL twin of answerKnownTo: the answers of a coalition's organisations as a viewer knows them. */
export async function knownSignatures(
  db: Reader | Writer,
  { circle, own }: Knower,
  now: Instant,
  of: { coalitionId: string; ids?: readonly string[]; signOnId?: string; organizationId?: string },
): Promise<KnownSignature[]> {
  if (of.ids?.length === 0) return [];
  let query = db
    .selectFrom('signatures')
    .innerJoin('signature_acts as act', 'act.signature_id', 'signatures.id')
    .innerJoin('organizations', 'organizations.id', 'signatures.organization_id')
    .where('signatures.coalition_id', '=', of.coalitionId)
    .where(actKnown('act', { circle, own }, now))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('signature_acts as later')
            .whereRef('later.signature_id', '=', 'signatures.id')
            .whereRef('later.position', '>', 'act.position')
            .where(actKnown('later', { circle, own }, now))
            .select('later.id'),
        ),
      ),
    )
    .selectAll('signatures')
    .select((eb) => [
      'act.kind',
      'act.position',
      'organizations.name as organization_name',
      eb
        .selectFrom('signature_acts as every')
        .whereRef('every.signature_id', '=', 'signatures.id')
        .select((inner) => inner.fn.max('every.position').as('last'))
        .as('last_position'),
    ])
    .orderBy('organizations.sort_key')
    .orderBy('signatures.id');
  if (circle === 'all') query = query.where((eb) => eb.or([eb('act.kind', 'in', SIGNING), isOwn(own)]));
  if (of.ids) query = query.where('signatures.id', 'in', of.ids);
  if (of.signOnId !== undefined) query = query.where('signatures.sign_on_id', '=', of.signOnId);
  if (of.organizationId !== undefined)
    query = query.where('signatures.organization_id', '=', of.organizationId);
  const rows = await query.execute();
  return rows.map((row) => {
    const state = stateAfter[row.kind];
    const ours = own.includes(row.organization_id);
    const current = ours || (row.position === row.last_position && state === 'signed');
    const waits = row.named_from !== null && (row.named_from > now || state !== 'signed');
    const visibility = row.named_from === null || waits ? row.visibility : 'public';
    return {
      id: row.id,
      coalitionId: row.coalition_id,
      signOnId: row.sign_on_id,
      organizationId: row.organization_id,
      versionId: row.version_id,
      state,
      name: current ? row.name : row.organization_name,
      visibility: current ? visibility : null,
      namedFrom: current && waits ? row.named_from : null,
      signatoryName: current ? row.signatory_name : null,
      signatoryTitle: current ? row.signatory_title : null,
      reservation: ours || (current && visibility === 'public') ? readReservation(row.reservation) : null,
      signedAt: current ? row.signed_at : null,
    };
  });
}

const SIGNING: readonly SignatureActKind[] = ['approved', 'signed', 'ratified'];

function actKnown(act: 'act' | 'later', { circle, own }: Knower, now: Instant): RawBuilder<SqlBool> {
  const known = sql.ref(`${act}.known_to`);
  const inCircle = sql`${known} in (${sql.join(actsKnownTo(circle))})`;
  if (circle === 'knowing') return sql<SqlBool>`(${inCircle} or ${isOwn(own)})`;
  const opened = isOpened(act, now);
  const embargo = sql.ref('signatures.embargoed_until');
  const free = sql`((${known} <> 'all' and not ${opened}) or ${embargo} is null or ${embargo} <= ${now})`;
  return sql<SqlBool>`(((${inCircle} or ${opened}) and ${free}) or ${isOwn(own)})`;
}

function isOwn(own: readonly string[]): RawBuilder<SqlBool> {
  return own.length === 0
    ? sql<SqlBool>`1 = 0`
    : sql<SqlBool>`${sql.ref('signatures.organization_id')} in (${sql.join(own)})`;
}

/** A named signature, with what lists and letters need. The SQL twin of isNamed. */
export interface NamedSignature {
  id: string;
  organizationId: string;
  name: string;
  place: string;
  countries: string[];
  signatoryName: string | null;
  signatoryTitle: string | null;
  reservation: Reservation | null;
  signedAt: Instant;
}

export async function namedSignatures(
  db: Reader | Writer,
  signOnId: string,
  now: Instant,
  /** With those whose name is meant for whoever receives the letter. */
  letterOf?: 'addressee',
): Promise<NamedSignature[]> {
  const rows = await selectNamed(db, signOnId, now, letterOf)
    .where('state', '=', 'signed')
    .select('signed_at')
    .execute();
  return withCountries(db, rows);
}

/** Signatures that bear a public name now, whatever their state. */
export function selectNamed(db: Reader | Writer, signOnId: string, now: Instant, letterOf?: 'addressee') {
  return db
    .selectFrom('signatures')
    .innerJoin('organizations', 'organizations.id', 'signatures.organization_id')
    .where('sign_on_id', '=', signOnId)
    .where(
      letterOf === undefined
        ? bearsName(now)
        : sql<SqlBool>`(${bearsName(now)} or signatures.visibility = 'target')`,
    )
    .select([
      'signatures.id',
      'organization_id',
      'signatures.name',
      'place',
      'signatory_name',
      'signatory_title',
      'reservation',
    ])
    .orderBy('signatures.sort_key')
    .orderBy('signatures.id');
}

type NamedRow = Awaited<ReturnType<ReturnType<typeof selectNamed>['execute']>>[number];

/** The same with their countries. */
export async function withCountries(
  db: Reader | Writer,
  rows: readonly (NamedRow & { signed_at: Instant | null })[],
): Promise<NamedSignature[]> {
  const countries = await countriesOf(
    db,
    rows.map((row) => row.organization_id),
  );
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    name: row.name,
    place: row.place,
    countries: countries.get(row.organization_id) ?? [],
    signatoryName: row.signatory_name,
    signatoryTitle: row.signatory_title,
    reservation: readReservation(row.reservation),
    signedAt: row.signed_at!,
  }));
}

/** Countries by organisation, in their order; none is the region as a whole. */
export async function countriesOf(
  db: Reader | Writer,
  organizationIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('organization_countries')
    .selectAll()
    .where('organization_id', 'in', organizationIds)
    .orderBy('position')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.organization_id)].map(([id, all]) => [
      id,
      all.map((row) => row.country),
    ]),
  );
}

/** How many have signed, named or not. */
export async function countSigned(db: Reader | Writer, signOnId: string): Promise<number> {
  const { n } = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** How many proposals that would be public wait for approval; withheld ones are nobody's to count. */
export async function countWaiting(db: Reader, signOnId: string): Promise<number> {
  const { n } = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'proposed')
    .where('visibility', '=', 'public')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Signatures by id as a viewer knows them; those they may not know of are left out. */
export async function signaturesKnownTo(
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
  now: Instant,
): Promise<KnownSignature[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('signatures')
    .select('coalition_id')
    .distinct()
    .where('id', 'in', ids)
    .execute();
  const known = [];
  for (const { coalition_id: coalitionId } of rows) {
    known.push(...(await knownSignatures(db, knowerOf(viewer, coalitionId), now, { coalitionId, ids })));
  }
  return known;
}

/** An organisation's answers to all sign-ons of a coalition, the newest first, as a viewer knows them. */
export async function ofOrganization(
  db: Reader,
  viewer: Viewer,
  of: { coalitionId: string; organizationId: string },
  now: Instant,
): Promise<KnownSignature[]> {
  const known = await knownSignatures(db, knowerOf(viewer, of.coalitionId), now, of);
  return known.sort((a, b) => (a.signOnId < b.signOnId ? 1 : -1));
}

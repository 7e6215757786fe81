import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import type { Viewer } from '../../viewer.ts';
import { countriesOf, knowerOf, knownSignatures, type KnownSignature } from '../reads-signatures.ts';
import type { SignOn } from '../reads.ts';
import { ownOrganizations } from '../visibility.ts';

/** That the list was taken, by whom and why. */
export interface PrivilegedExport {
  id: string;
  coalitionId: string;
  signOnId: string;
  seatId: string;
  sessionId: string;
  reason: string;
  at: Instant;
}

function selectExports(db: Reader | Writer) {
  return db
    .selectFrom('privileged_exports')
    .select([
      'id',
      'coalition_id as coalitionId',
      'sign_on_id as signOnId',
      'seat_id as seatId',
      'session_id as sessionId',
      'reason',
      'at',
    ]);
}

/** What the list said when it was taken; null once it is kept no longer. */
export async function listOf(db: Reader, exportId: string): Promise<string | null> {
  const row = await db
    .selectFrom('privileged_exports')
    .where('id', '=', exportId)
    .select('list')
    .executeTakeFirst();
  return row?.list ?? null;
}

/** By its id. */
export function findExport(db: Reader | Writer, id: string): Promise<PrivilegedExport | undefined> {
  return selectExports(db).where('id', '=', id).executeTakeFirst();
}

/** Each time the list of a sign-on was taken, the latest first. */
export function exportsOf(db: Reader, signOnId: string): Promise<PrivilegedExport[]> {
  return selectExports(db)
    .where('sign_on_id', '=', signOnId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Since when the viewer's own organisations stand on a sign-on without their name; those that do not are left out. */
export async function ownWithheldSince(
  db: Reader,
  viewer: Viewer,
  { id, coalitionId }: Pick<SignOn, 'id' | 'coalitionId'>,
): Promise<{ organizationId: string; since: Instant }[]> {
  const own = ownOrganizations(viewer, coalitionId);
  if (own.length === 0) return [];
  const rows = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', id)
    .where('organization_id', 'in', own)
    .where('state', '=', 'signed')
    .where('visibility', '<>', 'public')
    .select(['organization_id as organizationId', 'signed_at'])
    .execute();
  return rows.map(({ organizationId, signed_at }) => ({ organizationId, since: signed_at! }));
}

/** A signature with whose it is and where that stands. */
export interface ListedSignature extends KnownSignature {
  organizationName: string;
  place: string;
  countries: string[];
}

/** Who signed, all of them, as those know to whom withheld names are confided; in Spanish order. */
export async function everySignature(
  db: Reader | Writer,
  viewer: Viewer,
  { id, coalitionId }: Pick<SignOn, 'id' | 'coalitionId'>,
  now: Instant,
): Promise<ListedSignature[]> {
  const knower = knowerOf(viewer, coalitionId);
  const known = await knownSignatures(db, knower, now, { coalitionId, signOnId: id });
  const signed = known.filter(({ state }) => state === 'signed');
  const ids = signed.map(({ organizationId }) => organizationId);
  const countries = await countriesOf(db, ids);
  const organizations = new Map(
    ids.length === 0
      ? []
      : (
          await db
            .selectFrom('organizations')
            .where('id', 'in', ids)
            .select(['id', 'name', 'place'])
            .execute()
        ).map((one) => [one.id, one] as const),
  );
  return signed.map((one) => {
    const { name, place } = organizations.get(one.organizationId)!;
    return { ...one, organizationName: name, place, countries: countries.get(one.organizationId) ?? [] };
  });
}

/** Whoever gave these signatures, by the seats of their last acts of signing. */
export async function signersOf(
  db: Reader | Writer,
  signatureIds: readonly string[],
): Promise<Map<string, string>> {
  if (signatureIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('signature_acts')
    .innerJoin('seats', 'seats.id', 'signature_acts.seat_id')
    .where('signature_id', 'in', signatureIds)
    .where('kind', 'in', ['signed', 'approved'])
    .orderBy('position')
    .select(['signature_id', 'person_id'])
    .execute();
  return new Map(rows.map((row) => [row.signature_id, row.person_id]));
}

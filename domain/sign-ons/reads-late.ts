import type { Reader, Writer } from '../../db/store.ts';
import type { LateKind, LateState } from '../../db/tables/late-requests.ts';
import type { Visibility } from '../../db/tables/signatures.ts';
import { NotFound } from '../errors.ts';
import { isInForce } from '../organizations/policy.ts';
import { HOUR, later, type Instant } from '../platform.ts';
import type { Viewer, ViewerSeat } from '../viewer.ts';
import type { AskedFacts, LateFacts } from './policy-late.ts';
import { hiddenFrom } from './hiding/reads.ts';
import type { SignOn } from './reads.ts';
import { readReservation, type Reservation } from './reservations/stored.ts';
import { isLateKnown } from './visibility.ts';

/** What an organisation that comes late asks to be counted with. */
export interface LateRequest extends LateFacts {
  id: string;
  signOnId: string;
  kind: LateKind;
  state: LateState;
  visibility: Visibility;
  /** From when a withheld name is to be public. */
  namedFrom: Instant | null;
  /** As it would appear. */
  name: string;
  signatoryName: string | null;
  signatoryTitle: string | null;
  language: string;
  versionId: string;
  termsDigest: string;
  note: string | null;
  mandateOn: string | null;
  reservation: Reservation | null;
  proposal: { seatId: string; at: Instant } | null;
  /** Who signed, and by which seat; null while it is only proposed. */
  signer: { seatId: string; personId: string; name: string } | null;
  stampedAt: Instant | null;
  createdAt: Instant;
  askedAt: Instant | null;
  decision: { seatId: string; at: Instant; reason: string | null } | null;
}

function selectLate(db: Reader | Writer) {
  return db
    .selectFrom('late_requests')
    .leftJoin('seats as proposer', 'proposer.id', 'late_requests.proposed_by_seat_id')
    .leftJoin('seats as signer', 'signer.id', 'late_requests.signed_by_seat_id')
    .leftJoin('people', 'people.id', 'signer.person_id')
    .selectAll('late_requests')
    .select([
      'proposer.person_id as proposer_person_id',
      'signer.person_id as signer_person_id',
      'people.name as signer_name',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('late_requests.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLate>['execute']>>[number];

const requestOf = (row: Row): LateRequest => ({
  id: row.id,
  coalitionId: row.coalition_id,
  signOnId: row.sign_on_id,
  organizationId: row.organization_id,
  kind: row.kind,
  state: row.state,
  visibility: row.visibility,
  namedFrom: row.named_from,
  name: row.name,
  signatoryName: row.signatory_name,
  signatoryTitle: row.signatory_title,
  language: row.language,
  versionId: row.version_id,
  termsDigest: row.terms_digest,
  note: row.note,
  mandateOn: row.mandate_on,
  reservation: readReservation(row.reservation),
  proposerPersonId: row.proposer_person_id,
  proposal:
    row.proposed_by_seat_id && row.proposed_at
      ? { seatId: row.proposed_by_seat_id, at: row.proposed_at }
      : null,
  signer:
    row.signed_by_seat_id && row.signer_person_id
      ? { seatId: row.signed_by_seat_id, personId: row.signer_person_id, name: row.signer_name ?? '' }
      : null,
  stampedAt: row.stamped_at,
  createdAt: row.created_at,
  askedAt: row.asked_at,
  decision:
    row.decided_at && row.decided_by_seat_id
      ? { seatId: row.decided_by_seat_id, at: row.decided_at, reason: row.reason }
      : null,
});

/** By id, whoever asks; an action goes on to ask who may know of it. */
export async function requireLate(db: Reader | Writer, id: string): Promise<LateRequest> {
  const row = await selectLate(db).where('late_requests.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return requestOf(row);
}

/** Which sign-on a request is about, or null. */
export async function signOnOfLate(db: Reader | Writer, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('late_requests')
    .select('sign_on_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.sign_on_id ?? null;
}

/** Those of these ids that the viewer may know of. */
export async function lateKnownTo(
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
): Promise<LateRequest[]> {
  if (ids.length === 0) return [];
  const rows = await selectLate(db).where('late_requests.id', 'in', ids).execute();
  return stillKnown(db, viewer, rows.map(requestOf));
}

/** What came late to a sign-on, the newest first, as far as the viewer may know. */
export async function lateOf(db: Reader, viewer: Viewer, signOn: Pick<SignOn, 'id'>): Promise<LateRequest[]> {
  const rows = await selectLate(db).where('sign_on_id', '=', signOn.id).execute();
  return stillKnown(db, viewer, rows.map(requestOf));
}

/** Without those of a name that was hidden since, for whom it is not confided to. */
async function stillKnown(
  db: Reader,
  viewer: Viewer,
  requests: readonly LateRequest[],
): Promise<LateRequest[]> {
  const known = requests.filter((request) => isLateKnown(viewer, request));
  const hidden = new Map<string, Awaited<ReturnType<typeof hiddenFrom>>>();
  for (const { signOnId: id, coalitionId } of known)
    if (!hidden.has(id)) hidden.set(id, await hiddenFrom(db, viewer, { id, coalitionId }));
  return known.filter((one) => !hidden.get(one.signOnId)!({ ...one, at: one.createdAt }));
}

/** What an organisation asked for last, and what that leaves it to ask. */
export async function askedBy(
  db: Reader | Writer,
  signOnId: string,
  organizationId: string,
  now: Instant,
): Promise<AskedFacts & { last: LateRequest | null }> {
  const rows = await selectLate(db)
    .where('sign_on_id', '=', signOnId)
    .where('late_requests.organization_id', '=', organizationId)
    .execute();
  const asked = rows.map(requestOf);
  return {
    last: asked[0] ?? null,
    pending: asked.some(({ state }) => state === 'proposed' || state === 'waiting'),
    lately: asked.filter(({ createdAt }) => createdAt > later(now, -HOUR)).length,
  };
}

/** How a member stands today, as far as signing asks: whoever once asked for it may have left since. */
export async function standingOf(
  db: Reader | Writer,
  { coalitionId, organizationId }: Pick<LateRequest, 'coalitionId' | 'organizationId'>,
  now: Instant,
): Promise<Pick<ViewerSeat, 'coalitionId' | 'verified' | 'memberClass' | 'selfGiven'>> {
  const row = await db
    .selectFrom('memberships')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .select(['class', 'verified_at', 'from_at', 'until_at'])
    .executeTakeFirstOrThrow();
  return {
    coalitionId,
    memberClass: row.class,
    selfGiven: false,
    verified: isInForce({ verifiedAt: row.verified_at, from: row.from_at, until: row.until_at }, now),
  };
}

import type { LateRequestsTable } from '../../db/tables/late-requests.ts';
import type { Instant } from '../platform.ts';
import type { Tx } from '../transaction.ts';
import type { Locked } from './lock-answer.ts';
import { requireLate, type LateRequest } from './reads-late.ts';
import { writeReservation, type Reservation } from './reservations/stored.ts';
import { clearCode } from './rules.ts';
import type { Signing } from './sign.ts';

/** The organisation's own screens, and the secretariat's where all of it may know. */
export function tell(
  tx: Tx,
  {
    coalitionId,
    organizationId,
    visibility,
    askedAt,
  }: Pick<LateRequest, 'coalitionId' | 'organizationId' | 'visibility' | 'askedAt'>,
  change: string,
): void {
  tx.announce(`organization:${organizationId}`, change);
  if (visibility === 'public' && askedAt !== null) tx.announce(`office:${coalitionId}`, change);
}

interface Asked extends Omit<Signing, 'seat' | 'signOn' | 'reservation'> {
  reservation: Reservation | null;
  stampedAt: Instant | null;
  proposed: { seatId: string; at: Instant } | null;
  signedBy: string | null;
}

/** Writes down what an organisation asks for. */
export async function keepLate(tx: Tx, { signOn, acting }: Locked, asked: Asked): Promise<LateRequest> {
  // Chance alone, like a signature's: when an organisation asked is not for others to read from an id.
  const id = clearCode(26, tx.platform.randomBytes).toLowerCase();
  await tx.db
    .insertInto('late_requests')
    .values({
      id,
      coalition_id: signOn.coalitionId,
      sign_on_id: signOn.id,
      organization_id: acting.seat.organizationId,
      version_id: signOn.versionId,
      terms_digest: signOn.termsDigest,
      kind: asked.stampedAt ? 'stamped' : 'adhesion',
      state: asked.signedBy === null ? 'proposed' : 'waiting',
      visibility: asked.visibility,
      named_from: asked.namedFrom ?? null,
      name: asked.name,
      signatory_name: asked.signatoryName ?? null,
      signatory_title: asked.signatoryTitle ?? null,
      language: asked.language,
      note: asked.note ?? null,
      mandate_on: asked.mandateOn ?? null,
      reservation: writeReservation(asked.reservation),
      proposed_by_seat_id: asked.proposed?.seatId ?? null,
      proposed_at: asked.proposed?.at ?? null,
      signed_by_seat_id: asked.signedBy,
      stamped_at: asked.stampedAt ?? null,
      created_at: tx.now,
      asked_at: asked.signedBy === null ? null : tx.now,
      decided_at: null,
      decided_by_seat_id: null,
      reason: null,
    })
    .execute();
  const request = await requireLate(tx.db, id);
  tell(tx, request, request.state === 'waiting' ? 'late-waiting' : 'late-proposed');
  return request;
}

type Changed = Partial<
  Pick<
    LateRequestsTable,
    | 'state'
    | 'name'
    | 'note'
    | 'mandate_on'
    | 'language'
    | 'signed_by_seat_id'
    | 'asked_at'
    | 'decided_at'
    | 'decided_by_seat_id'
    | 'reason'
  >
>;

/** Changes what is known of a request; answers it as it then stands. */
export async function changeLate(
  tx: Tx,
  { id }: Pick<LateRequest, 'id'>,
  changed: Changed,
): Promise<LateRequest> {
  await tx.db.updateTable('late_requests').set(changed).where('id', '=', id).execute();
  return requireLate(tx.db, id);
}

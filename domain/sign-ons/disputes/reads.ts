import type { Reader, Writer } from '../../../db/store.ts';
import type { Visibility } from '../../../db/tables/signatures.ts';
import type { Instant } from '../../platform.ts';

/** A signature that a contact of the organisation said it did not give. */
export interface Dispute {
  id: string;
  coalitionId: string;
  signOnId: string;
  signatureId: string;
  organizationId: string;
  /** As it was signed. */
  name: string;
  visibility: Visibility;
  state: 'open' | 'upheld' | 'void';
  raisedAt: Instant;
  resolvedAt: Instant | null;
  resolvedBySeatId: string | null;
  reason: string | null;
}

const selectRaised = (db: Reader | Writer) =>
  db
    .selectFrom('signature_disputes')
    .innerJoin('signatures', 'signatures.id', 'signature_disputes.signature_id')
    .where('signature_disputes.raised_at', 'is not', null)
    .selectAll('signature_disputes')
    .select([
      'signatures.sign_on_id',
      'signatures.organization_id',
      'signatures.name',
      'signatures.visibility',
    ])
    .orderBy('signature_disputes.raised_at')
    .orderBy('signature_disputes.id');

type Row = Awaited<ReturnType<ReturnType<typeof selectRaised>['execute']>>[number];

const toDispute = (row: Row): Dispute => ({
  id: row.id,
  coalitionId: row.coalition_id,
  signOnId: row.sign_on_id,
  signatureId: row.signature_id,
  organizationId: row.organization_id,
  name: row.name,
  visibility: row.visibility,
  state: row.resolution ?? 'open',
  raisedAt: row.raised_at!,
  resolvedAt: row.resolved_at,
  resolvedBySeatId: row.resolved_by_seat_id,
  reason: row.reason,
});

/** What was disputed of a sign-on, the first first. Who may read each is the caller's question. */
export async function disputesOf(db: Reader, signOnId: string): Promise<Dispute[]> {
  return (await selectRaised(db).where('signatures.sign_on_id', '=', signOnId).execute()).map(toDispute);
}

export async function findDispute(db: Reader | Writer, id: string): Promise<Dispute | null> {
  const row = await selectRaised(db).where('signature_disputes.id', '=', id).executeTakeFirst();
  return row ? toDispute(row) : null;
}

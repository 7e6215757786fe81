import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { knowerOf, knownSignatures } from './reads-signatures.ts';
import type { SignOn } from './reads.ts';
import { actsKnownTo } from './visibility.ts';

/** An organisation's no, as the secretariat knows it. */
export interface Decline {
  organizationId: string;
  seatId: string;
  reason: string;
  at: Instant;
  /** Whether, as far as the viewer knows, the organisation has said nothing since. */
  stands: boolean;
}

/** Every no that was said to a sign-on, the newest first, also those that were followed by another answer. */
export async function declinesOf(
  db: Reader,
  viewer: Viewer,
  signOn: SignOn,
  now: Instant,
): Promise<Decline[]> {
  const { id: signOnId, coalitionId } = signOn;
  const rows = await db
    .selectFrom('signature_acts')
    .innerJoin('signatures', 'signatures.id', 'signature_acts.signature_id')
    .where('signatures.sign_on_id', '=', signOnId)
    .where('signature_acts.kind', '=', 'declined')
    .where('signature_acts.known_to', 'in', actsKnownTo('office'))
    .select([
      'signatures.id as signatureId',
      'organization_id as organizationId',
      'seat_id as seatId',
      'note',
      'at',
    ])
    .orderBy('at', 'desc')
    .orderBy('signature_acts.id', 'desc')
    .execute();
  const known = await knownSignatures(db, knowerOf(viewer, coalitionId), now, { coalitionId, signOnId });
  const standing = new Set(known.filter(({ state }) => state === 'declined').map(({ id }) => id));
  return rows.map(({ signatureId, organizationId, seatId, note, at }) => ({
    ...{ organizationId, seatId, at },
    reason: note ?? '',
    stands: standing.delete(signatureId),
  }));
}

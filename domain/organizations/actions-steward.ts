import type { Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { actForMember } from './actions-give-seat.ts';
import { maySteward } from './policy.ts';
import { findMembership, type Membership } from './reads.ts';

/** Acts for the member a steward's seat belongs to, under a lock on it. */
export async function steward(
  tx: Tx,
  viewer: Viewer,
  seat: string,
): Promise<{ acting: Acting; membership: Membership }> {
  const acting = await actForMember(tx, viewer, seat);
  const { coalitionId, organizationId } = acting.seat;
  authorize(maySteward(acting, { coalitionId, organizationId }));
  const membership = await findMembership(tx.db, { coalitionId, organizationId });
  if (!membership) throw new NotFound();
  return { acting, membership };
}

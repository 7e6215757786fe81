import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { actForMember } from './actions-give-seat.ts';
import { maySteward } from './policy.ts';
import { findMembership, organizationsById, type Membership } from './reads.ts';
import { sizeSetting, type MemberSize } from './rules.ts';

/** A steward says how many work in their organisation. The log tells that it was said, not what. */
export async function setMemberSize(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; size: MemberSize },
): Promise<Membership> {
  const { seat, size } = parse(sizeSetting, input);
  return transact(platform, async (tx) => {
    const acting = await actForMember(tx, viewer, seat);
    const { coalitionId, organizationId } = acting.seat;
    authorize(maySteward(acting, { coalitionId, organizationId }));
    const membership = await findMembership(tx.db, { coalitionId, organizationId });
    if (!membership) throw new NotFound();
    if (membership.size === size) return membership;
    await tx.db.updateTable('memberships').set({ size }).where('id', '=', membership.id).execute();
    const [organization] = await organizationsById(tx.db, [organizationId]);
    tx.announce(`coalition:${coalitionId}`, 'members');
    tx.record({
      kind: 'audit',
      coalitionId,
      seatId: acting.seat.id,
      act: 'membership.size',
      subject: { kind: 'membership', id: membership.id },
      detail: { organization: organization!.name },
    });
    return { ...membership, size };
  });
}

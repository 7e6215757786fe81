import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { steward } from './actions-steward.ts';
import { organizationsById, type Membership } from './reads.ts';
import { sizeSetting, type MemberSize } from './rules.ts';

/** A steward says how many work in their organisation. The log tells that it was said, not what. */
export async function setMemberSize(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; size: MemberSize },
): Promise<Membership> {
  const { seat, size } = parse(sizeSetting, input);
  return transact(platform, async (tx) => {
    const { acting, membership } = await steward(tx, viewer, seat);
    const { coalitionId, organizationId } = acting.seat;
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

import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { isShielded, mayBeNamedInPublic } from '../organizations/policy.ts';
import { findMembership } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { lockPosition, tell } from './actions.ts';
import { mayEndorse, mayUnendorse } from './policy.ts';
import { requirePosition, type Position } from './reads.ts';
import { endorsing, stepping } from './rules.ts';

/** Says that a position is also one's own organisation's, and to whom this is shown; said again, shows it otherwise. */
export async function endorsePosition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; position: string; shown: 'members' | 'public' },
): Promise<Position> {
  const asked = parse(endorsing, input);
  return transact(platform, async (tx) => {
    const { position, acting } = await lockPosition(tx, viewer, asked);
    authorize(mayEndorse(acting, { ...position, inForce: position.standing === 'inForce' }));
    const { coalitionId, organizationId, id } = acting.seat;
    const membership = await findMembership(tx.db, { coalitionId, organizationId });
    if (!membership) throw new NotFound();
    if (asked.shown === 'public') authorize(mayBeNamedInPublic({ shielded: isShielded(membership) }));
    await tx.db
      .insertInto('position_endorsements')
      .values({
        coalition_id: coalitionId,
        position_id: position.id,
        organization_id: organizationId,
        shown: asked.shown,
        seat_id: id,
        since: tx.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['position_id', 'organization_id']).doUpdateSet({ shown: asked.shown, seat_id: id }),
      )
      .execute();
    tell(tx, position, acting, 'endorsed', { actor: membership.alias });
    return requirePosition(tx.db, position.id, tx.now);
  });
}

/** Takes an endorsement back. */
export async function unendorsePosition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; position: string },
): Promise<Position> {
  const asked = parse(stepping, input);
  return transact(platform, async (tx) => {
    const { position, acting } = await lockPosition(tx, viewer, asked);
    authorize(mayUnendorse(acting, position));
    const { coalitionId, organizationId } = acting.seat;
    const membership = await findMembership(tx.db, { coalitionId, organizationId });
    const taken = await tx.db
      .deleteFrom('position_endorsements')
      .where('position_id', '=', position.id)
      .where('organization_id', '=', organizationId)
      .returning('organization_id')
      .executeTakeFirst();
    if (!taken || !membership) throw new NotFound();
    tell(tx, position, acting, 'unendorsed', { actor: membership.alias });
    return position;
  });
}

import { authorize } from '../authorize.ts';
import { requirePast } from '../coalitions/past-day.ts';
import { Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import { isShielded, mayBeNamedInPublic } from '../organizations/policy.ts';
import { findMembership } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { bodyOf, lockCoalition, lockPosition, storeWordings, tell, type PositionGiven } from './actions.ts';
import { mayChangePosition, mayKnowPosition, mayRulePosition, mayWithdrawPosition } from './policy.ts';
import { requirePosition, type Position } from './reads.ts';
import { isReliedOn } from './reads-uses.ts';
import { changing, sharingWith, stepping, superseding, type Audience } from './rules.ts';
import { requireStorable } from './storable.ts';

/** Puts other words, languages or days in place of those there, while nobody has made them theirs. The address stays. */
export async function changePosition(
  platform: Platform,
  viewer: Viewer,
  input: PositionGiven & { position: string },
): Promise<Position> {
  const asked = parse(changing, input);
  return transact(platform, async (tx) => {
    const { position, acting } = await lockPosition(tx, viewer, asked);
    const relied = await isReliedOn(tx.db, position.id, tx.now);
    authorize(mayChangePosition(acting, { ...position, relied }));
    const { datedOn, expiresOn = null } = asked;
    await requirePast(tx, position.coalitionId, { field: 'datedOn', day: datedOn });
    await storeWordings(tx, position, requireStorable(asked.wordings, position.languages));
    await tx.db
      .updateTable('positions')
      .set({ dated_on: datedOn, expires_on: expiresOn })
      .where('id', '=', position.id)
      .execute();
    tell(tx, position, acting, 'changed');
    return requirePosition(tx.db, position.id, tx.now);
  });
}

/** Shares a position with more, or with fewer. What was quoted from it meanwhile stays where it is. */
export async function sharePositionWith(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; position: string; audience: Audience; body?: string | null },
): Promise<Position> {
  const asked = parse(sharingWith, input);
  return transact(platform, async (tx) => {
    const { position, acting } = await lockPosition(tx, viewer, asked);
    authorize(mayRulePosition(acting, position));
    const { coalitionId, organizationId } = position;
    const membership = await findMembership(tx.db, { coalitionId, organizationId });
    if (asked.audience === 'public') authorize(mayBeNamedInPublic({ shielded: isShielded(membership!) }));
    await tx.db
      .updateTable('positions')
      .set({ audience: asked.audience, body_id: await bodyOf(tx, coalitionId, asked) })
      .where('id', '=', position.id)
      .execute();
    const changed = await requirePosition(tx.db, position.id, tx.now);
    tell(tx, changed, acting, 'audience-changed', { wasPublic: position.audience === 'public' });
    return changed;
  });
}

/**
 * Says that another position of the same organisation takes the place of this one. The coalition is locked as well,
 * after the position as in every act, so that no two at once close a circle.
 */
export async function supersedePosition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; position: string; by: string },
): Promise<Position> {
  const asked = parse(superseding, input);
  return transact(platform, async (tx) => {
    const { position, acting } = await lockPosition(tx, viewer, asked);
    await lockCoalition(tx, position.coalitionId);
    authorize(mayRulePosition(acting, position));
    const newer = await requirePosition(tx.db, asked.by, tx.now);
    authorize(mayKnowPosition(acting, newer));
    authorize(mayRulePosition(acting, newer));
    for (let next = newer; ; next = await requirePosition(tx.db, next.supersededById, tx.now)) {
      if (next.id === position.id) throw new Invalid([{ field: 'by', word: 'position-circle' }]);
      if (next.supersededById === null) break;
    }
    await tx.db
      .updateTable('positions')
      .set({ superseded_by_id: newer.id })
      .where('id', '=', position.id)
      .execute();
    tell(tx, position, acting, 'superseded');
    tx.announce(`position:${newer.id}`, 'superseded');
    return requirePosition(tx.db, position.id, tx.now);
  });
}

/** Takes a position back: the public no longer reads it; whoever worked with it sees that it was withdrawn. */
export async function withdrawPosition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; position: string },
): Promise<Position> {
  const asked = parse(stepping, input);
  return transact(platform, async (tx) => {
    const { position, acting } = await lockPosition(tx, viewer, asked);
    authorize(mayWithdrawPosition(acting, position));
    await tx.db
      .updateTable('positions')
      .set({ withdrawn_at: tx.now })
      .where('id', '=', position.id)
      .execute();
    tell(tx, position, acting, 'withdrawn');
    return requirePosition(tx.db, position.id, tx.now);
  });
}

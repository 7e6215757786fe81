import { authorize } from '../authorize.ts';
import { parse } from '../input.ts';
import { isShielded, mayBeNamedInPublic } from '../organizations/policy.ts';
import { findMembership } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { maySupportAsk } from './policy.ts';
import type { Ask } from './reads-asks.ts';
import { steppingAsk, supporting } from './rules.ts';

/** The seat's organisation supports an ask, and says who may know; said again otherwise, it is changed. */
export async function supportAsk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string; shown: 'members' | 'public' },
): Promise<Ask> {
  const asked = parse(supporting, input);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, maySupportAsk(acting, agenda));
    notRemoved(ask);
    const { coalitionId } = agenda;
    const { organizationId } = acting.seat;
    const member = await findMembership(tx.db, { coalitionId, organizationId });
    if (asked.shown === 'public') authorize(mayBeNamedInPublic({ shielded: isShielded(member!) }));
    const before = await tx.db
      .selectFrom('ask_supporters')
      .where('ask_id', '=', ask.id)
      .where('organization_id', '=', organizationId)
      .select('shown')
      .executeTakeFirst();
    if (before?.shown === asked.shown) return ask;
    const said = { shown: asked.shown, seat_id: acting.seat.id, since: tx.now };
    await tx.db
      .insertInto('ask_supporters')
      .values({ coalition_id: coalitionId, ask_id: ask.id, organization_id: organizationId, ...said })
      .onConflict((conflict) => conflict.columns(['ask_id', 'organization_id']).doUpdateSet(said))
      .execute();
    tx.publicChange(coalitionId);
    tell(tx, agenda, acting, 'ask-supported', { position: ask.position });
    return ask;
  });
}

/** The seat's organisation supports an ask no longer. */
export async function unsupportAsk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string },
): Promise<Ask> {
  const asked = parse(steppingAsk, input);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, maySupportAsk(acting, agenda));
    const gone = await tx.db
      .deleteFrom('ask_supporters')
      .where('ask_id', '=', ask.id)
      .where('organization_id', '=', acting.seat.organizationId)
      .returning('ask_id')
      .executeTakeFirst();
    if (!gone) return ask;
    tx.publicChange(agenda.coalitionId);
    tell(tx, agenda, acting, 'ask-unsupported', { position: ask.position });
    return ask;
  });
}

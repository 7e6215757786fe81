import { Forbidden } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import { findSeat, type Viewer, type ViewerSeat } from '../viewer.ts';

/**
 * The seat an act is done by, read again inside the transaction, after the lock: a right ended a moment
 * ago does not act. Throws Forbidden when it is not the viewer's, or no longer in force.
 */
export async function actingSeat(tx: Tx, viewer: Viewer, seatId: string): Promise<ViewerSeat> {
  const known = findSeat(viewer, seatId);
  if (!known || viewer.session === null) throw new Forbidden('seat-not-yours');
  const session = await tx.db
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', viewer.session.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst();
  if (!session) throw new Forbidden('signed-out');
  const row = await tx.db
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .where('seats.id', '=', seatId)
    .where('seats.person_id', '=', viewer.personId)
    .where('seats.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', tx.now)]))
    .select(['seats.steward', 'seats.may_propose', 'seats.may_sign', 'seats.title'])
    .select(['memberships.class', 'memberships.verified_at', 'memberships.from_at', 'memberships.until_at', 'memberships.signing_rule'])
    .executeTakeFirst();
  if (!row) throw new Forbidden('seat-ended');
  const bodies = await tx.db
    .selectFrom('body_members')
    .innerJoin('bodies', (join) =>
      join.onRef('bodies.coalition_id', '=', 'body_members.coalition_id').onRef('bodies.id', '=', 'body_members.body_id'),
    )
    .where('body_members.coalition_id', '=', known.coalitionId)
    .where('body_members.seat_id', '=', seatId)
    .where('body_members.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', tx.now)]))
    .where((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', tx.now)]))
    .select(['bodies.id as bodyId', 'bodies.kind', 'body_members.role'])
    .execute();
  return {
    ...known,
    title: row.title,
    steward: row.steward === 1,
    mayPropose: row.may_propose === 1,
    maySign: row.may_sign === 1,
    memberClass: row.class,
    verified: isVerified(row, tx.now),
    signingRule: row.signing_rule,
    bodies,
  };
}

/** Whether a membership acts at an instant: verified, begun and not ended. */
export function isVerified(
  membership: { verified_at: string | null; from_at: string; until_at: string | null },
  now: string,
): boolean {
  const { verified_at, from_at, until_at } = membership;
  return verified_at !== null && verified_at <= now && from_at <= now && (until_at === null || until_at > now);
}

import { authorize } from '../authorize.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { actBy } from '../accounts/acting-seat.ts';
import { voidSuccessionsTo } from './credentials/actions-give.ts';
import { succeed } from './credentials/actions-succeed.ts';
import { holderBy } from './credentials/reads.ts';
import { standing } from './credentials/terms.ts';
import { recheckTexts } from './actions-grants.ts';
import { mailContacts } from './actions-notices.ts';
import { mayEndSeat, mayKnowMembers } from './policy.ts';
import { organizationsById } from './reads.ts';
import { seatEnding } from './rules.ts';
import { seatsById, type Seat } from './reads-seats.ts';

export { giveSeat } from './actions-give-seat.ts';
export { setSigningRule } from './actions-signing-rule.ts';

/**
 * Ends a seat at once, with its places in bodies. The row stays: what the person did, proposed and signed remains
 * the organisation's. Writing ends with the same commit, by the texts' grants.
 */
export async function endSeat(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; endedSeat: string },
): Promise<Seat> {
  const asked = parse(seatEnding, input);
  return transact(platform, async (tx) => {
    const locked = await tx.lock(tx.db.selectFrom('seats').select('id').where('id', '=', asked.endedSeat));
    const acting = await actBy(tx, viewer, asked.seat);
    const held = locked ? await holderBy(tx.db, locked.id, tx.now) : undefined;
    const [seat] = locked ? await seatsById(tx.db, [locked.id]) : [];
    if (!seat) throw new NotFound();
    if (seat.personId !== acting.personId) authorize(mayKnowMembers(acting, seat));
    authorize(mayEndSeat(acting, seat));
    if (seat.until !== null && seat.until <= tx.now) throw new Conflict('seat-already-ended');
    await tx.db.updateTable('seats').set({ until_at: tx.now }).where('id', '=', seat.id).execute();
    const places = await tx.db
      .selectFrom('body_members')
      .innerJoin('bodies', 'bodies.id', 'body_members.body_id')
      .where('body_members.seat_id', '=', seat.id)
      .where((eb) =>
        eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', tx.now)]),
      )
      .select(['bodies.id', 'bodies.kind'])
      .execute();
    await tx.db
      .updateTable('body_members')
      .set({ until_at: tx.now })
      .where('seat_id', '=', seat.id)
      .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)]))
      .execute();
    await recheckTexts(tx, seat.coalitionId, places, [seat.id, seat.organizationId]);
    const [organization] = await organizationsById(tx.db, [seat.organizationId]);
    const person = await tx.db
      .selectFrom('people')
      .select('name')
      .where('id', '=', seat.personId)
      .executeTakeFirstOrThrow();
    const { coalitionId, organizationId, personId } = seat;
    await mailContacts(tx, 'seatEndedNotice', `seat-ended:${seat.id}`, {
      coalitionId,
      organizationId,
      personId,
      facts: { title: seat.title },
    });
    tx.announce(`person:${personId}`, 'seats');
    tx.announce(`coalition:${coalitionId}`, 'seats');
    tx.record({
      kind: 'audit',
      coalitionId,
      seatId: acting.seat.coalitionId === coalitionId ? acting.seat.id : seat.id,
      act: 'seat.ended',
      subject: { kind: 'seat', id: seat.id },
      detail: { person: person.name, organization: organization!.name },
    });
    if (seat.maySign)
      tx.record({
        kind: 'leaf',
        coalitionId,
        record: {
          kind: 'seat.ended',
          seat: seat.id,
          organization: organizationId,
          person: personId,
          at: tx.now,
        },
      });
    await voidSuccessionsTo(tx, seat.id);
    if (held)
      await succeed(tx, { id: seat.id, coalitionId, organizationId, terms: standing(held), holder: held });
    return { ...seat, until: tx.now };
  });
}

import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import type { BodyRole } from '../../db/tables/body-members.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { recheckTexts } from '../organizations/actions-grants.ts';
import { seatsById, type Seat } from '../organizations/reads-seats.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayEndMember, mayKnowBody, mayManageBody } from './policy.ts';
import { bodiesById, membersOfBodies, type Body } from './reads.ts';
import { memberAdding, memberEnding } from './rules.ts';

/** Gives a seat a place in a body, or another role in it. */
export async function addBodyMember(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; body: string; member: string; role: BodyRole },
): Promise<Body> {
  const asked = parse(memberAdding, input);
  return transact(platform, async (tx) => {
    const { acting, body } = await lockBody(tx, viewer, asked);
    authorize(mayManageBody(acting, body));
    const member = await seatInForce(tx, asked.member, body.coalitionId);
    const now = (await membersOfBodies(tx.db, [body.id], tx.now)).find((one) => one.seatId === member.id);
    if (now?.role === asked.role) throw new Conflict('already-in-body');
    if (now?.role === 'coordinator') await keepOneCoordinator(tx, body, member.id);
    await tx.db
      .insertInto('body_members')
      .values({
        id: platform.newId(),
        coalition_id: body.coalitionId,
        body_id: body.id,
        seat_id: member.id,
        role: asked.role,
        from_at: tx.now,
        until_at: null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['coalition_id', 'body_id', 'seat_id'])
          .doUpdateSet({ role: asked.role, from_at: tx.now, until_at: null }),
      )
      .execute();
    await changed(tx, acting, body, member, 'body.member-added', { role: asked.role });
    return body;
  });
}

/** Ends a seat's place in a body at once; its writing there ends with the same commit. */
export async function endBodyMember(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; body: string; member: string },
): Promise<Body> {
  const asked = parse(memberEnding, input);
  return transact(platform, async (tx) => {
    const { acting, body } = await lockBody(tx, viewer, asked);
    const [member] = await seatsById(tx.db, [asked.member]);
    if (!member || member.coalitionId !== body.coalitionId) throw new NotFound();
    authorize(mayEndMember(acting, body, member.personId));
    if (!(await membersOfBodies(tx.db, [body.id], tx.now)).some((one) => one.seatId === member.id))
      throw new Conflict('not-in-body');
    await keepOneCoordinator(tx, body, member.id);
    await tx.db
      .updateTable('body_members')
      .set({ until_at: tx.now })
      .where('body_id', '=', body.id)
      .where('seat_id', '=', member.id)
      .execute();
    await changed(tx, acting, body, member, 'body.member-ended', {});
    return body;
  });
}

async function lockBody(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; body: string },
): Promise<{ acting: Acting; body: Body }> {
  await tx.lock(tx.db.selectFrom('bodies').select('id').where('id', '=', asked.body));
  const acting = await actBy(tx, viewer, asked.seat);
  const [body] = await bodiesById(tx.db, [asked.body]);
  if (!body || (body.endedAt !== null && body.endedAt <= tx.now)) throw new NotFound();
  authorize(mayKnowBody(acting, body));
  return { acting, body };
}

async function seatInForce(tx: Tx, seatId: string, coalitionId: string): Promise<Seat> {
  const [seat] = await seatsById(tx.db, [seatId]);
  if (!seat || seat.coalitionId !== coalitionId || (seat.until !== null && seat.until <= tx.now))
    throw new NotFound();
  return seat;
}

/** A secretariat without a coordinator could never be changed again. */
async function keepOneCoordinator(tx: Tx, body: Body, leavingSeatId: string): Promise<void> {
  if (body.kind !== 'secretariat') return;
  const coordinators = (await membersOfBodies(tx.db, [body.id], tx.now)).filter(
    (one) => one.role === 'coordinator',
  );
  if (coordinators.length > 0 && coordinators.every((one) => one.seatId === leavingSeatId))
    throw new Conflict('last-secretariat-coordinator');
}

async function changed(
  tx: Tx,
  acting: Acting,
  body: Body,
  member: Seat,
  act: string,
  detail: Record<string, string>,
): Promise<void> {
  await recheckTexts(tx, body.coalitionId, [body]);
  const person = await tx.db
    .selectFrom('people')
    .select('name')
    .where('id', '=', member.personId)
    .executeTakeFirstOrThrow();
  tx.announce(`person:${member.personId}`, 'seats');
  tx.announce(`coalition:${body.coalitionId}`, 'bodies');
  tx.record({
    kind: 'audit',
    coalitionId: body.coalitionId,
    seatId: acting.seat.id,
    act,
    subject: { kind: 'body', id: body.id },
    detail: { person: person.name, bodyEs: body.name.es, bodyEn: body.name.en, ...detail },
  });
}

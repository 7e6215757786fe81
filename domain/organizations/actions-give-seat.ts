import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { foldEmail } from '../accounts/rules.ts';
import { authorize } from '../authorize.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { later, type Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import { findSeat, type Viewer } from '../viewer.ts';
import { recheckTexts } from './actions-grants.ts';
import { giveOnItsTerms, passSuccessionsOn } from './credentials/actions-give.ts';
import { mailContacts, mailPerson } from './actions-notices.ts';
import { mayGiveSeatTo, mayGiveSigning, maySteward } from './policy.ts';
import { seatGiving, WITHOUT_SIGNERS, type SeatGiving } from './rules.ts';
import { seatsById, signersSince, type Seat } from './reads-seats.ts';

type Giving = ReturnType<typeof seatGiving.parse>;

/**
 * A steward gives a seat of their organisation. A person without an account gets one; a seat the person already
 * has there is replaced, with its places in bodies. All of the organisation's contacts are told; a right to sign
 * is given by whoever has it, and recorded in the log.
 */
export async function giveSeat(platform: Platform, viewer: Viewer, input: SeatGiving): Promise<Seat> {
  const given = parse(seatGiving, input);
  return transact(platform, async (tx) => {
    const acting = await actForMember(tx, viewer, given.seat);
    const { coalitionId, organizationId } = acting.seat;
    authorize(maySteward(acting, { coalitionId, organizationId }));
    if (given.until && given.until <= tx.now)
      throw new Invalid([{ field: 'until', word: 'until-in-the-past' }]);
    const personId = await personFor(tx, given, coalitionId);
    authorize(mayGiveSeatTo(acting, personId));
    const since = later(tx.now, -WITHOUT_SIGNERS);
    if (given.maySign) {
      const signers = await signersSince(tx.db, acting.seat, since);
      if (!signers.includes(personId)) authorize(mayGiveSigning(acting, acting.seat, signers.length));
    }
    const seatId = await insertSeat(tx, acting, personId, given);
    await giveOnItsTerms(tx, acting, { seatId, personId, since }, given);
    await replace(tx, acting, personId, seatId);
    await tell(tx, acting, personId, seatId, given);
    const [seat] = await seatsById(tx.db, [seatId]);
    return seat!;
  });
}

/** Locks the member the named seat belongs to, and acts by that seat. */
export async function actForMember(tx: Tx, viewer: Viewer, seatId: string): Promise<Acting> {
  const seat = findSeat(viewer, seatId);
  await tx.lock(
    tx.db
      .selectFrom('memberships')
      .select('id')
      .where('coalition_id', '=', seat?.coalitionId ?? '')
      .where('organization_id', '=', seat?.organizationId ?? ''),
  );
  return actBy(tx, viewer, seatId);
}

async function personFor(tx: Tx, given: Giving, coalitionId: string): Promise<string> {
  const emailFolded = foldEmail(given.email);
  const known = await tx.db
    .selectFrom('people')
    .select('id')
    .where('email_folded', '=', emailFolded)
    .executeTakeFirst();
  if (known) return known.id;
  const coalition = await tx.db
    .selectFrom('coalitions')
    .select('time_zone')
    .where('id', '=', coalitionId)
    .executeTakeFirst();
  if (!coalition) throw new NotFound();
  const id = tx.platform.newId();
  await tx.db
    .insertInto('people')
    .values({
      id,
      email: given.email,
      email_folded: emailFolded,
      name: given.name,
      language: given.language,
      time_zone: coalition.time_zone,
      created_at: tx.now,
    })
    .execute();
  return id;
}

async function insertSeat(tx: Tx, acting: Acting, personId: string, given: Giving): Promise<string> {
  const id = tx.platform.newId();
  await tx.db
    .insertInto('seats')
    .values({
      id,
      coalition_id: acting.seat.coalitionId,
      organization_id: acting.seat.organizationId,
      person_id: personId,
      title: given.title,
      steward: given.steward ? 1 : 0,
      may_propose: given.mayPropose ? 1 : 0,
      may_sign: given.maySign ? 1 : 0,
      given_by_seat_id: acting.seat.id,
      credential_id: null,
      from_at: tx.now,
      until_at: given.until ?? null,
      created_at: tx.now,
    })
    .execute();
  return id;
}

/** Ends the seats the person had in this organisation; the new one takes their places in bodies. */
async function replace(tx: Tx, acting: Acting, personId: string, seatId: string): Promise<void> {
  const { coalitionId, organizationId } = acting.seat;
  const ended = await tx.db
    .updateTable('seats')
    .set({ until_at: tx.now })
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('id', '<>', seatId)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)]))
    .returning('id')
    .execute();
  if (ended.length === 0) return;
  const old = ended.map((seat) => seat.id);
  await passSuccessionsOn(tx, old, seatId);
  const places = await tx.db
    .selectFrom('body_members')
    .innerJoin('bodies', 'bodies.id', 'body_members.body_id')
    .where('body_members.seat_id', 'in', old)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', tx.now)]))
    .select(['bodies.id', 'bodies.kind', 'body_members.role'])
    .orderBy('body_members.from_at')
    .execute();
  const byBody = new Map(places.map((place) => [place.id, place]));
  for (const { id: body_id, role } of byBody.values()) {
    const place = {
      id: tx.platform.newId(),
      coalition_id: coalitionId,
      body_id,
      seat_id: seatId,
      role,
      from_at: tx.now,
      until_at: null,
    };
    await tx.db.insertInto('body_members').values(place).execute();
  }
  await tx.db
    .updateTable('body_members')
    .set({ until_at: tx.now })
    .where('seat_id', 'in', old)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)]))
    .execute();
  await tx.db
    .updateTable('sessions')
    .set({ default_seat_id: seatId })
    .where('default_seat_id', 'in', old)
    .execute();
  await recheckTexts(tx, coalitionId, [...byBody.values()]);
}

async function tell(tx: Tx, acting: Acting, personId: string, seatId: string, given: Giving): Promise<void> {
  const { coalitionId, organizationId } = acting.seat;
  const rights = {
    steward: given.steward ? '1' : '',
    mayPropose: given.mayPropose ? '1' : '',
    maySign: given.maySign ? '1' : '',
  };
  const notice = {
    coalitionId,
    organizationId,
    personId,
    facts: { giver: acting.name ?? '', title: given.title, ...rights },
  };
  const { person, organization } = await mailPerson(tx, 'seatGiven', `seat-given:${seatId}`, notice);
  await mailContacts(tx, 'seatGivenNotice', `seat-given:${seatId}`, notice);
  tx.announce(`person:${personId}`, 'seats');
  tx.announce(`coalition:${coalitionId}`, 'seats');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: acting.seat.id,
    act: 'seat.given',
    subject: { kind: 'seat', id: seatId },
    detail: { person, organization, ...rights },
  });
  if (given.maySign)
    tx.record({
      kind: 'leaf',
      coalitionId,
      record: {
        kind: 'seat.given',
        seat: seatId,
        organization: organizationId,
        person: personId,
        maySign: 1,
        givenBy: acting.seat.id,
        at: tx.now,
      },
    });
}

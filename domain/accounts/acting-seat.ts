import { Forbidden } from '../errors.ts';
import { rightsOf } from '../organizations/credentials/standing.ts';
import { isInForce } from '../organizations/policy.ts';
import type { Instant } from '../platform.ts';
import type { Tx } from '../transaction.ts';
import { findSeat, type Viewer, type ViewerSeat } from '../viewer.ts';

/** A viewer with exactly one seat, both from the rows of the running transaction. */
export interface Acting extends Viewer {
  personId: string;
  session: NonNullable<Viewer['session']>;
  /** The seat the act is done and stored by. */
  seat: ViewerSeat;
}

/**
 * The viewer as they stand now, after the lock, by the one seat they named: a session, seat, membership or
 * place in a body that ended since the request began is gone. On Postgres the rows are held until the commit.
 */
export async function actBy(tx: Tx, viewer: Viewer, seatId: string): Promise<Acting> {
  if (viewer.personId === null || viewer.session === null) throw new Forbidden('signed-out');
  if (!findSeat(viewer, seatId)) throw new Forbidden('not-your-seat');
  const session = await sessionNow(tx, viewer.session.id);
  const seat = await seatNow(tx, {
    personId: viewer.personId,
    seatId,
    passkeyAt: session?.passkey_at ?? null,
  });
  if (!session) throw new Forbidden('signed-out');
  if (!seat) throw new Forbidden('not-your-seat');
  return {
    ...viewer,
    personId: viewer.personId,
    session: { ...viewer.session, confirmedAt: session.confirmed_at, passkeyAt: session.passkey_at },
    seats: [seat],
    seat,
  };
}

/**
 * The viewer by the one seat they named, as the request began: asked before something costly is read or opened, so that
 * nobody else makes the server do it. Whoever then acts is asked again after the lock, by `actBy`.
 */
export function byNamedSeat(viewer: Viewer, seatId: string): Viewer {
  const seat = findSeat(viewer, seatId);
  if (!seat) throw new Forbidden(viewer.personId === null ? 'signed-out' : 'not-your-seat');
  return { ...viewer, seats: [seat] };
}

/** A session while it is in force, as its row says now. */
export async function sessionNow(tx: Tx, id: string) {
  return await tx.db
    .selectFrom('sessions')
    .select(['confirmed_at', 'passkey_at'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst();
}

/** A seat as it stands after the lock, whosever it is: for what is done by its word while its person is away. */
export async function viewerSeatNow(tx: Tx, seatId: string): Promise<ViewerSeat | null> {
  const row = await tx.db.selectFrom('seats').select('person_id').where('id', '=', seatId).executeTakeFirst();
  return row ? seatNow(tx, { personId: row.person_id, seatId, passkeyAt: null }) : null;
}

async function seatNow(
  tx: Tx,
  { personId, seatId, passkeyAt }: { personId: string; seatId: string; passkeyAt: Instant | null },
): Promise<ViewerSeat | null> {
  const found = tx.db
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .leftJoin('credentials', 'credentials.id', 'seats.credential_id')
    .where('seats.id', '=', seatId)
    .where('seats.person_id', '=', personId)
    .where('seats.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', tx.now)]))
    .selectAll('seats')
    .select((eb) => [
      'credentials.from_at as credential_from',
      'credentials.until_at as credential_until',
      'credentials.rests_at as credential_rests',
      'credentials.themes as credential_themes',
      'memberships.class',
      'memberships.signing_rule',
      'memberships.verified_at',
      'memberships.from_at as member_from',
      'memberships.until_at as member_until',
      eb
        .selectFrom('seats as giver')
        .whereRef('giver.id', '=', 'seats.given_by_seat_id')
        .select('giver.person_id')
        .as('giver'),
    ]);
  const row = await (
    tx.platform.store.engine === 'postgres' ? found.forShare(['seats', 'memberships']) : found
  ).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    coalitionId: row.coalition_id,
    organizationId: row.organization_id,
    personId,
    title: row.title,
    steward: row.steward === 1,
    ...rightsOf(row, tx.now),
    selfGiven: row.giver === personId,
    memberClass: row.class,
    verified: isInForce(
      { verifiedAt: row.verified_at, from: row.member_from, until: row.member_until },
      tx.now,
    ),
    signingRule: row.signing_rule,
    bodies: await bodiesNow(tx, { coalitionId: row.coalition_id, seatId: row.id, passkeyAt }),
  };
}

async function bodiesNow(
  tx: Tx,
  { coalitionId, seatId, passkeyAt }: { coalitionId: string; seatId: string; passkeyAt: Instant | null },
): Promise<ViewerSeat['bodies']> {
  const found = tx.db
    .selectFrom('body_members')
    .innerJoin('bodies', 'bodies.id', 'body_members.body_id')
    .innerJoin('coalitions', 'coalitions.id', 'bodies.coalition_id')
    .where('body_members.coalition_id', '=', coalitionId)
    .where('body_members.seat_id', '=', seatId)
    .where('body_members.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', tx.now)]))
    .where((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', tx.now)]))
    .select(['bodies.id as bodyId', 'bodies.kind', 'body_members.role'])
    .$if(passkeyAt === null, (query) =>
      query.where((eb) =>
        eb.or([eb('coalitions.office_keys', '=', 0), eb('bodies.kind', '<>', 'secretariat')]),
      ),
    )
    .orderBy('bodies.id');
  return await (tx.platform.store.engine === 'postgres' ? found.forShare(['body_members']) : found).execute();
}

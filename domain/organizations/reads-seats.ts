import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';

/** A person in an organisation within a coalition. Kept when it ends: what was done by it stays with the organisation. */
export interface Seat {
  id: string;
  coalitionId: string;
  organizationId: string;
  personId: string;
  title: string;
  steward: boolean;
  mayPropose: boolean;
  maySign: boolean;
  from: Instant;
  until: Instant | null;
}

function selectSeats(db: Reader | Writer) {
  return db.selectFrom('seats').selectAll('seats');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSeats>['execute']>>[number];

const toSeat = (row: Row): Seat => ({
  id: row.id,
  coalitionId: row.coalition_id,
  organizationId: row.organization_id,
  personId: row.person_id,
  title: row.title,
  steward: row.steward === 1,
  mayPropose: row.may_propose === 1,
  maySign: row.may_sign === 1,
  from: row.from_at,
  until: row.until_at,
});

/** Seats by id, in force or ended, in no order. */
export async function seatsById(db: Reader | Writer, ids: readonly string[]): Promise<Seat[]> {
  if (ids.length === 0) return [];
  return (await selectSeats(db).where('id', 'in', ids).execute()).map(toSeat);
}

/** The seats in force of these members, oldest first, each with its membership. */
export async function seatsOf(
  db: Reader | Writer,
  membershipIds: readonly string[],
  now: Instant,
): Promise<(Seat & { membershipId: string })[]> {
  if (membershipIds.length === 0) return [];
  const rows = await selectSeats(db)
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .select('memberships.id as membership_id')
    .where('memberships.id', 'in', membershipIds)
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .orderBy('seats.from_at')
    .orderBy('seats.id')
    .execute();
  return rows.map((row) => ({ ...toSeat(row), membershipId: row.membership_id }));
}

/** Which of these seats serve in their coalition's secretariat. */
export async function inOffice(
  db: Reader | Writer,
  seatIds: readonly string[],
  now: Instant,
): Promise<Set<string>> {
  if (seatIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('body_members')
    .innerJoin('bodies', 'bodies.id', 'body_members.body_id')
    .where('body_members.seat_id', 'in', seatIds)
    .where('bodies.kind', '=', 'secretariat')
    .where('body_members.role', 'not in', ['observer', 'guest'])
    .where('body_members.from_at', '<=', now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)]))
    .where((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', now)]))
    .select('body_members.seat_id')
    .execute();
  return new Set(rows.map((row) => row.seat_id));
}

/** The people who could sign for an organisation at some time since, in force or not, in no order. */
export async function signersSince(
  db: Reader | Writer,
  { coalitionId, organizationId }: { coalitionId: string; organizationId: string },
  since: Instant,
): Promise<string[]> {
  const rows = await db
    .selectFrom('seats')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', since)]))
    .where((eb) =>
      eb.or([
        eb.and([
          eb('may_sign', '=', 1),
          eb.not(
            eb.exists(
              eb
                .selectFrom('credentials')
                .whereRef('credentials.id', '=', 'seats.credential_id')
                .where('credentials.until_at', '<=', since)
                .select('credentials.id'),
            ),
          ),
        ]),
        // The right was taken since: as if it had ended with its seat.
        eb.exists(
          eb
            .selectFrom('credentials')
            .innerJoin('credentials as after', (join) =>
              join
                .onRef('after.seat_id', '=', 'credentials.seat_id')
                .on((on) => on('after.position', '=', on('credentials.position', '+', 1))),
            )
            .whereRef('credentials.seat_id', '=', 'seats.id')
            .where('credentials.may_sign', '=', 1)
            .where('after.may_sign', '=', 0)
            .where('after.at', '>', since)
            .select('credentials.id'),
        ),
      ]),
    )
    .select('person_id')
    .distinct()
    .execute();
  return rows.map((row) => row.person_id);
}

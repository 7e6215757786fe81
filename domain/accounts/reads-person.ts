import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { Viewer, ViewerSeat } from '../viewer.ts';
import { atTheOffice, viewerSeatsOf } from './load-viewer.ts';

/**
 * Whom a person is at this moment, from fresh rows and without a session: for what they take away themselves by a
 * secret address. Such a viewer acts by no seat.
 */
export async function viewerOfPerson(db: Reader, personId: string, now: Instant): Promise<Viewer | null> {
  const person = await db
    .selectFrom('people')
    .where('id', '=', personId)
    .select(['id', 'name', 'language', 'time_zone'])
    .executeTakeFirst();
  if (!person) return null;
  const rows = await seatRows(db, now)
    .innerJoin('coalitions', 'coalitions.id', 'seats.coalition_id')
    .select('coalitions.office_keys')
    .where('seats.person_id', '=', personId)
    .execute();
  return {
    personId: person.id,
    name: person.name,
    language: person.language,
    timeZone: person.time_zone,
    session: null,
    seats: viewerSeatsOf(
      rows.map((row) => atTheOffice(row, null)),
      now,
    ),
  };
}

/** Everybody's seats in force in a coalition, with the bodies each is in. */
export async function seatsOfCoalition(
  db: Reader | Writer,
  coalitionId: string,
  now: Instant,
): Promise<ViewerSeat[]> {
  const rows = await seatRows(db, now).where('seats.coalition_id', '=', coalitionId).execute();
  return viewerSeatsOf(rows, now);
}

/** A person's seats in coalitions whose office works with passkeys alone, as they stand whatever this session proved. */
export async function seatsInOffices(
  db: Reader | Writer,
  personId: string,
  now: Instant,
): Promise<ViewerSeat[]> {
  const rows = await seatRows(db, now)
    .innerJoin('coalitions', 'coalitions.id', 'seats.coalition_id')
    .where('coalitions.office_keys', '=', 1)
    .where('seats.person_id', '=', personId)
    .execute();
  return viewerSeatsOf(rows, now);
}

/** One row per seat in force and body it is in. */
function seatRows(db: Reader | Writer, now: Instant) {
  return db
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .leftJoin('credentials', 'credentials.id', 'seats.credential_id')
    .leftJoin('seats as giver', 'giver.id', 'seats.given_by_seat_id')
    .leftJoin('body_members', (join) =>
      join
        .onRef('body_members.coalition_id', '=', 'seats.coalition_id')
        .onRef('body_members.seat_id', '=', 'seats.id')
        .on('body_members.from_at', '<=', now)
        .on((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)])),
    )
    .leftJoin('bodies', (join) =>
      join
        .onRef('bodies.coalition_id', '=', 'body_members.coalition_id')
        .onRef('bodies.id', '=', 'body_members.body_id')
        .on((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', now)])),
    )
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .select([
      'seats.person_id',
      'seats.id as seat_id',
      'seats.coalition_id',
      'seats.organization_id',
      'seats.title',
      'seats.steward',
      'seats.may_propose',
      'seats.may_sign',
      'credentials.id as credential_id',
      'credentials.from_at as credential_from',
      'credentials.until_at as credential_until',
      'credentials.rests_at as credential_rests',
      'credentials.themes as credential_themes',
      'giver.person_id as giver_person_id',
      'memberships.class',
      'memberships.verified_at',
      'memberships.from_at as member_from',
      'memberships.until_at as member_until',
      'memberships.signing_rule',
      'bodies.id as body_id',
      'bodies.kind as body_kind',
      'body_members.role as body_role',
    ])
    .orderBy('seats.id')
    .orderBy('bodies.id');
}

import type { Reader } from '../../db/store.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { standingRight, type TextSeat } from '../texts/policy.ts';
import { partiesOf, type Party } from '../texts/rights/reads.ts';
import { textOf, type StatementFacts } from './policy.ts';

/**
 * The organisations that draft a statement, by the names they go by in texts: those whose seats draft or coordinate
 * in its body, and those that were given the right to edit it, less those whose right was lowered. The secretariat
 * is named only where it is in that body.
 */
export async function draftingOrganizations(
  db: Reader,
  statement: StatementFacts,
  now: Instant,
): Promise<Party[]> {
  const text = textOf(statement);
  const edits = statement.grants.filter(({ right }) => right === 'edit');
  const given = (kind: (typeof edits)[number]['to']) =>
    edits.flatMap(({ to, id }) => (to === kind ? [id] : []));
  const seats = await seatsWith(db, statement, { seats: given('seat'), bodies: given('body') }, now);
  const drafting = seats.filter((seat) => standingRight(seat, text) === 'edit');
  const ids = [...drafting.map(({ organizationId }) => organizationId), ...given('organization')];
  return partiesOf(db, statement.coalitionId, [...new Set(ids)]);
}

/** Seats in force that draft in the statement's body, or are among these, or in these bodies; with all their places. */
async function seatsWith(
  db: Reader,
  { coalitionId, bodyId }: StatementFacts,
  named: { seats: string[]; bodies: string[] },
  now: Instant,
): Promise<TextSeat[]> {
  const places = await db
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .leftJoin('body_members', (join) =>
      join
        .onRef('body_members.seat_id', '=', 'seats.id')
        .on('body_members.from_at', '<=', now)
        .on((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)])),
    )
    .leftJoin('bodies', (join) =>
      join
        .onRef('bodies.id', '=', 'body_members.body_id')
        .on((eb) => eb.or([eb('bodies.ended_at', 'is', null), eb('bodies.ended_at', '>', now)])),
    )
    .where('seats.coalition_id', '=', coalitionId)
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .where(inForceAt(now))
    .where((eb) =>
      eb.or([
        eb('seats.id', 'in', [...named.seats, '']),
        eb('seats.id', 'in', (seat) =>
          seat
            .selectFrom('body_members as place')
            .select('place.seat_id')
            .where((own) =>
              own.or([
                own('place.body_id', 'in', [...named.bodies, '']),
                own.and([
                  own('place.body_id', '=', bodyId),
                  own('place.role', 'in', ['coordinator', 'drafter']),
                ]),
              ]),
            ),
        ),
      ]),
    )
    .select(['seats.id', 'seats.organization_id', 'bodies.id as body', 'bodies.kind', 'body_members.role'])
    .execute();
  const seats = new Map<string, TextSeat>();
  for (const { id, organization_id: organizationId, body, kind, role } of places) {
    const seat = seats.get(id) ?? { id, coalitionId, organizationId, verified: true, bodies: [] };
    if (body !== null && kind !== null && role !== null) seat.bodies.push({ bodyId: body, kind, role });
    seats.set(id, seat);
  }
  return [...seats.values()];
}

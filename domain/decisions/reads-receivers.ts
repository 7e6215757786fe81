import type { Reader, Writer } from '../../db/store.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import type { Receiver } from '../statements/reads-receivers.ts';

/** The people who run a decision: who coordinates its body, and the secretariat's staff. */
export async function runnersOf(
  db: Reader | Writer,
  { coalitionId, bodyId }: { coalitionId: string; bodyId: string },
  now: Instant,
): Promise<Receiver[]> {
  return db
    .selectFrom('body_members')
    .innerJoin('bodies', 'bodies.id', 'body_members.body_id')
    .innerJoin('seats', 'seats.id', 'body_members.seat_id')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('body_members.coalition_id', '=', coalitionId)
    .where((eb) =>
      eb.or([
        eb.and([eb('body_members.body_id', '=', bodyId), eb('body_members.role', '=', 'coordinator')]),
        eb.and([
          eb('bodies.kind', '=', 'secretariat'),
          eb('body_members.role', 'not in', ['observer', 'guest']),
        ]),
      ]),
    )
    .where('body_members.from_at', '<=', now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)]))
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .where(inForceAt(now))
    .select(['people.id', 'people.email', 'people.language'])
    .distinct()
    .orderBy('people.id')
    .execute();
}

import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { bearsName } from '../sign-ons/reads-named.ts';
import type { Viewer } from '../viewer.ts';

/**
 * Of these organisations, those the viewer may know by name: members of a coalition of theirs, and for everybody
 * hosts, convenors, and organisations that have signed something in public. A withheld signature makes no
 * organisation known.
 */
export async function organizationsKnownTo(
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
  now: Instant,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const coalitions = [
    ...new Set(viewer.seats.filter((seat) => seat.verified).map((seat) => seat.coalitionId)),
  ];
  const own = viewer.seats.map((seat) => seat.organizationId);
  const rows = await db
    .selectFrom('organizations')
    .select('organizations.id')
    .where('organizations.id', 'in', ids)
    .where((eb) =>
      eb.or([
        ...(own.length === 0 ? [] : [eb('organizations.id', 'in', own)]),
        ...(coalitions.length === 0
          ? []
          : [
              eb.exists(
                eb
                  .selectFrom('memberships')
                  .whereRef('memberships.organization_id', '=', 'organizations.id')
                  .where('memberships.coalition_id', 'in', coalitions)
                  .select('memberships.id'),
              ),
            ]),
        eb.exists(
          eb
            .selectFrom('coalitions')
            .whereRef('coalitions.host_organization_id', '=', 'organizations.id')
            .select('coalitions.id'),
        ),
        eb.exists(
          eb
            .selectFrom('sign_on_convenors')
            .whereRef('sign_on_convenors.organization_id', '=', 'organizations.id')
            .select('sign_on_convenors.sign_on_id'),
        ),
        eb.exists(
          eb
            .selectFrom('signatures')
            .whereRef('signatures.organization_id', '=', 'organizations.id')
            .where('signatures.state', '=', 'signed')
            .where(bearsName(now))
            .select('signatures.id'),
        ),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.id));
}

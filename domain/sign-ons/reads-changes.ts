import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { nextActivityEnd } from '../campaigns/reads-public.ts';
import { nextMembershipChange } from '../organizations/reads.ts';
import { nextExpiry } from '../positions/reads-register.ts';

/**
 * The next instant after `now` at which what the public reads of a coalition differs though nobody acts: a
 * sign-on opens or closes, a name is public from now on, what was said is no longer in force, a campaign's date is
 * over, or an organisation becomes a member or is one no longer. Null when there is none.
 */
export async function nextPublicChange(
  db: Reader,
  coalitionId: string,
  now: Instant,
): Promise<Instant | null> {
  const opening = db
    .selectFrom('sign_ons')
    .where('coalition_id', '=', coalitionId)
    .where('opens_at', '>', now)
    .select((eb) => eb.fn.min<Instant | null>('opens_at').as('at'));
  const closing = db
    .selectFrom('sign_ons')
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'open')
    .where('closes_at', '>', now)
    .select((eb) => eb.fn.min<Instant | null>('closes_at').as('at'));
  const embargo = db
    .selectFrom('signatures')
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'signed')
    .where('visibility', '=', 'public')
    .where('embargoed_until', '>', now)
    .select((eb) => eb.fn.min<Instant | null>('embargoed_until').as('at'));
  const naming = db
    .selectFrom('signatures')
    .where('coalition_id', '=', coalitionId)
    .where('state', '=', 'signed')
    .where('named_from', '>', now)
    .select((eb) => eb.fn.min<Instant | null>('named_from').as('at'));
  const ends = await opening.unionAll(closing).unionAll(embargo).unionAll(naming).execute();
  const expiry = await nextExpiry(db, coalitionId, now);
  const activity = await nextActivityEnd(db, coalitionId, now);
  const membership = await nextMembershipChange(db, coalitionId, now);
  return (
    [...ends.map(({ at }) => at), expiry, activity, membership].flatMap((at) => at ?? []).sort()[0] ?? null
  );
}

import { hasPasskeyProof } from '../../accounts/policy.ts';
import { PASSKEY_PROOF_LIFE } from '../../accounts/rules.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { later, type Instant } from '../../platform.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { circleIn, ownOrganizations } from '../visibility.ts';

/** Knowing of the list with its withheld names: those they are confided to. To other members it is refused, to all others there is none. */
export function knowsPrivileged(viewer: Viewer, { coalitionId }: { coalitionId: string }): Permission {
  if (seatsIn(viewer, coalitionId).length === 0) return hidden;
  return circleIn(viewer, coalitionId) === 'knowing' ? allowed : refused('coordinators-only');
}

/** Taking it: after a proof by passkey. */
export function mayExportPrivileged(
  viewer: Viewer,
  signOn: { coalitionId: string },
  now: Instant,
): Permission {
  return allOf(knowsPrivileged(viewer, signOn), hasPasskeyProof(viewer, now));
}

/** Its file: whoever took it, in the session they took it in, for as long as their proof holds. */
export function mayFetchPrivileged(
  viewer: Viewer,
  taken: { coalitionId: string; sessionId: string; at: Instant },
  now: Instant,
): Permission {
  const theirs = viewer.session?.id === taken.sessionId && later(taken.at, PASSKEY_PROOF_LIFE) > now;
  return theirs && mayExportPrivileged(viewer, taken, now).allowed ? allowed : hidden;
}

/** That it was taken, by whom and why: those who could have, and the organisations whose withheld name was in it. */
export function mayReadPrivileged(
  viewer: Viewer,
  taken: { coalitionId: string; withheldOrganizationIds: readonly string[] },
): Permission {
  const own = ownOrganizations(viewer, taken.coalitionId);
  const named = taken.withheldOrganizationIds.some((id) => own.includes(id));
  return named || circleIn(viewer, taken.coalitionId) === 'knowing' ? allowed : hidden;
}

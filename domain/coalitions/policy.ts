import { hasPasskeyProof } from '../accounts/policy.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import type { Instant } from '../platform.ts';
import { isSecretariat, seatsIn, type Viewer } from '../viewer.ts';

/** A coalition's name, place and public statements are everybody's. */
export function mayKnowCoalition(): Permission {
  return allowed;
}

/** What happens inside it is its members'. */
export function isMember(viewer: Viewer, coalitionId: string): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Whether links of texts are looked at, and what becomes of dead ones: the secretariat rules. */
export function mayRuleSources(viewer: Viewer, coalitionId: string): Permission {
  return mayRuleUnreviewed(viewer, coalitionId);
}

/** What becomes of texts that are not reviewed in every language: the secretariat rules. */
export function mayRuleUnreviewed(viewer: Viewer, coalitionId: string): Permission {
  return allOf(
    isMember(viewer, coalitionId),
    isSecretariat(viewer, coalitionId) ? allowed : refused('secretariat-only'),
  );
}

/** Whether words may leave the house to be translated by a machine: the secretariat rules. */
export function mayRuleMachines(viewer: Viewer, coalitionId: string): Permission {
  return mayRuleUnreviewed(viewer, coalitionId);
}

/** Whether the office works with passkeys alone: its coordinators rule, by a passkey themselves, so that nobody is shut out of a rule they made. */
export function mayRuleOfficeKeys(viewer: Viewer, coalitionId: string, now: Instant): Permission {
  return allOf(coordinatesOffice(viewer, coalitionId), hasPasskeyProof(viewer, now));
}

/** Coordinates the coalition's secretariat. */
export function coordinatesOffice(viewer: Viewer, coalitionId: string): Permission {
  const coordinates = seatsIn(viewer, coalitionId).some((seat) =>
    seat.bodies.some((body) => body.kind === 'secretariat' && body.role === 'coordinator'),
  );
  return allOf(isMember(viewer, coalitionId), coordinates ? allowed : refused('coordinators-only'));
}

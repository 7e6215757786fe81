import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { inSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';

/** Who is addressed, how they stand and who has access to them: whoever has a seat of a verified member. */
export function mayKnowTargets(viewer: Viewer, { coalitionId }: { coalitionId: string }): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Adding, changing and ending one: the secretariat, who drafts or coordinates in any body, and who may propose for a member. */
export function mayKeepTargets(viewer: Viewer, target: { coalitionId: string }): Permission {
  return allOf(
    mayKnowTargets(viewer, target),
    seatsIn(viewer, target.coalitionId).some(keeps) ? allowed : refused('targets-not-yours'),
  );
}

function keeps(seat: ViewerSeat): boolean {
  return (
    seat.mayPropose ||
    inSecretariat(seat) ||
    seat.bodies.some(({ role }) => role === 'drafter' || role === 'coordinator')
  );
}

import { allowed, hidden, type Permission } from '../authorize.ts';
import { seatsIn, type Viewer } from '../viewer.ts';

/** A coalition's name, place and public statements are everybody's. */
export function mayKnowCoalition(): Permission {
  return allowed;
}

/** What happens inside it is its members'. */
export function isMember(viewer: Viewer, coalitionId: string): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

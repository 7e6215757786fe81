import { allowed, hidden, type Permission } from '../authorize.ts';
import { seatsIn, type Viewer } from '../viewer.ts';

/**
 * The log of acts: whoever has a seat of a verified member in the coalition; but for what was done with something they
 * may not know of yet (reads-known.ts).
 */
export function mayReadActs(viewer: Viewer, coalitionId: string): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

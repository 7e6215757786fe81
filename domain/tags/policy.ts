import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { isSecretariat, seatsIn, type Viewer } from '../viewer.ts';

/** Corridors, themes, and what is tagged with what: the coalition's members. */
export function mayKnowTags(viewer: Viewer, { coalitionId }: { coalitionId: string }): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Making and changing corridors and themes: the secretariat. What carries them is said by each thing's own people. */
export function mayKeepTags(viewer: Viewer, of: { coalitionId: string }): Permission {
  return allOf(
    mayKnowTags(viewer, of),
    isSecretariat(viewer, of.coalitionId) ? allowed : refused('secretariat-only'),
  );
}

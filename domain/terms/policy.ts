import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { isSecretariat, seatsIn, type Viewer } from '../viewer.ts';

/** What the coalition says of words, and why: its members, who write its texts. */
export function mayKnowTerms(viewer: Viewer, { coalitionId }: { coalitionId: string }): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Adding, changing and retiring terms: the secretariat. */
export function mayKeepTerms(viewer: Viewer, of: { coalitionId: string }): Permission {
  return allOf(
    mayKnowTerms(viewer, of),
    isSecretariat(viewer, of.coalitionId) ? allowed : refused('secretariat-only'),
  );
}

import type { SignatureState, Visibility } from '../../../db/tables/signatures.ts';
import { hasPasskeyProof } from '../../accounts/policy.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import type { Viewer } from '../../viewer.ts';
import { knowsPrivileged } from '../privileged/policy.ts';
import { circleIn, ownOrganizations } from '../visibility.ts';

interface SignatureFacts {
  coalitionId: string;
  organizationId: string;
  state: SignatureState;
  visibility: Visibility;
}

/** What is to be known of a signature before its name is hidden. */
interface HidingFacts extends SignatureFacts {
  /** It stands, or is told where it stood: on an edition that another replaced, or among those taken back by name. */
  told: boolean;
}

/**
 * Hiding a name that is public: those withheld names are confided to, since they know it afterwards. Of a signature that is
 * not in the open nobody else learns that there is one.
 */
export function mayHideName(viewer: Viewer, signature: HidingFacts): Permission {
  const { coalitionId, told, visibility } = signature;
  const open = told && visibility === 'public';
  if (!open && circleIn(viewer, coalitionId) !== 'knowing') return hidden;
  return allOf(
    knowsPrivileged(viewer, signature),
    visibility === 'public' ? allowed : refused('name-hidden-already'),
    told ? allowed : refused('name-not-public'),
  );
}

/** Showing a name: its own organisation alone, whoever may sign for it, after a proof by passkey. To all others there is none. */
export function mayRevealName(viewer: Viewer, signature: SignatureFacts, now: Instant): Permission {
  const { coalitionId, organizationId, state, visibility } = signature;
  if (!ownOrganizations(viewer, coalitionId).includes(organizationId)) return hidden;
  const signs = viewer.seats.some(
    (seat) =>
      seat.coalitionId === coalitionId &&
      seat.organizationId === organizationId &&
      seat.maySign &&
      seat.verified &&
      !seat.selfGiven,
  );
  return allOf(
    signs ? allowed : refused('seat-may-not-sign'),
    state === 'signed' && visibility !== 'public' ? allowed : refused('nothing-to-do'),
    hasPasskeyProof(viewer, now),
  );
}

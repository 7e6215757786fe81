import type { SignatureState, Visibility } from '../../../db/tables/signatures.ts';
import { hasPasskeyProof } from '../../accounts/policy.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { holds } from '../../organizations/credentials/standing.ts';
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
  namedFrom: Instant | null;
  /** It stands, or is told where it stood: on an edition that another replaced, or among those taken back by name. */
  told: boolean;
}

/**
 * Showing a name to fewer: those withheld names are confided to, since they know it afterwards. Of a signature that is
 * not in the open nobody else learns that there is one.
 */
export function mayHideName(
  viewer: Viewer,
  signature: HidingFacts,
  to: 'target' | 'withheld' = 'withheld',
): Permission {
  const { coalitionId, told, visibility, namedFrom } = signature;
  const less =
    visibility === 'public' || (to === 'withheld' && (visibility === 'target' || namedFrom !== null));
  const open = told && visibility === 'public';
  if (!open && circleIn(viewer, coalitionId) !== 'knowing') return hidden;
  return allOf(
    knowsPrivileged(viewer, signature),
    less ? allowed : refused('name-hidden-already'),
    told ? allowed : refused('name-not-public'),
  );
}

/** Showing a name: its own organisation alone, whoever may sign for it, after a proof by passkey. To all others there is none. */
export function mayRevealName(
  viewer: Viewer,
  signature: SignatureFacts & { namedFrom: Instant | null; themeIds: readonly string[] },
  now: Instant,
  to: { visibility: 'public' | 'target'; namedFrom: Instant | null } = EVERYBODY,
): Permission {
  const { coalitionId, organizationId, state } = signature;
  if (!ownOrganizations(viewer, coalitionId).includes(organizationId)) return hidden;
  const signs = viewer.seats.some(
    (seat) =>
      seat.coalitionId === coalitionId &&
      seat.organizationId === organizationId &&
      holds(seat, 'sign', signature.themeIds).allowed &&
      seat.verified &&
      !seat.selfGiven,
  );
  return allOf(
    signs ? allowed : refused('seat-may-not-sign'),
    state === 'signed' && isMore(to, signature) ? allowed : refused('nothing-to-do'),
    hasPasskeyProof(viewer, now),
  );
}

const EVERYBODY = { visibility: 'public', namedFrom: null } as const;

/** Whether more learn the name, or everybody sooner. */
function isMore(
  to: { visibility: 'public' | 'target'; namedFrom: Instant | null },
  { visibility, namedFrom }: { visibility: Visibility; namedFrom: Instant | null },
): boolean {
  if (visibility === 'public') return false;
  if (to.visibility === 'target') return visibility === 'withheld' && namedFrom === null;
  return to.namedFrom === null || namedFrom === null || to.namedFrom < namedFrom;
}

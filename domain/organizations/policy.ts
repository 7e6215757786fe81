import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import type { Instant } from '../platform.ts';
import { isSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';

/** By which rule an organisation signs. */
interface SigningRule {
  rule: ViewerSeat['signingRule'];
  approvals: number;
  minuteRequired: boolean;
}

/** Where a thing of one member belongs. */
export interface MemberFacts {
  coalitionId: string;
  organizationId: string;
}

/** Whether a member is one at this moment: verified, begun and not ended. `inForceAt` is its SQL twin. */
export function isInForce(
  member: { verifiedAt: Instant | null; from: Instant; until: Instant | null },
  now: Instant,
): boolean {
  const begun = member.verifiedAt !== null && member.verifiedAt <= now && member.from <= now;
  return begun && (member.until === null || member.until > now);
}

/** At risk, or under another name here: no public surface names it. `isUnshielded` is the SQL twin of its opposite. */
export function isShielded(member: { atRisk: boolean; alias: string | null }): boolean {
  return member.atRisk || member.alias !== null;
}

/** Being named to the public, whatever the organisation itself chose: the one rule that protects it from a slip. */
export function mayBeNamedInPublic(member: { shielded: boolean }): Permission {
  return member.shielded ? refused('organisation-not-in-public') : allowed;
}

/** Members, seats and bodies of a coalition: whoever has a seat of a verified member in it. */
export function mayKnowMembers(
  viewer: Viewer,
  { coalitionId }: Pick<MemberFacts, 'coalitionId'>,
): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Contacts and the signing rule: the organisation itself and the secretariat. */
export function mayReadMemberDetails(viewer: Viewer, member: MemberFacts): Permission {
  return anyOf(isOwn(viewer, member), isSecretariat(viewer, member.coalitionId) ? allowed : hidden);
}

/** Whether it is at risk: the organisation itself, and the secretariat where it was let know. */
export function mayReadRisk(viewer: Viewer, member: MemberFacts & { riskConfided: boolean }): Permission {
  const office = member.riskConfided && isSecretariat(viewer, member.coalitionId);
  return anyOf(isOwn(viewer, member), office ? allowed : hidden);
}

/** The name it goes by in texts: the organisation itself and nobody else. */
export function mayReadAlias(viewer: Viewer, member: MemberFacts): Permission {
  return isOwn(viewer, member);
}

/** Giving seats: a steward of the organisation, once it is verified. */
export function maySteward(viewer: Viewer, member: MemberFacts): Permission {
  return allOf(
    mayKnowMembers(viewer, member),
    stewards(viewer, member).length > 0 ? allowed : refused('steward-only'),
  );
}

/**
 * Giving somebody a right to sign they do not have: a steward who may sign. Where nobody could sign for the
 * organisation lately, any of its stewards gives the first.
 */
export function mayGiveSigning(viewer: Viewer, member: MemberFacts, signersLately: number): Permission {
  return allOf(
    maySteward(viewer, member),
    signersLately === 0 || stewards(viewer, member).some(binds)
      ? allowed
      : refused('signing-given-by-signer'),
  );
}

/** Asking less of a signature than before: a steward who may sign. Asking more makes nothing easier: any steward. */
export function maySetSigningRule(
  viewer: Viewer,
  member: MemberFacts,
  before: SigningRule,
  after: SigningRule,
): Permission {
  const loosens = peopleOf(after) < peopleOf(before) || (before.minuteRequired && !after.minuteRequired);
  return allOf(
    maySteward(viewer, member),
    !loosens || stewards(viewer, member).some(binds)
      ? allowed
      : refused(after.rule === 'sole' ? 'sole-set-by-signer' : 'looser-set-by-signer'),
  );
}

/** How many people a signature takes. */
const peopleOf = ({ rule, approvals }: SigningRule) => (rule === 'sole' ? 1 : 1 + approvals);

/** How many approvals its signatures take, whether a minute, and how that was set: the organisation itself and nobody else. */
export function mayReadOwnRule(viewer: Viewer, member: MemberFacts): Permission {
  return isOwn(viewer, member);
}

/** Its logo: a steward of the organisation, and the secretariat for any member. */
export function mayChangeLogo(viewer: Viewer, member: MemberFacts): Permission {
  return allOf(
    mayKnowMembers(viewer, member),
    stewards(viewer, member).length > 0 || isSecretariat(viewer, member.coalitionId)
      ? allowed
      : refused('logo-not-yours'),
  );
}

/** Nobody gives themselves a seat, and so nobody a right to sign. */
export function mayGiveSeatTo(viewer: Viewer, personId: string): Permission {
  return personId === viewer.personId ? refused('own-seat') : allowed;
}

/** Ending a seat: its own person, and a steward of its organisation. To others of other coalitions it does not exist. */
export function mayEndSeat(viewer: Viewer, seat: MemberFacts & { personId: string }): Permission {
  if (seat.personId === viewer.personId) return allowed;
  return maySteward(viewer, seat);
}

function isOwn(viewer: Viewer, member: MemberFacts): Permission {
  return seatsIn(viewer, member.coalitionId).some((seat) => seat.organizationId === member.organizationId)
    ? allowed
    : hidden;
}

function stewards(viewer: Viewer, member: MemberFacts): ViewerSeat[] {
  return seatsIn(viewer, member.coalitionId).filter(
    (seat) => seat.steward && seat.organizationId === member.organizationId,
  );
}

function binds(seat: ViewerSeat): boolean {
  return seat.maySign && !seat.selfGiven;
}

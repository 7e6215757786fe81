import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import { inSecretariat, isSecretariat, seatsIn, speaks, type Viewer, type ViewerSeat } from '../viewer.ts';
import type { Audience } from './rules.ts';

/** Whose position it is, and who reads it. */
export interface PositionFacts {
  coalitionId: string;
  organizationId: string;
  /** As it holds now: one of an organisation that is protected since, or no longer a member, is nobody’s but the coalition’s. */
  audience: Audience;
  bodyId: string | null;
  withdrawnAt: string | null;
  /** Its organisation is a member at this moment; of one that is not, nothing is public. */
  ownerInForce: boolean;
}

/**
 * Its own organisation and the secretariat always; a body’s, whoever is in it; the coalition’s, every member; the
 * public’s, everybody until it is withdrawn.
 */
export function mayKnowPosition(viewer: Viewer, position: PositionFacts): Permission {
  const seats = seatsIn(viewer, position.coalitionId);
  const reads = (seat: ViewerSeat) =>
    seat.organizationId === position.organizationId ||
    inSecretariat(seat) ||
    position.audience !== 'body' ||
    seat.bodies.some(({ bodyId }) => bodyId === position.bodyId);
  if (seats.some(reads)) return allowed;
  return position.audience === 'public' && position.withdrawnAt === null ? allowed : hidden;
}

/** Which organisation it is, beyond the name it goes by here: members; of one with an alias, itself alone. */
export function mayKnowOwner(
  viewer: Viewer,
  owner: { coalitionId: string; organizationId: string; alias: string | null },
): Permission {
  const member = seatsIn(viewer, owner.coalitionId).length > 0;
  return isOwnOrganization(viewer, owner) || (member && owner.alias === null) ? allowed : hidden;
}

/** Whether it is of an organisation of the viewer's. */
export function isOwnOrganization(
  viewer: Viewer,
  owner: { coalitionId: string; organizationId: string },
): boolean {
  return seatsIn(viewer, owner.coalitionId).some((seat) => seat.organizationId === owner.organizationId);
}

/** An endorsement: members; the public where the organisation that gave it shows it. */
export function mayReadEndorsement(
  viewer: Viewer,
  endorsement: { coalitionId: string; shown: 'members' | 'public' },
): Permission {
  const member = seatsIn(viewer, endorsement.coalitionId).length > 0;
  return member || endorsement.shown === 'public' ? allowed : hidden;
}

/** Who speaks for an organisation here: its stewards, and whoever proposes or signs for it. The coalition’s own office has statements. */
export function maySharePosition(
  viewer: Viewer,
  owner: { coalitionId: string; organizationId: string },
): Permission {
  const seats = seatsIn(viewer, owner.coalitionId);
  if (seats.length === 0) return hidden;
  const own = seats.filter((seat) => seat.organizationId === owner.organizationId);
  if (own.some((seat) => seat.memberClass === 'host')) return refused('position-by-members');
  return own.some(speaks) ? allowed : refused('position-by-who-speaks');
}

/** Its words, until others have made them theirs: from then on another takes its place. */
export function mayChangePosition(viewer: Viewer, position: PositionFacts & { relied: boolean }): Permission {
  return allOf(mayRulePosition(viewer, position), position.relied ? refused('position-relied-on') : allowed);
}

/** Taking it back: its own people; of an organisation that is no longer a member, which has none here, the secretariat. */
export function mayWithdrawPosition(viewer: Viewer, position: PositionFacts): Permission {
  const left = !position.ownerInForce && isSecretariat(viewer, position.coalitionId);
  return allOf(
    mayKnowPosition(viewer, position),
    left ? allowed : mayRulePosition(viewer, position),
    position.withdrawnAt === null ? allowed : refused('position-withdrawn'),
  );
}

/** Its audience and what supersedes it: whoever speaks for its organisation, while it stands. */
export function mayRulePosition(viewer: Viewer, position: PositionFacts): Permission {
  return allOf(
    mayKnowPosition(viewer, position),
    isOwnOrganization(viewer, position) ? maySharePosition(viewer, position) : refused('position-not-yours'),
    position.withdrawnAt === null ? allowed : refused('position-withdrawn'),
  );
}

/** Saying that it is also one’s own: whoever speaks for another organisation that may read it, while it is in force. */
export function mayEndorse(viewer: Viewer, position: PositionFacts & { inForce: boolean }): Permission {
  const seats = seatsIn(viewer, position.coalitionId);
  const others = seats.filter((seat) => seat.organizationId !== position.organizationId);
  return allOf(
    mayKnowPosition(viewer, position),
    seats.length > 0 ? allowed : refused('position-by-members'),
    others.length > 0 ? allowed : refused('position-own'),
    anyOf(...others.map((seat) => maySharePosition({ ...viewer, seats: [seat] }, { ...position, ...seat }))),
    position.inForce ? allowed : refused('position-not-in-force'),
  );
}

/** Taking it back: whoever speaks for the organisation that gave it. */
export function mayUnendorse(viewer: Viewer, position: PositionFacts): Permission {
  return mayEndorse(viewer, { ...position, inForce: true });
}

/** Bringing its words into a text: what is for one body goes into that body’s texts alone. */
export function mayUsePosition(viewer: Viewer, position: PositionFacts, bodyId: string): Permission {
  return allOf(
    mayKnowPosition(viewer, position),
    position.withdrawnAt === null ? allowed : refused('position-withdrawn'),
    position.audience !== 'body' || position.bodyId === bodyId ? allowed : refused('position-for-its-body'),
  );
}

/** Saying that a published statement is superseded, or until when it holds: the secretariat. */
export function maySetStanding(
  viewer: Viewer,
  statement: { coalitionId: string; state: string },
): Permission {
  return allOf(
    isSecretariat(viewer, statement.coalitionId) ? allowed : refused('secretariat-only'),
    statement.state === 'published' || statement.state === 'archived'
      ? allowed
      : refused('not-in-this-state'),
  );
}

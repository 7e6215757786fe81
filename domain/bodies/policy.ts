import type { BodyKind } from '../../db/tables/bodies.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { isSecretariat, seatsIn, type Viewer } from '../viewer.ts';

/** What permissions on a body depend on. */
export interface BodyFacts {
  id: string;
  coalitionId: string;
  kind: BodyKind;
}

/** Bodies and who is in them: whoever has a seat of a verified member in the coalition. */
export function mayKnowBody(viewer: Viewer, body: Pick<BodyFacts, 'coalitionId'>): Permission {
  return seatsIn(viewer, body.coalitionId).length > 0 ? allowed : hidden;
}

/**
 * Changing who is in it: its coordinators and the secretariat. Who is in the secretariat itself, which may do
 * most, only its coordinators change.
 */
export function mayManageBody(viewer: Viewer, body: BodyFacts): Permission {
  const coordinates = seatsIn(viewer, body.coalitionId).some((seat) =>
    seat.bodies.some((place) => place.bodyId === body.id && place.role === 'coordinator'),
  );
  const may = coordinates || (body.kind !== 'secretariat' && isSecretariat(viewer, body.coalitionId));
  const refusal = refused(body.kind === 'secretariat' ? 'body-secretariat-only' : 'body-coordinator-only');
  return allOf(mayKnowBody(viewer, body), may ? allowed : refusal);
}

/** Leaving a body: oneself, or as it is managed. */
export function mayEndMember(viewer: Viewer, body: BodyFacts, memberPersonId: string): Permission {
  return allOf(
    mayKnowBody(viewer, body),
    memberPersonId === viewer.personId ? allowed : mayManageBody(viewer, body),
  );
}

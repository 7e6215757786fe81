import type { AlertState } from '../../db/tables/alerts.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import type { Instant } from '../platform.ts';
import { isSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';

/** What permissions on an alert depend on. */
export interface AlertFacts {
  coalitionId: string;
  state: AlertState;
  decideBy: Instant;
  raisedBySeatId: string;
  raisedByPersonId: string;
  /** The body on duty. */
  dutyBodyId: string | null;
}

const serves = ({ role }: ViewerSeat['bodies'][number]) => role !== 'observer' && role !== 'guest';

/** Whether a seat is on duty: in the body the secretariat named for it, not as observer or guest. */
export function isOnDuty(seat: Pick<ViewerSeat, 'bodies'>, dutyBodyId: string | null): boolean {
  return seat.bodies.some((place) => place.bodyId === dutyBodyId && serves(place));
}

/** The steering committee, not its observers and guests. */
export function inSteering(seat: Pick<ViewerSeat, 'bodies'>): boolean {
  return seat.bodies.some((place) => place.kind === 'steering' && serves(place));
}

/** Duty officers, the secretariat and the steering committee; and of what they said themselves, whoever raised it. */
export function mayKnowAlert(
  viewer: Viewer,
  alert: Pick<AlertFacts, 'coalitionId' | 'dutyBodyId' | 'raisedBySeatId'>,
): Permission {
  if (isSecretariat(viewer, alert.coalitionId)) return allowed;
  const known = seatsIn(viewer, alert.coalitionId).some(
    (seat) => isOnDuty(seat, alert.dutyBodyId) || inSteering(seat) || seat.id === alert.raisedBySeatId,
  );
  return known ? allowed : hidden;
}

/** Who is on duty, and how long details are kept: members. */
export function mayKnowDuty(viewer: Viewer, coalitionId: string): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Raising one: every member, once somebody is on duty. */
export function mayRaiseAlert(
  viewer: Viewer,
  { coalitionId, dutyBodyId }: Pick<AlertFacts, 'coalitionId' | 'dutyBodyId'>,
): Permission {
  return allOf(
    seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden,
    dutyBodyId === null ? refused('alert-nobody-on-duty') : allowed,
  );
}

/** Saying what is to become of it: a duty officer, once, in time, and never of what they raised themselves. */
export function mayAnswerAlert(
  viewer: Viewer,
  alert: AlertFacts,
  { now, answered }: { now: Instant; answered: boolean },
): Permission {
  const onDuty = seatsIn(viewer, alert.coalitionId).some((seat) => isOnDuty(seat, alert.dutyBodyId));
  return allOf(
    mayKnowAlert(viewer, alert),
    onDuty ? allowed : refused('alert-not-on-duty'),
    alert.raisedByPersonId === viewer.personId ? refused('alert-own') : allowed,
    alert.state === 'waiting' && now < alert.decideBy ? allowed : refused('alert-over'),
    answered ? refused('alert-answered') : allowed,
  );
}

/** The second yes comes from another country than the first. */
export function mayProceed(
  permission: Permission,
  { country, others }: { country: string | null; others: readonly string[] },
): Permission {
  return allOf(
    permission,
    country === null ? refused('alert-no-country') : allowed,
    country !== null && others.includes(country) ? refused('alert-same-country') : allowed,
  );
}

/** Naming who is on duty, and for how long details are kept: the secretariat. */
export function maySetAlerts(viewer: Viewer, coalitionId: string): Permission {
  return allOf(
    seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden,
    isSecretariat(viewer, coalitionId) ? allowed : refused('secretariat-only'),
  );
}

/** Asking the steering committee: the secretariat, once it went. */
export function mayAskSteering(viewer: Viewer, alert: AlertFacts): Permission {
  return allOf(
    mayKnowAlert(viewer, alert),
    isSecretariat(viewer, alert.coalitionId) ? allowed : refused('secretariat-only'),
    alert.state === 'going' ? allowed : refused('alert-not-going'),
  );
}

import type { BodyKind } from '../db/tables/bodies.ts';
import type { BodyRole } from '../db/tables/body-members.ts';
import type { MemberClass } from '../db/tables/memberships.ts';
import type { Instant } from './platform.ts';
import type { Language } from './words/words.ts';

/** On what a seat's rights to sign and propose hang. */
export interface SeatCredential {
  id: string;
  /** Why it does not bind now: a key of words/refusals.ts. */
  rest: 'credential-not-yet' | 'credential-over' | 'credential-unconfirmed' | null;
  /** The coalition's themes it is good for; none: all of them. */
  themeIds: readonly string[];
}

/** A seat in force: who acts, for which organisation, in which coalition, with which rights. */
export interface ViewerSeat {
  id: string;
  coalitionId: string;
  organizationId: string;
  personId: string;
  title: string;
  steward: boolean;
  mayPropose: boolean;
  maySign: boolean;
  /** What those two hang on; null where nothing was stated of them. They are false while it does not bind. */
  credential: SeatCredential | null;
  /** True when the same person gave it: such a seat never signs. */
  selfGiven: boolean;
  memberClass: MemberClass;
  /** The organisation is verified and its membership in force. */
  verified: boolean;
  signingRule: 'sole' | 'approval';
  bodies: { bodyId: string; kind: BodyKind; role: BodyRole }[];
}

/** The browser somebody asks from. */
export interface ViewerSession {
  id: string;
  confirmedAt: Instant;
  /** Last proof by passkey in this session; null where there was none. */
  passkeyAt: Instant | null;
  defaultSeatId: string | null;
  /** Others use this device too: nothing is kept on it. */
  shared: boolean;
}

/** Who is asking: made once per request or connection from fresh rows, never from a token. */
export interface Viewer {
  personId: string | null;
  name: string | null;
  language: Language;
  timeZone: string;
  session: ViewerSession | null;
  seats: ViewerSeat[];
}

/** The public: no person, no seat. */
export function anonymous(language: Language): Viewer {
  return { personId: null, name: null, language, timeZone: 'America/Guatemala', session: null, seats: [] };
}

/** The viewer's seat of that id, if it is in force. */
export function findSeat(viewer: Viewer, seatId: string): ViewerSeat | undefined {
  return viewer.seats.find((seat) => seat.id === seatId);
}

/** The viewer's seats in a coalition. */
export function seatsIn(viewer: Viewer, coalitionId: string): ViewerSeat[] {
  return viewer.seats.filter((seat) => seat.coalitionId === coalitionId && seat.verified);
}

/** Whether a seat may say something in its organisation's name: its stewards, and whoever proposes or signs for it. */
export function speaks(seat: ViewerSeat): boolean {
  return seat.steward || seat.mayPropose || seat.maySign;
}

/** Whether a seat serves in the coalition's secretariat (not as observer or guest). */
export function inSecretariat(seat: Pick<ViewerSeat, 'bodies'>): boolean {
  return seat.bodies.some(
    (body) => body.kind === 'secretariat' && body.role !== 'observer' && body.role !== 'guest',
  );
}

/** Whether any of the viewer's seats serves in that coalition's secretariat. */
export function isSecretariat(viewer: Viewer, coalitionId: string): boolean {
  return seatsIn(viewer, coalitionId).some(inSecretariat);
}

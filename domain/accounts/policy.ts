import { allowed, hidden, refused, type Permission } from '../authorize.ts';
import { later, type Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { PROOF_LIFE } from './rules.ts';

/** Anyone with a session in force. */
export function isSignedIn(viewer: Viewer): Permission {
  return viewer.personId !== null && viewer.session !== null ? allowed : refused('signed-out');
}

/** Signing, and what else binds an organisation, needs a proof no older than twelve hours. */
export function hasFreshProof(viewer: Viewer, now: Instant): Permission {
  if (viewer.session === null) return refused('signed-out');
  return later(viewer.session.confirmedAt, PROOF_LIFE) > now ? allowed : refused('code-needed');
}

/** One's own session; another's does not exist. */
export function mayEndSession(viewer: Viewer, session: { person_id: string } | undefined): Permission {
  return session !== undefined && session.person_id === viewer.personId ? allowed : hidden;
}

/** The cast may be played only where the demonstration runs. */
export function maySignInAsCast(demo: boolean): Permission {
  return demo ? allowed : refused('cast-only-in-demo');
}

/** A seat of one's own, in force. */
export function mayDefaultTo(viewer: Viewer, seatId: string): Permission {
  return viewer.seats.some((seat) => seat.id === seatId) ? allowed : refused('not-your-seat');
}

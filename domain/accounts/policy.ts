import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { later, type Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { PASSKEY_PROOF_LIFE, PROOF_LIFE } from './rules.ts';

/** Anyone with a session in force. */
export function isSignedIn(viewer: Viewer): Permission {
  return viewer.personId !== null && viewer.session !== null ? allowed : refused('signed-out');
}

/** Signing, and what else binds an organisation, needs a proof no older than twelve hours. */
export function hasFreshProof(viewer: Viewer, now: Instant): Permission {
  if (viewer.session === null) return refused('signed-out');
  return later(viewer.session.confirmedAt, PROOF_LIFE) > now ? allowed : refused('code-needed');
}

/** What could expose an organisation, or open that door, needs a proof by passkey no older than ten minutes. */
export function hasPasskeyProof({ session }: Viewer, now: Instant): Permission {
  if (session === null) return refused('signed-out');
  const proved = session.passkeyAt !== null && later(session.passkeyAt, PASSKEY_PROOF_LIFE) > now;
  return proved ? allowed : refused('passkey-needed');
}

/**
 * A first passkey needs a proof by code, link or passkey as fresh as that; a further one a proof by one the person
 * has, so that whoever reads their mail for a moment cannot add their own.
 */
export function mayAddPasskey(viewer: Viewer, has: number, now: Instant): Permission {
  if (viewer.session === null) return refused('signed-out');
  if (has > 0) return hasPasskeyProof(viewer, now);
  return later(viewer.session.confirmedAt, PASSKEY_PROOF_LIFE) > now ? allowed : refused('code-needed-now');
}

/** One's own, with a proof by passkey; the last one only where no office the person works in needs it. Another's does not exist. */
export function mayRemovePasskey(
  viewer: Viewer,
  passkey: { personId: string; last: boolean; needed: boolean } | undefined,
  now: Instant,
): Permission {
  if (passkey === undefined || passkey.personId !== viewer.personId) return hidden;
  return allOf(
    hasPasskeyProof(viewer, now),
    passkey.last && passkey.needed ? refused('last-passkey-needed') : allowed,
  );
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

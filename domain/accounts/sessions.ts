import { later } from '../platform.ts';
import type { Tx } from '../transaction.ts';
import { sessionLife } from './rules.ts';
import { hashToken, newToken } from './secrets.ts';

/** Who knocks: from the request, never from the person. */
export interface Knock {
  /** A keyed hash of the address. */
  clientKey: string;
  /** What the person would recognise the browser by. */
  device: string;
  /** The session the browser brought along; it ends when a new one begins. */
  sessionId: string | null;
  /** The longest life of a private session, in days. */
  sessionDays?: number;
}

/** A session just begun: the token goes into the cookie and nowhere else. */
export interface SignedIn {
  token: string;
  shared: boolean;
  sessionId: string;
  personId: string;
  returnTo: string | null;
}

const DAY = 24 * 3_600_000;

/** Begins a session under a new id and token, and ends the one the browser had. */
export async function beginSession(
  tx: Tx,
  entry: { personId: string; returnTo: string | null; byPasskey?: boolean },
  knock: Knock,
  shared: boolean,
): Promise<SignedIn> {
  if (knock.sessionId !== null) await endSessions(tx, { id: knock.sessionId });
  const token = newToken(tx.platform);
  const sessionId = tx.platform.newId();
  const life = shared
    ? sessionLife.shared.absolute
    : knock.sessionDays
      ? knock.sessionDays * DAY
      : sessionLife.private.absolute;
  await tx.db
    .insertInto('sessions')
    .values({
      id: sessionId,
      token_hash: hashToken(token),
      person_id: entry.personId,
      device: knock.device,
      shared: shared ? 1 : 0,
      default_seat_id: await lastSeat(tx, entry.personId),
      created_at: tx.now,
      seen_at: tx.now,
      confirmed_at: tx.now,
      passkey_at: entry.byPasskey ? tx.now : null,
      expires_at: later(tx.now, life),
      ended_at: null,
    })
    .execute();
  return { token, shared, sessionId, personId: entry.personId, returnTo: entry.returnTo };
}

/** Ends one session, or all of a person; sockets hear of it. */
export async function endSessions(tx: Tx, which: { id: string } | { personId: string }): Promise<void> {
  const ended = await tx.db
    .updateTable('sessions')
    .set({ ended_at: tx.now })
    .where('ended_at', 'is', null)
    .$if('id' in which, (query) => query.where('id', '=', 'id' in which ? which.id : ''))
    .$if('personId' in which, (query) =>
      query.where('person_id', '=', 'personId' in which ? which.personId : ''),
    )
    .returning(['id', 'person_id'])
    .execute();
  for (const session of ended) tx.announce(`person:${session.person_id}`, 'sessions');
}

/** The seat offered first last time. */
async function lastSeat(tx: Tx, personId: string): Promise<string | null> {
  const last = await tx.db
    .selectFrom('sessions')
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .select('default_seat_id')
    .executeTakeFirst();
  return last?.default_seat_id ?? null;
}

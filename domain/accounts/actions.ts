import { authorize } from '../authorize.ts';
import { Conflict, Forbidden } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { mailEntry } from '../record/mail.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { isCast } from './cast.ts';
import { countClient } from './client-limit.ts';
import { isSignedIn, mayDefaultTo, mayEndSession, maySignInAsCast } from './policy.ts';
import {
  castEntry,
  codeEntry,
  confirmation,
  foldEmail,
  linkEntry,
  profile,
  signInPath,
  signInRequest,
  TICKET_LIFE,
  TICKETS_PER_CLIENT,
  type Profile,
} from './rules.ts';
import { beginSession, endSessions, type Knock, type SignedIn } from './sessions.ts';
import { makeTicket, tryCode, tryLink, type Entry, type NewTicket } from './tickets.ts';

/** What the asker is told, the same for addresses we know and do not know. */
export interface SignInRequested {
  email: string;
  ticket: string;
}

const MINUTES = String(TICKET_LIFE / 60_000);

/** Asks for a link and a code. The answer says nothing of whether the address is known; mail goes only if it is. */
export async function requestSignIn(
  platform: Platform,
  knock: Knock,
  input: { email: string; returnTo?: string | null; language: 'es' | 'en' },
): Promise<SignInRequested> {
  const asked = parse(signInRequest, input);
  countClient(platform, knock.clientKey, { act: 'ticket', most: TICKETS_PER_CLIENT });
  const emailFolded = foldEmail(asked.email);
  return transact(platform, async (tx) => {
    const person = await tx.lock(
      tx.db.selectFrom('people').selectAll().where('email_folded', '=', emailFolded),
    );
    const ticket = await makeTicket(tx, {
      emailFolded,
      personId: person?.id ?? null,
      returnTo: asked.returnTo,
    });
    if (person) {
      const facts = { code: ticket.code, path: signInPath(ticket.token), minutes: MINUTES };
      tx.record(ticketMail(ticket, 'signIn', person, facts));
    }
    return { email: asked.email, ticket: ticket.id };
  });
}

/** Signs in with the code of a ticket. Five wrong codes void it, counted in this transaction. */
export async function signInWithCode(
  platform: Platform,
  knock: Knock,
  input: { ticket: string; code: string; shared: boolean },
): Promise<SignedIn> {
  const given = parse(codeEntry, input);
  const outcome = await transact(platform, async (tx) => {
    const entry = await tryCode(tx, given.ticket, given.code);
    return entry.ok ? beginSession(tx, entry, knock, given.shared) : entry;
  });
  return orRefuse(outcome);
}

/** Signs in with the token of a mailed link; only a POST gets here. */
export async function signInWithLink(
  platform: Platform,
  knock: Knock,
  input: { token: string; shared: boolean },
): Promise<SignedIn> {
  const given = parse(linkEntry, input);
  const outcome = await transact(platform, async (tx) => {
    const entry = await tryLink(tx, given.token);
    return entry.ok ? beginSession(tx, entry, knock, given.shared) : entry;
  });
  return orRefuse(outcome);
}

/** Plays one of the demonstration's cast, where it runs. */
export async function signInAsCast(
  platform: Platform,
  knock: Knock,
  settings: { demo: boolean },
  input: { email: string },
): Promise<SignedIn> {
  authorize(maySignInAsCast(settings.demo));
  const { email } = parse(castEntry, input);
  if (!(await isCast(email))) throw new Forbidden('cast-only-in-demo');
  return transact(platform, async (tx) => {
    const person = await tx.lock(
      tx.db.selectFrom('people').selectAll().where('email_folded', '=', foldEmail(email)),
    );
    if (!person) throw new Forbidden('cast-only-in-demo');
    return beginSession(tx, { personId: person.id, returnTo: null }, knock, false);
  });
}

/** Mails a code to the person who is signed in, for what needs a fresh proof. */
export async function requestConfirmation(platform: Platform, viewer: Viewer): Promise<SignInRequested> {
  authorize(isSignedIn(viewer));
  return transact(platform, async (tx) => {
    const person = await tx.lock(tx.db.selectFrom('people').selectAll().where('id', '=', viewer.personId));
    if (!person) throw new Forbidden('signed-out');
    const ticket = await makeTicket(tx, {
      emailFolded: person.email_folded,
      personId: person.id,
      sessionId: viewer.session!.id,
      returnTo: null,
    });
    tx.record(ticketMail(ticket, 'confirmation', person, { code: ticket.code, minutes: MINUTES }));
    return { email: person.email, ticket: ticket.id };
  });
}

/** Proves again, by code, that the session is its person's. */
export async function confirmSession(
  platform: Platform,
  viewer: Viewer,
  input: { ticket: string; code: string },
): Promise<void> {
  authorize(isSignedIn(viewer));
  const given = parse(confirmation, input);
  const outcome = await transact<Entry>(platform, async (tx) => {
    const { id } = viewer.session!;
    const entry = await tryCode(tx, given.ticket, given.code, id);
    if (!entry.ok) return entry;
    const raised = await tx.db
      .updateTable('sessions')
      .set({ confirmed_at: tx.now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return raised.numUpdatedRows === 1n ? entry : { ok: false, word: 'signed-out' };
  });
  orRefuse(outcome);
}

/** Ends one of the person's own sessions, at once. */
export async function endSession(
  platform: Platform,
  viewer: Viewer,
  input: { session: string },
): Promise<void> {
  authorize(isSignedIn(viewer));
  await transact(platform, async (tx) => {
    const session = await tx.lock(
      tx.db.selectFrom('sessions').select(['id', 'person_id']).where('id', '=', input.session),
    );
    authorize(mayEndSession(viewer, session));
    await endSessions(tx, { id: input.session });
  });
}

/** Ends the session of this browser. Signing out twice is no error. */
export async function signOut(platform: Platform, viewer: Viewer): Promise<void> {
  if (viewer.session === null) return;
  const { id } = viewer.session;
  await transact(platform, async (tx) => {
    await tx.lock(tx.db.selectFrom('sessions').select('id').where('id', '=', id));
    await endSessions(tx, { id });
  });
}

/** Changes what is the person's own: name, language, zone, and which seat is offered first in this browser. */
export async function updateProfile(platform: Platform, viewer: Viewer, input: Profile): Promise<void> {
  authorize(isSignedIn(viewer));
  const wanted = parse(profile, input);
  await transact(platform, async (tx) => {
    const before = await tx.lock(
      tx.db.selectFrom('people').select(['id', 'name']).where('id', '=', viewer.personId),
    );
    if (!before) throw new Forbidden('signed-out');
    const changes = { name: wanted.name, language: wanted.language, time_zone: wanted.timeZone };
    if (Object.values(changes).some((value) => value !== undefined))
      await tx.db.updateTable('people').set(changes).where('id', '=', viewer.personId).execute();
    if (wanted.defaultSeat !== undefined) {
      if (wanted.defaultSeat !== null) authorize(mayDefaultTo(viewer, wanted.defaultSeat));
      await tx.db
        .updateTable('sessions')
        .set({ default_seat_id: wanted.defaultSeat })
        .where('id', '=', viewer.session!.id)
        .execute();
    }
    if (wanted.name !== undefined && wanted.name !== before.name) await recordRename(tx, before, wanted.name);
    tx.announce(`person:${viewer.personId}`, 'profile');
  });
}

/** Said in the log of acts of every coalition where the person has a seat: what they did before stays under the name of then. */
async function recordRename(tx: Tx, person: { id: string; name: string }, name: string): Promise<void> {
  const seats = await tx.db
    .selectFrom('seats')
    .where('person_id', '=', person.id)
    .where('from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)]))
    .select((eb) => ['coalition_id', eb.fn.min('id').as('id')])
    .groupBy('coalition_id')
    .orderBy('coalition_id')
    .execute();
  for (const { coalition_id: coalitionId, id: seatId } of seats) {
    tx.record({
      kind: 'audit',
      coalitionId,
      seatId,
      act: 'person.renamed',
      subject: { kind: 'person', id: person.id },
      detail: { from: person.name, to: name },
    });
    tx.announce(`coalition:${coalitionId}`, 'seats');
  }
}

function ticketMail(
  ticket: NewTicket,
  mail: 'signIn' | 'confirmation',
  person: { email: string; language: 'es' | 'en' },
  facts: Record<string, string>,
) {
  return mailEntry(null, `ticket:${ticket.id}`, {
    to: person.email,
    language: person.language,
    mail,
    facts,
    until: ticket.expiresAt,
  });
}

function orRefuse<T extends object>(outcome: T | Extract<Entry, { ok: false }>): T {
  if ('ok' in outcome && outcome.ok === false) throw new Conflict(outcome.word, outcome.facts);
  return outcome as T;
}

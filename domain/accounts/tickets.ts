import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../../db/tables/index.ts';
import type { SignInTicketsTable } from '../../db/tables/sign-in-tickets.ts';
import { Forbidden } from '../errors.ts';
import { DAY, later, MINUTE } from '../platform.ts';
import type { Tx } from '../transaction.ts';
import { TICKET_LIFE, TICKETS_PER_ADDRESS, TRIES_PER_ADDRESS, TRIES_PER_TICKET } from './rules.ts';
import { hashCode, hashToken, newCode, newToken, sameHash } from './secrets.ts';

/** A fresh ticket with its secrets in clear: they leave only by mail. */
export interface NewTicket {
  id: string;
  token: string;
  code: string;
  expiresAt: string;
}

const QUARTER = 15 * MINUTE;

interface Asked {
  emailFolded: string;
  personId: string | null;
  /** The session that is to be proved again; none to sign in. */
  sessionId?: string;
  returnTo: string | null;
}

/**
 * Makes a ticket: to sign in, for an address known or not; or for a session, to prove it again. Everybody's of
 * yesterday are forgotten. At most five in a quarter of an hour for an address, and five for a session: anybody
 * may ask for an address, so what strangers ask neither uses up a session's tickets nor voids one already mailed.
 */
export async function makeTicket(tx: Tx, asked: Asked): Promise<NewTicket> {
  const { count } = await tx.db
    .selectFrom('sign_in_tickets')
    .where(ofSame({ email_folded: asked.emailFolded, session_id: asked.sessionId ?? null }))
    .where('created_at', '>', later(tx.now, -QUARTER))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count >= TICKETS_PER_ADDRESS) throw new Forbidden('too-many-tickets');
  await tx.db.deleteFrom('sign_in_tickets').where('created_at', '<', later(tx.now, -DAY)).execute();
  const { platform } = tx;
  const ticket = {
    id: platform.newId(),
    token: newToken(platform),
    code: newCode(platform),
    expiresAt: later(tx.now, TICKET_LIFE),
  };
  await tx.db
    .insertInto('sign_in_tickets')
    .values({
      id: ticket.id,
      email_folded: asked.emailFolded,
      person_id: asked.personId,
      session_id: asked.sessionId ?? null,
      link_hash: hashToken(ticket.token),
      code_hash: hashCode(ticket.id, ticket.code),
      tries: 0,
      return_to: asked.returnTo,
      created_at: tx.now,
      expires_at: ticket.expiresAt,
      used_at: null,
    })
    .execute();
  return ticket;
}

export type Entry = { ok: true; personId: string; returnTo: string | null } | Refused;

/** `facts` fill the sentence that `word` names. */
interface Refused {
  ok: false;
  word: string;
  facts?: Record<string, string>;
}

/**
 * Tries a code on a ticket. A wrong code is counted here and the count must be committed, so this answers
 * instead of throwing: the caller throws after the transaction. With `session`, the ticket must be that session's; without, no session's.
 */
export async function tryCode(tx: Tx, ticketId: string, code: string, session?: string): Promise<Entry> {
  const ticket = await tx.lock(tx.db.selectFrom('sign_in_tickets').selectAll().where('id', '=', ticketId));
  if (!ticket || !isLive(ticket, tx.now)) return { ok: false, word: 'ticket-void' };
  if (ticket.session_id !== (session ?? null)) return { ok: false, word: 'ticket-void' };
  if ((await wrongTries(tx, ticket)) >= TRIES_PER_ADDRESS) return { ok: false, word: 'too-many-codes' };
  if (!sameHash(hashCode(ticket.id, code), ticket.code_hash) || ticket.person_id === null) {
    await tx.db
      .updateTable('sign_in_tickets')
      .set({ tries: ticket.tries + 1 })
      .where('id', '=', ticket.id)
      .execute();
    const left = TRIES_PER_TICKET - ticket.tries - 1;
    return { ok: false, word: 'code-wrong', facts: { left: String(left) } };
  }
  return consume(tx, ticket, ticket.person_id);
}

/** The tickets that count together: a session's, or else those of an address. */
function ofSame({ session_id, email_folded }: Pick<SignInTicketsTable, 'session_id' | 'email_folded'>) {
  return (eb: ExpressionBuilder<Tables, 'sign_in_tickets'>) =>
    session_id === null
      ? eb.and([eb('session_id', 'is', null), eb('email_folded', '=', email_folded)])
      : eb('session_id', '=', session_id);
}

/** Uses the link of a ticket. Its 256 bits need no counting. */
export async function tryLink(tx: Tx, token: string): Promise<Entry> {
  const ticket = await tx.lock(
    tx.db.selectFrom('sign_in_tickets').selectAll().where('link_hash', '=', hashToken(token)),
  );
  if (!ticket || !isLive(ticket, tx.now) || ticket.person_id === null || ticket.session_id !== null)
    return { ok: false, word: 'ticket-void' };
  return consume(tx, ticket, ticket.person_id);
}

function isLive(ticket: SignInTicketsTable, now: string): boolean {
  return ticket.used_at === null && ticket.expires_at > now && ticket.tries < TRIES_PER_TICKET;
}

/** Tickets live a quarter of an hour, so those of half an hour hold every try of the last quarter. */
async function wrongTries(tx: Tx, ticket: SignInTicketsTable): Promise<number> {
  const { tries } = await tx.db
    .selectFrom('sign_in_tickets')
    .where(ofSame(ticket))
    .where('created_at', '>', later(tx.now, -2 * QUARTER))
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('tries'), eb.lit(0)).as('tries'))
    .executeTakeFirstOrThrow();
  return Number(tries);
}

/** Uses a ticket up, and with it the others that count together with it. */
async function consume(tx: Tx, ticket: SignInTicketsTable, personId: string): Promise<Entry> {
  await tx.db
    .updateTable('sign_in_tickets')
    .set({ expires_at: tx.now })
    .where(ofSame(ticket))
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .execute();
  await tx.db.updateTable('sign_in_tickets').set({ used_at: tx.now }).where('id', '=', ticket.id).execute();
  return { ok: true, personId, returnTo: ticket.return_to };
}

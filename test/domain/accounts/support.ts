import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import type { Knock } from '../../../domain/accounts/sessions.ts';
import { hashToken } from '../../../domain/accounts/secrets.ts';
import { later, DAY, type Instant, type Platform } from '../../../domain/platform.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';
import type { Viewer } from '../../../domain/viewer.ts';

/** A browser nobody has seen before. */
export const knock: Knock = { clientKey: 'client', device: 'Firefox · Linux', sessionId: null };

/** Mails waiting in the outbox, oldest first. */
export async function waitingMails(platform: Platform): Promise<MailOrder[]> {
  const rows = await platform.store.read
    .selectFrom('outbox')
    .select('payload')
    .where('kind', '=', 'mail')
    .orderBy('id')
    .execute();
  return rows.map((row) => JSON.parse(row.payload) as MailOrder);
}

/** The mail that carries a ticket's secrets. */
export async function ticketMail(
  platform: Platform,
  ticket: string,
): Promise<{ code: string; token: string }> {
  const { payload } = await platform.store.read
    .selectFrom('outbox')
    .select('payload')
    .where('key', '=', `mail:ticket:${ticket}`)
    .executeTakeFirstOrThrow();
  const { facts } = JSON.parse(payload) as MailOrder;
  return {
    code: facts['code']!,
    token: new URL(facts['path'] ?? '/', 'http://here').searchParams.get('t') ?? '',
  };
}

/** The viewer of a person, through a session of their own made on the spot. */
export async function viewerOf(
  platform: Platform,
  personId: string,
  session: { confirmedAt?: Instant } = {},
): Promise<Viewer> {
  const token = Buffer.from(platform.randomBytes(32)).toString('base64url');
  const now = platform.clock.now();
  const row = {
    id: platform.newId(),
    token_hash: hashToken(token),
    person_id: personId,
    device: 'Firefox · Linux',
    shared: 0 as const,
    default_seat_id: null,
    created_at: now,
    seen_at: now,
    confirmed_at: session.confirmedAt ?? now,
    expires_at: later(now, 30 * DAY),
    ended_at: null,
  };
  await platform.store.write((trx) => trx.insertInto('sessions').values(row).execute());
  return (await loadViewer(platform.store, { token }, now))!;
}

/** A code that is not this one. */
export const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

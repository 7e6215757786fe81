import type { Knock } from '../../../domain/accounts/sessions.ts';
import type { Platform } from '../../../domain/platform.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';

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

/** A code that is not this one. */
export const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

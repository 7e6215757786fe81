import type { MailFacts } from '../words/mail-words.ts';
import type { MailName } from '../words/mail.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';
import type { OutboxEntry } from './entry.ts';

/** A mail to write and send after commit, in the receiver's language. */
export interface MailOrder {
  to: string;
  language: Language;
  /** Which of words/mail.ts. */
  mail: MailName;
  /** `path` (where the button leads, a path of this site) and `code` are drawn specially. */
  facts: MailFacts;
  /** Not sent after this instant: a code that has run out helps nobody. */
  until?: Instant;
}

/**
 * The outbox entry of a mail: `tx.record(mailEntry(coalitionId, key, order))`. A second entry with the same
 * key is dropped, so the key says what and to whom: "seat-given:SEAT:CONTACT".
 */
export function mailEntry(coalitionId: string | null, key: string, order: MailOrder): OutboxEntry {
  return { kind: 'outbox', coalitionId, job: 'mail', key: `mail:${key}`, payload: order };
}

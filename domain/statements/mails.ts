import { dayIn, type Instant } from '../platform.ts';
import { mailEntry } from '../record/mail.ts';
import type { Round } from '../texts/rounds/reads.ts';
import type { Tx } from '../transaction.ts';
import { textPath } from '../words/addresses.ts';
import type { MailName } from '../words/mail.ts';
import { contactsOf, letterPlace, peopleIn, personOf, type Receiver } from './reads-receivers.ts';
import type { Statement } from './reads.ts';

/** Tells everybody a round asks, but who opened it: one mail to a person, however many seats they have. */
export async function mailRound(tx: Tx, statement: Statement, round: Round, except: string): Promise<void> {
  const asked = await peopleIn(tx.db, { bodies: round.bodyIds, coalitionId: round.coalitionId }, tx.now);
  const mail = round.kind === 'comments' ? 'roundOpened' : 'redLinesOpened';
  for (const person of asked)
    if (person.id !== except)
      await send(tx, statement, person, {
        mail,
        key: `round:${round.id}:${person.id}`,
        facts: { round: String(round.number), closesAt: round.closesAt },
        until: round.closesAt,
      });
}

/** Tells an organisation's contacts, or a person, that they were given a right on a text: once a day at most. */
export async function mailInvited(
  tx: Tx,
  statement: Statement,
  invited: { to: 'organization' | 'seat'; id: string; right: 'read' | 'suggest' | 'edit' },
): Promise<void> {
  const mails = { read: 'invitedToRead', suggest: 'invitedToSuggest', edit: 'invitedToEdit' } as const;
  const { coalitionId, textId } = statement;
  const receivers =
    invited.to === 'seat'
      ? await personOf(tx.db, invited.id)
      : await contactsOf(tx.db, coalitionId, invited.id);
  for (const receiver of receivers)
    await send(tx, statement, receiver, {
      mail: mails[invited.right],
      key: `text-right:${textId}:${invited.right}:${receiver.id}:${dayIn(tx.now, 'UTC')}`,
      facts: {},
    });
}

interface Letter {
  mail: MailName;
  key: string;
  facts: Record<string, string>;
  until?: Instant;
}

async function send(
  tx: Tx,
  statement: Statement,
  { email, language }: Receiver,
  { mail, key, facts, until }: Letter,
): Promise<void> {
  const { coalition, zone } = await letterPlace(tx.db, statement.coalitionId);
  const title = statement.titles[language] ?? statement.titles[statement.languages[0]!] ?? '';
  const path = textPath({ coalition, statement: statement.slug });
  tx.record(
    mailEntry(statement.coalitionId, key, {
      to: email,
      language,
      mail,
      facts: { ...facts, title, zone, path },
      ...(until === undefined ? {} : { until }),
    }),
  );
}

import { mailEntry } from '../record/mail.ts';
import { letterPlace, peopleIn, personOf, type Receiver } from '../statements/reads-receivers.ts';
import type { Statement } from '../statements/reads.ts';
import type { Tx } from '../transaction.ts';
import { textPath } from '../words/addresses.ts';
import { alertPath } from '../words/desk-addresses.ts';
import type { MailName } from '../words/mail.ts';
import type { Alert } from './reads.ts';

/** To those on duty: something waits for their answer, and until when. What it is, no mail says. */
export async function mailOnDuty(tx: Tx, alert: Alert): Promise<void> {
  const { dutyBodyId, coalitionId } = alert;
  const people = await peopleIn(
    tx.db,
    { bodies: dutyBodyId === null ? [] : [dutyBodyId], coalitionId },
    tx.now,
  );
  const others = people.filter(({ id }) => id !== alert.raisedByPersonId);
  await send(tx, alert, others, { mail: 'alertWaits', until: alert.decideBy });
}

/** To whoever raised it: those on duty were written to, and until when they answer. */
export async function mailRaised(tx: Tx, alert: Alert): Promise<void> {
  const raiser = await personOf(tx.db, alert.raisedBySeatId);
  await send(tx, alert, raiser, { mail: 'alertRaised', until: alert.decideBy });
}

/** To whoever raised it: it was answered, or nobody did in time. */
export async function mailRaiser(tx: Tx, alert: Alert): Promise<void> {
  await send(tx, alert, await personOf(tx.db, alert.raisedBySeatId), { mail: 'alertAnswered' });
}

/** To those who draft: a text waits for them. */
export async function mailDrafters(tx: Tx, alert: Alert, statement: Statement): Promise<void> {
  const { coalitionId, bodyId } = statement;
  const { coalition } = await letterPlace(tx.db, coalitionId);
  const path = textPath({ coalition, statement: statement.slug });
  const people = await peopleIn(tx.db, { bodies: [bodyId], coalitionId }, tx.now);
  await send(tx, alert, people, { mail: 'alertText', path });
}

async function send(
  tx: Tx,
  alert: Alert,
  receivers: readonly Receiver[],
  { mail, path, until }: { mail: MailName; path?: string; until?: string },
): Promise<void> {
  const { coalition, zone } = await letterPlace(tx.db, alert.coalitionId);
  const facts = {
    path: path ?? alertPath({ coalition, alert: alert.id }),
    ...{ zone, decideBy: alert.decideBy },
  };
  for (const { id, email: to, language } of receivers)
    tx.record(
      mailEntry(alert.coalitionId, `${mail}:${alert.id}:${id}`, {
        ...{ to, language, mail, facts },
        ...(until === undefined ? {} : { until }),
      }),
    );
}

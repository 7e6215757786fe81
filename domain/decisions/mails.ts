import { dayIn } from '../platform.ts';
import { mailEntry } from '../record/mail.ts';
import { letterPlace, peopleIn, personOf, type Receiver } from '../statements/reads-receivers.ts';
import type { Tx } from '../transaction.ts';
import { decisionPath } from '../words/addresses.ts';
import type { MailName } from '../words/mail.ts';
import { rollOf, votersToWrite, type Answer } from './reads-answers.ts';
import { runnersOf } from './reads-receivers.ts';
import type { Decision } from './reads.ts';

/** To those of the roll that have not answered, and to nobody else: one mail to a person. */
export async function mailVoters(
  tx: Tx,
  decision: Decision,
  mail: 'decisionOpened' | 'decisionResumed' | 'decisionReminder',
): Promise<void> {
  const silent = (await rollOf(tx.db, decision, tx.now)).filter(({ answered }) => !answered);
  const receivers = await votersToWrite(
    tx.db,
    decision,
    silent.map(({ organizationId }) => organizationId),
    tx.now,
  );
  const once = mail === 'decisionReminder' ? dayIn(tx.now, 'UTC') : decision.closesAt;
  await send(tx, decision, receivers, { mail, key: once, until: decision.closesAt });
}

/** To those who draft the text and those who run the decision: an objection waits for its answer. */
export async function mailObjection(
  tx: Tx,
  decision: Decision,
  objection: { id: string; except: string },
): Promise<void> {
  const { textBodyId, coalitionId } = decision;
  const drafters =
    textBodyId === null ? [] : await peopleIn(tx.db, { bodies: [textBodyId], coalitionId }, tx.now);
  const asked = [...drafters, ...(await runnersOf(tx.db, decision, tx.now))];
  const receivers = asked.filter(({ id }) => id !== objection.except);
  await send(tx, decision, receivers, { mail: 'objectionRaised', key: objection.id });
}

/** To whoever objected: their objection was answered. */
export async function mailReplied(tx: Tx, decision: Decision, { id, seatId }: Answer): Promise<void> {
  await send(tx, decision, await personOf(tx.db, seatId), { mail: 'objectionAnswered', key: id });
}

/** To those who hold the second key. */
export async function mailRunners(tx: Tx, decision: Decision, except: string): Promise<void> {
  const receivers = (await runnersOf(tx.db, decision, tx.now)).filter(({ id }) => id !== except);
  await send(tx, decision, receivers, { mail: 'outcomeToConfirm', key: tx.now });
}

/** To everybody in the body that was asked. */
export async function mailOutcome(tx: Tx, decision: Decision): Promise<void> {
  const { bodyId, coalitionId } = decision;
  const receivers = await peopleIn(tx.db, { bodies: [bodyId], coalitionId }, tx.now);
  await send(tx, decision, receivers, { mail: 'outcomeAnnounced', key: decision.announcedAt ?? 'outcome' });
}

/** One mail to each, with what is asked and until when. */
export async function send(
  tx: Tx,
  decision: Decision,
  receivers: readonly Receiver[],
  { mail, key, until }: { mail: MailName; key: string; until?: string },
): Promise<void> {
  const { coalition, zone } = await letterPlace(tx.db, decision.coalitionId);
  const path = decisionPath({ coalition, decision: decision.slug });
  for (const { id, email, language } of receivers)
    tx.record(
      mailEntry(decision.coalitionId, `${mail}:${decision.id}:${key}:${id}`, {
        to: email,
        language,
        mail,
        facts: {
          ...{ path, zone, question: decision.question[language], closesAt: decision.closesAt },
          outcome: decision.outcome?.[language] ?? '',
          ...(decision.appealsUntil === null ? {} : { appealsUntil: decision.appealsUntil }),
        },
        ...(until === undefined ? {} : { until }),
      }),
    );
}

import { personOf } from '../statements/reads-receivers.ts';
import type { Tx } from '../transaction.ts';
import { send } from './mails.ts';
import { rollOf, votersToWrite } from './reads-answers.ts';
import type { Appeal } from './reads-appeals.ts';
import { runnersOf } from './reads-receivers.ts';
import type { Decision } from './reads.ts';

/** To those who run the decision: its outcome is appealed. */
export async function mailAppeal(
  tx: Tx,
  decision: Decision,
  appeal: { id: string; except: string },
): Promise<void> {
  const receivers = (await runnersOf(tx.db, decision, tx.now)).filter(({ id }) => id !== appeal.except);
  await send(tx, decision, receivers, { mail: 'outcomeAppealed', key: appeal.id });
}

/** To whoever appealed: what they were answered. */
export async function mailAppealsAnswered(
  tx: Tx,
  decision: Decision,
  appeals: readonly Appeal[],
): Promise<void> {
  for (const { id, seatId } of appeals)
    await send(tx, decision, await personOf(tx.db, seatId), { mail: 'appealAnswered', key: id });
}

/** To everybody who is asked again after an appeal. */
export async function mailReopened(tx: Tx, decision: Decision): Promise<void> {
  const asked = (await rollOf(tx.db, decision, tx.now)).map(({ organizationId }) => organizationId);
  const receivers = await votersToWrite(tx.db, decision, asked, tx.now);
  await send(tx, decision, receivers, { mail: 'decisionReopened', key: tx.now, until: decision.closesAt });
}

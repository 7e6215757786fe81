import type { OwnRule } from '../../organizations/reads-signing-rules.ts';
import type { Tx } from '../../transaction.ts';
import { mailMandate } from './mails.ts';
import { mandatesOf } from './reads.ts';
import { isLesser } from './rules.ts';

/** Tells an organisation whose rule has changed which of its mandates sign nothing any more. */
export async function tellSuspended(
  tx: Tx,
  member: { coalitionId: string; organizationId: string },
  { before, change }: { before: OwnRule; change: string },
): Promise<void> {
  const suspended = (await mandatesOf(tx.db, member, tx.now)).filter(
    (mandate) => mandate.state === 'suspended' && !isLesser(mandate, before),
  );
  for (const mandate of suspended)
    await mailMandate(tx, mandate, 'mandateSuspended', `${mandate.id}:${change}`);
  if (suspended.length > 0) tx.announce(`organization:${member.organizationId}`, 'mandate');
}

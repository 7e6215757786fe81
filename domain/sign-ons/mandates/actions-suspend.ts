import { RULE_CHANGED } from '../../organizations/actions-signing-rule.ts';
import type { OwnRule } from '../../organizations/reads-signing-rules.ts';
import type { Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { transact, type Tx } from '../../transaction.ts';
import { mailMandate } from './mails.ts';
import { mandatesOf } from './reads.ts';
import { isLesser } from './rules.ts';

interface Changed {
  coalitionId: string;
  organizationId: string;
  before: OwnRule;
  change: string;
}

/** When an organisation's rule has changed: tells it which of its mandates sign nothing any more. */
export function suspensionJobs(platform: Platform): Handlers {
  return {
    [RULE_CHANGED]: ({ payload }) => transact(platform, (tx) => tellSuspended(tx, payload as Changed)),
  };
}

async function tellSuspended(tx: Tx, { before, change, ...member }: Changed): Promise<void> {
  tx.begin();
  const suspended = (await mandatesOf(tx.db, member, tx.now)).filter(
    (mandate) => mandate.state === 'suspended' && !isLesser(mandate, before),
  );
  for (const mandate of suspended)
    await mailMandate(tx, mandate, 'mandateSuspended', `${mandate.id}:${change}`);
  if (suspended.length > 0) tx.announce(`organization:${member.organizationId}`, 'mandate');
}

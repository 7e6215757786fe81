import { DAY, later, type Instant, type Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { transact, type Tx } from '../transaction.ts';
import { mailVoters } from './mails.ts';
import { requireDecision, type Decision } from './reads.ts';

const REMINDING = 'decision-reminder';
const ENDING = 'decision-over';

/** Reminds a day before answers end, or half way where there is less than two days; and tells screens when they end. */
export function remindLater(tx: Tx, decision: Decision): void {
  const { id, coalitionId, closesAt } = decision;
  const payload = { decision: id, closesAt };
  const due = { [REMINDING]: reminderAt(tx.now, closesAt), [ENDING]: closesAt };
  for (const [job, dueAt] of Object.entries(due))
    tx.record({ kind: 'outbox', coalitionId, job, key: `${job}:${id}:${closesAt}`, payload, dueAt });
}

function reminderAt(now: Instant, closesAt: Instant): Instant {
  const window = Date.parse(closesAt) - Date.parse(now);
  return later(closesAt, -Math.min(DAY, window / 2));
}

/** What is due by itself while a decision takes answers. */
export function reminderJobs(platform: Platform): Handlers {
  const whereOpen =
    (work: (tx: Tx, decision: Decision) => Promise<void> | void): Handlers[string] =>
    async ({ payload }) => {
      const { decision: id, closesAt } = payload as { decision: string; closesAt: Instant };
      await transact(platform, async (tx) => {
        const row = await tx.lock(tx.db.selectFrom('decisions').select('id').where('id', '=', id));
        const decision = row && (await requireDecision(tx.db, id));
        if (decision?.state === 'open' && decision.closesAt === closesAt) await work(tx, decision);
      });
    };
  return {
    [REMINDING]: whereOpen((tx, decision) => mailVoters(tx, decision, 'decisionReminder')),
    [ENDING]: whereOpen((tx, { id, coalitionId }) => {
      tx.announce(`decision:${id}`, 'over');
      tx.announce(`coalition:${coalitionId}`, 'decision');
    }),
  };
}

import { HOUR, later, type Instant, type Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { adopt, moveOn, type BySeat } from '../statements/actions.ts';
import { requireStatement, type Statement } from '../statements/reads.ts';
import { after } from '../statements/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import { change } from './actions.ts';
import { mailOutcome } from './mails.ts';
import { appealsOf, waitingAppeals } from './reads-appeals.ts';
import { requireDecision, type Decision } from './reads.ts';

const FINAL = 'decision-final';

/** Announces the outcome: final at once, or once nobody can appeal it any more, as the rule says. */
export async function announce(tx: Tx, decision: Decision, by: BySeat): Promise<Decision> {
  const { id, coalitionId, rule } = decision;
  if (rule.appealHours === 0) {
    const final = await makeFinal(tx, decision, by, 'announced');
    await mailOutcome(tx, final);
    return final;
  }
  const until = later(tx.now, rule.appealHours * HOUR);
  const announced = await change(tx, decision, by, 'announced', { state: 'announced', appeals_until: until });
  const payload = { decision: id, until };
  tx.record({
    kind: 'outbox',
    coalitionId,
    job: FINAL,
    key: `${FINAL}:${id}:${until}`,
    payload,
    dueAt: until,
  });
  await mailOutcome(tx, announced);
  return announced;
}

/** The outcome stands for good: the statement goes on, or back to being closed. */
export async function makeFinal(
  tx: Tx,
  decision: Decision,
  by: BySeat,
  act: 'announced' | 'final',
): Promise<Decision> {
  const statement = await statementOf(tx, decision);
  if (statement !== null && decision.result === 'adopted') await adopt(tx, statement, by);
  else await leave(tx, decision, by);
  return change(tx, decision, by, act, { state: 'announced', final_at: tx.now });
}

/** Where it waits in the decision, the statement is closed again. */
export async function leave(tx: Tx, decision: Decision, by: BySeat): Promise<void> {
  const statement = await statementOf(tx, decision);
  if (statement !== null && after('leaveDecision', statement) !== null)
    await moveOn(tx, statement, by, 'leaveDecision', 'decision-left');
}

/** The statement it is about, locked; the decision is locked before it, as in every act on both. */
export async function statementOf(tx: Tx, { statementId }: Decision): Promise<Statement | null> {
  if (statementId === null) return null;
  await tx.lock(tx.db.selectFrom('statements').select('id').where('id', '=', statementId));
  return requireStatement(tx.db, statementId);
}

/** An outcome is final by itself when its time for appeals is over and no appeal waits; by the seat that announced it. */
export function finalJobs(platform: Platform): Handlers {
  return {
    [FINAL]: async ({ payload }) => {
      const { decision: id, until } = payload as { decision: string; until: Instant };
      await transact(platform, async (tx) => {
        const row = await tx.lock(tx.db.selectFrom('decisions').select('id').where('id', '=', id));
        const decision = row && (await requireDecision(tx.db, id));
        if (decision?.finalAt !== null || decision.appealsUntil !== until) return;
        if (waitingAppeals(await appealsOf(tx.db, id)).length > 0) return;
        await makeFinal(tx, decision, announcer(decision), 'final');
      });
    },
  };
}

const announcer = ({ confirmedBySeatId, announcedBySeatId }: Decision): BySeat => ({
  seat: { id: (confirmedBySeatId ?? announcedBySeatId)! },
});

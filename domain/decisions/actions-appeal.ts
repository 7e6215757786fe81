import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import type { RoundEnd } from '../texts/rounds/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { makeFinal } from './actions-final.ts';
import { remindLater } from './actions-remind.ts';
import { allow, change, endInCoalition, lockDecision, nothingYet, tell } from './actions.ts';
import { mailAppeal, mailAppealsAnswered, mailReopened } from './mails-appeals.ts';
import { mayAnswerAppeals, mayAppeal } from './policy.ts';
import { rollOf } from './reads-answers.ts';
import { appealsOf, hasAppealed, roundOf, waitingAppeals } from './reads-appeals.ts';
import { requireDecision, type Decision } from './reads.ts';
import { answeringAppeals, appealing } from './rules.ts';

/** Says in an organisation's name why an announced outcome should not stand; once, while it can be appealed. */
export async function appealDecision(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; decision: string; reason: string; language: string },
): Promise<Decision> {
  const asked = parse(appealing, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    const { organizationId } = acting.seat;
    const appeals = await appealsOf(tx.db, decision.id);
    const onRoll = (await rollOf(tx.db, decision, tx.now)).some(
      (one) => one.organizationId === organizationId,
    );
    const appealed = hasAppealed(appeals, organizationId);
    allow(acting, decision, mayAppeal(acting, decision, { now: tx.now, onRoll, appealed }));
    const id = platform.newId();
    await tx.db
      .insertInto('decision_appeals')
      .values({
        ...{ id, coalition_id: decision.coalitionId, decision_id: decision.id, round: roundOf(appeals) },
        ...{ organization_id: organizationId, seat_id: acting.seat.id, at: tx.now },
        ...{ reason: asked.reason, language: asked.language, result: decision.result! },
        ...{ outcome_es: decision.outcome!.es, outcome_en: decision.outcome!.en },
        ...{ upheld: null, answer: null, answer_language: null },
        ...{ answered_by_seat_id: null, answered_at: null },
      })
      .execute();
    await mailAppeal(tx, decision, { id, except: acting.personId });
    await tell(tx, decision, acting, 'appealed');
    return decision;
  });
}

/**
 * Answers all appeals that wait. Upheld, the outcome stands, and is final once its time for appeals is over. Otherwise
 * the decision is taken up again with a new window: answers by name stay and can be changed, in secret all answer anew.
 */
export async function answerAppeals(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; decision: string; upheld: boolean; reason: string; language: string } & RoundEnd,
): Promise<Decision> {
  const asked = parse(answeringAppeals, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    const waiting = waitingAppeals(await appealsOf(tx.db, decision.id));
    allow(acting, decision, mayAnswerAppeals(acting, decision, waiting.length));
    await tx.db
      .updateTable('decision_appeals')
      .set({
        ...{ upheld: asked.upheld ? 1 : 0, answer: asked.reason, answer_language: asked.language },
        ...{ answered_by_seat_id: acting.seat.id, answered_at: tx.now },
      })
      .where('decision_id', '=', decision.id)
      .where('answered_at', 'is', null)
      .execute();
    await mailAppealsAnswered(tx, decision, waiting);
    if (!asked.upheld) {
      const reopened = await change(tx, decision, acting, 'reopened', {
        ...nothingYet,
        state: 'open',
        closes_at: await endInCoalition(tx, decision.coalitionId, asked),
      });
      await callAgain(tx, reopened);
      await mailReopened(tx, reopened);
      remindLater(tx, reopened);
      return reopened;
    }
    await tell(tx, decision, acting, 'appeals-declined');
    if (tx.now >= decision.appealsUntil!) return makeFinal(tx, decision, acting, 'final');
    return requireDecision(tx.db, decision.id);
  });
}

/** All that were asked are asked again. What was answered in secret cannot be changed, so it is given anew by all. */
async function callAgain(tx: Tx, { id, secret }: Decision): Promise<void> {
  await tx.db
    .updateTable('decision_voters')
    .set({ counted: 1, ...(secret ? { answered: 0 } : {}) })
    .where('decision_id', '=', id)
    .execute();
  if (!secret) return;
  await tx.db.updateTable('decision_counts').set({ answers: 0 }).where('decision_id', '=', id).execute();
  await tx.db
    .updateTable('decision_option_counts')
    .set({ answers: 0, sum: 0 })
    .where('decision_id', '=', id)
    .execute();
}

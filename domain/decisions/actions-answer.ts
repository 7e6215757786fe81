import type { Acting } from '../accounts/acting-seat.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { lockStatement, openAgain } from '../statements/actions.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, change, lockDecision, tell } from './actions.ts';
import { CHOICES, isBallot, type Choice } from './constants.ts';
import { mailObjection, mailReplied } from './mails.ts';
import { mayAnswer, mayReply } from './policy.ts';
import { answersOf, rollOf, standingAnswers, type Answer } from './reads-answers.ts';
import { requireDecision, type Decision } from './reads.ts';
import { answering, replying } from './rules.ts';

/** What an organisation answers. */
export interface NewAnswer {
  seat: string;
  decision: string;
  choice: Choice;
  reason?: string | null;
  wording?: string | null;
  language: string;
}

/**
 * Answers in the organisation's name; again, until it closes, and the last one counts. In secret, once, and nothing is
 * kept but that it answered and that one answer more was given: no reason, no seat, no time, no line of the log.
 */
export async function answerDecision(
  platform: Platform,
  viewer: Viewer,
  input: NewAnswer,
): Promise<Decision> {
  const asked = parse(answering, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    const roll = await rollOf(tx.db, decision, tx.now);
    const voter = roll.find(({ organizationId }) => organizationId === acting.seat.organizationId) ?? null;
    allow(acting, decision, mayAnswer(acting, decision, { now: tx.now, voter }));
    const choices: readonly Choice[] = isBallot(decision.kind) ? [] : CHOICES[decision.kind];
    if (!choices.includes(asked.choice)) throw new Invalid([{ field: 'choice', word: 'not-valid' }]);
    await mark(tx, decision, voter!.organizationId, 1);
    if (decision.secret) await count(tx, decision, asked.choice);
    else await keep(tx, decision, acting, asked);
    return requireDecision(tx.db, decision.id);
  });
}

async function keep(
  tx: Tx,
  decision: Decision,
  acting: Acting,
  { choice, reason, wording, language }: Pick<Answer, 'choice' | 'reason' | 'wording' | 'language'>,
): Promise<void> {
  const before = await answersOf(tx.db, decision.id);
  const id = tx.platform.newId();
  await tx.db
    .insertInto('decision_answers')
    .values({
      id,
      coalition_id: decision.coalitionId,
      decision_id: decision.id,
      number: before.length + 1,
      organization_id: acting.seat.organizationId,
      seat_id: acting.seat.id,
      version_id: decision.versionId,
      given_to: decision.statementId === null ? decision.wording : null,
      choice,
      reason,
      wording,
      language,
      at: tx.now,
    })
    .execute();
  if (choice === 'object') await mailObjection(tx, decision, { id, except: acting.personId });
  await tell(tx, decision, acting, choice === 'object' ? 'objected' : 'answered');
}

/** Every count is written anew, so that no row tells by itself that it was the last to change. */
async function count(tx: Tx, decision: Decision, choice: Choice): Promise<void> {
  for (const one of CHOICES.majority)
    await tx.db
      .updateTable('decision_counts')
      .set((eb) => ({ answers: eb('answers', '+', one === choice ? 1 : 0) }))
      .where('decision_id', '=', decision.id)
      .where('choice', '=', one)
      .execute();
  tx.announce(`decision:${decision.id}`, 'answered');
  tx.announce(`coalition:${decision.coalitionId}`, 'decision');
}

/** Notes whether an organisation answered. */
export async function mark(tx: Tx, { id }: Decision, organizationId: string, answered: 0 | 1): Promise<void> {
  await tx.db
    .updateTable('decision_voters')
    .set({ answered })
    .where('decision_id', '=', id)
    .where('organization_id', '=', organizationId)
    .execute();
}

/**
 * Answers an objection. An accepted one opens the text again, to be closed as a new version, or lets the proposal be
 * revised: other answers stay as given to the earlier words, and only who objected is asked again.
 */
export async function replyToObjection(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    decision: string;
    answer: string;
    accepted: boolean;
    reason: string;
    language: string;
  },
): Promise<Decision> {
  const asked = parse(replying, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    allow(acting, decision, mayReply(acting, decision));
    const answers = await answersOf(tx.db, decision.id);
    const standing = standingAnswers(await rollOf(tx.db, decision, tx.now), answers);
    const objection = answers.find(({ id }) => id === asked.answer);
    if (!objection) throw new NotFound();
    if (objection.choice !== 'object' || !standing.includes(objection))
      throw new Conflict('objection-moved-on');
    if (objection.reply !== null) throw new Conflict('objection-replied');
    await tx.db
      .insertInto('decision_replies')
      .values({
        answer_id: objection.id,
        coalition_id: decision.coalitionId,
        decision_id: decision.id,
        accepted: asked.accepted ? 1 : 0,
        reason: asked.reason,
        language: asked.language,
        seat_id: acting.seat.id,
        at: tx.now,
      })
      .execute();
    await mailReplied(tx, decision, objection);
    if (!asked.accepted) {
      await tell(tx, decision, acting, 'objection-declined');
      return requireDecision(tx.db, decision.id);
    }
    await mark(tx, decision, objection.organizationId, 0);
    return reopen(tx, decision, acting, asked.reason);
  });
}

/** The statement is locked after the decision, as in every act on both. */
async function reopen(tx: Tx, decision: Decision, acting: Acting, reason: string): Promise<Decision> {
  if (decision.state === 'revising') {
    await tell(tx, decision, acting, 'objection-accepted');
    return requireDecision(tx.db, decision.id);
  }
  if (decision.statementId === null)
    return change(tx, decision, acting, 'objection-accepted', { state: 'revising' });
  const named = { seat: acting.seat.id, statement: decision.statementId };
  const { statement } = await lockStatement(tx, acting, named);
  await openAgain(tx, statement, acting, 'reopenByObjection', reason);
  return change(tx, decision, acting, 'objection-accepted', { state: 'revising' });
}

import type { DecisionsTable } from '../../db/tables/decisions.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { moveOn, type BySeat } from '../statements/actions.ts';
import { after } from '../statements/rules.ts';
import type { RoundEnd } from '../texts/rounds/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, change, endInCoalition, lockDecision, tell, todayIn } from './actions.ts';
import { announce, leave, statementOf } from './actions-final.ts';
import { remindLater } from './actions-remind.ts';
import { mailRunners, mailVoters } from './mails.ts';
import {
  mayAnnounce,
  mayCloseDecision,
  mayConfirm,
  mayRemind,
  mayResumeDecision,
  mayWithdrawDecision,
} from './policy.ts';
import { answersOf, countOf, rollOf, standingAnswers, unansweredObjections } from './reads-answers.ts';
import { optionCountOf } from './reads-options.ts';
import { decisionsById, requireDecision, type Decision } from './reads.ts';
import { resultOf } from './rule.ts';
import { announcing, resuming, stepping, withdrawing } from './rules.ts';

type Step = { seat: string; decision: string };

/**
 * Puts a decision to its body again, with the text as it was closed anew or the proposal as it is revised, and a new
 * window; whoever objected is asked.
 */
export async function resumeDecision(
  platform: Platform,
  viewer: Viewer,
  input: Step & RoundEnd & { proposalEs?: string | null | undefined; proposalEn?: string | null | undefined },
): Promise<Decision> {
  const asked = parse(resuming, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    allow(acting, decision, mayResumeDecision(acting, decision));
    const words = await wordsAnew(tx, decision, acting, asked);
    const resumed = await change(tx, decision, acting, 'resumed', {
      ...words,
      state: 'open',
      closes_at: await endInCoalition(tx, decision.coalitionId, asked),
    });
    await mailVoters(tx, resumed, 'decisionResumed');
    remindLater(tx, resumed);
    return resumed;
  });
}

/** Counts what was answered. From then on nobody answers, and the counts stay. */
export async function closeDecision(platform: Platform, viewer: Viewer, input: Step): Promise<Decision> {
  const asked = parse(stepping, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    const roll = await rollOf(tx.db, decision, tx.now);
    const answers = await answersOf(tx.db, decision.id);
    const unanswered = unansweredObjections(standingAnswers(roll, answers)).length;
    const everybody = roll.every(({ answered }) => answered);
    allow(acting, decision, mayCloseDecision(acting, decision, { now: tx.now, everybody, unanswered }));
    await tx.db
      .updateTable('decision_voters')
      .set({ counted: 0 })
      .where('decision_id', '=', decision.id)
      .where('organization_id', 'not in', [...roll.map(({ organizationId }) => organizationId), ''])
      .execute();
    const counts = await countOf(tx.db, decision, { roll, answers });
    return change(tx, decision, acting, 'closed', {
      state: 'closed',
      result: resultOf(decision.rule, roll, counts),
      counts: JSON.stringify(counts),
      closed_at: tx.now,
    });
  });
}

/**
 * Writes the outcome in both languages and announces it; where the rule asks for two keys, it waits for the other one.
 * Written again before that, it takes the place of what was written.
 */
export async function announceOutcome(
  platform: Platform,
  viewer: Viewer,
  input: Step & {
    outcomeEs: string;
    outcomeEn: string;
    expiresOn?: string | null;
    supersedes?: string | null;
    /** Which option was chosen, where more than one may be. */
    option?: number | null;
  },
): Promise<Decision> {
  const asked = parse(announcing, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    allow(acting, decision, mayAnnounce(acting, decision));
    const adopted = decision.result === 'adopted';
    if (asked.expiresOn && asked.expiresOn < (await todayIn(tx, decision.coalitionId)))
      throw new Invalid([{ field: 'expiresOn', word: 'expires-in-the-past' }]);
    const written = await change(tx, decision, acting, 'outcome-written', {
      outcome_es: asked.outcomeEs,
      outcome_en: asked.outcomeEn,
      expires_on: adopted ? (asked.expiresOn ?? null) : null,
      chosen_option: adopted ? await chosenOption(tx, decision, asked.option ?? null) : null,
      supersedes_id: adopted && asked.supersedes ? await inForce(tx, decision, asked.supersedes) : null,
      announced_at: tx.now,
      announced_by_seat_id: acting.seat.id,
    });
    if (!decision.rule.twoKeys) return announce(tx, written, acting);
    await mailRunners(tx, written, acting.personId);
    return written;
  });
}

/** The second key: the outcome is announced as the first person wrote it. */
export async function confirmOutcome(platform: Platform, viewer: Viewer, input: Step): Promise<Decision> {
  const asked = parse(stepping, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    allow(acting, decision, mayConfirm(acting, decision));
    await tx.db
      .updateTable('decisions')
      .set({ confirmed_at: tx.now, confirmed_by_seat_id: acting.seat.id })
      .where('id', '=', decision.id)
      .execute();
    return announce(tx, decision, acting);
  });
}

/** Takes a question back before its outcome is announced. */
export async function withdrawDecision(
  platform: Platform,
  viewer: Viewer,
  input: Step & { reason: string },
): Promise<Decision> {
  const asked = parse(withdrawing, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    allow(acting, decision, mayWithdrawDecision(acting, decision));
    await leave(tx, decision, acting);
    return change(tx, decision, acting, 'withdrawn', {
      state: 'withdrawn',
      withdrawn_reason: asked.reason,
    });
  });
}

/** Writes to those who have not answered, and to nobody else; once a day. */
export async function remindVoters(platform: Platform, viewer: Viewer, input: Step): Promise<Decision> {
  const asked = parse(stepping, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    allow(acting, decision, mayRemind(acting, decision, tx.now));
    await mailVoters(tx, decision, 'decisionReminder');
    await tell(tx, decision, acting, 'reminded');
    return requireDecision(tx.db, decision.id);
  });
}

/** The version that is asked about from now on, or the proposal in its new wording; the one before stays on record. */
async function wordsAnew(
  tx: Tx,
  decision: Decision,
  acting: BySeat,
  { proposalEs, proposalEn }: { proposalEs: string | null; proposalEn: string | null },
): Promise<Partial<DecisionsTable>> {
  const statement = await statementOf(tx, decision);
  if (statement !== null) {
    if (statement.versionId === null || after('putToDecision', statement) === null)
      throw new Conflict('decision-text-open');
    await moveOn(tx, statement, acting, 'putToDecision', 'put-to-decision');
    return { version_id: statement.versionId };
  }
  if (proposalEs === null || proposalEn === null) {
    const field = proposalEs === null ? 'proposalEs' : 'proposalEn';
    throw new Invalid([{ field, word: 'required' }]);
  }
  await tx.db
    .insertInto('decision_wordings')
    .values({
      ...{ coalition_id: decision.coalitionId, decision_id: decision.id, number: decision.wording },
      ...{ proposal_es: decision.proposal!.es, proposal_en: decision.proposal!.en },
      ...{ revised_by_seat_id: acting.seat.id, revised_at: tx.now },
    })
    .execute();
  return { proposal_es: proposalEs, proposal_en: proposalEn, wording: decision.wording + 1 };
}

/** Of options the one that leads, or the one that is named among several; null where there are no options. */
async function chosenOption(tx: Tx, decision: Decision, named: number | null): Promise<number | null> {
  const count = await optionCountOf(tx.db, decision, await rollOf(tx.db, decision, tx.now));
  if (count === null) return null;
  const chosen = named ?? (count.leading.length === 1 ? count.leading[0]! : null);
  if (chosen === null) throw new Invalid([{ field: 'option', word: 'option-missing' }]);
  if (!count.leading.includes(chosen)) throw new Invalid([{ field: 'option', word: 'option-not-leading' }]);
  return chosen;
}

/** Another adopted one, announced and in force, whose place this one takes. */
async function inForce(tx: Tx, decision: Decision, olderId: string): Promise<string> {
  const [older] = await decisionsById(tx.db, [olderId]);
  const fits =
    older?.coalitionId === decision.coalitionId &&
    older.finalAt !== null &&
    older.result === 'adopted' &&
    older.supersededById === null;
  if (!fits) throw new Invalid([{ field: 'supersedes', word: 'supersedes-in-force' }]);
  return older.id;
}

import type { DecisionsTable } from '../../db/tables/decisions.ts';
import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize, type Permission } from '../authorize.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { dayIn, type Instant, type Platform } from '../platform.ts';
import {
  allow as allowStatement,
  lockStatement,
  moveOn,
  takeUpAgain,
  type BySeat,
} from '../statements/actions.ts';
import { mayForwardStatement, mayPutToDecision } from '../statements/policy.ts';
import { slugsFrom } from '../statements/reads-slugs.ts';
import { freeSlug, slugOf } from '../statements/rules.ts';
import { actorOf } from '../texts/reads-actor.ts';
import { endOf, type RoundEnd } from '../texts/rounds/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { CHOICES, isBallot, type Rule } from './constants.ts';
import { storeOptions, type NewOption } from './actions-options.ts';
import { remindLater } from './actions-remind.ts';
import { mailVoters } from './mails.ts';
import { mayForward, mayKnowDecision, mayOpenDecision } from './policy.ts';
import { organizationsAsked } from './reads-answers.ts';
import { requireDecision, type Decision } from './reads.ts';
import { openingDecision } from './rules.ts';

/** What is put to a body: a closed text, or a proposal in words of its own. */
export interface NewDecision extends RoundEnd {
  seat: string;
  body: string;
  statement?: string | null;
  /** What another body adopted, a text or a proposal, to be taken up as it stands. */
  forwards?: string | null;
  kind: DecisionsTable['kind'];
  secret?: boolean;
  questionEs: string;
  questionEn: string;
  proposalEs?: string | null;
  proposalEn?: string | null;
  rule: Rule;
  /** What is to be chosen from, where it is asked about options. */
  options?: readonly NewOption[];
}

/**
 * Puts a question to a body. The roll is made now: the organisations with a voting seat in it, of the classes the rule
 * names. The body's row is locked after the statement's.
 */
export async function openDecision(
  platform: Platform,
  viewer: Viewer,
  input: NewDecision,
): Promise<Decision> {
  const asked = parse(openingDecision, input);
  return transact(platform, async (tx) => {
    const older = asked.forwards
      ? (await lockDecision(tx, viewer, { seat: asked.seat, decision: asked.forwards })).decision
      : null;
    const about = older === null ? asked.statement : older.statementId;
    const of = about ? await lockStatement(tx, viewer, { seat: asked.seat, statement: about }) : null;
    const body = await tx.lock(
      tx.db.selectFrom('bodies').select(['id', 'coalition_id', 'ended_at']).where('id', '=', asked.body),
    );
    const acting = of?.acting ?? (await actBy(tx, viewer, asked.seat));
    if (of && older === null) allowStatement(acting, of.statement, mayPutToDecision(acting, of.statement));
    if (!body || (body.ended_at !== null && body.ended_at <= tx.now)) throw new NotFound();
    const coalitionId = body.coalition_id;
    const asksOf = { coalitionId, bodyId: body.id };
    if (older === null) authorize(mayOpenDecision(acting, asksOf));
    else allow(acting, older, mayForward(acting, older, asksOf));
    if (of && older !== null) authorize(mayForwardStatement(acting, of.statement));
    if (of && (await isUnderWay(tx, of.statement.id))) throw new Conflict('decision-under-way');
    if (older !== null && older.coalitionId !== coalitionId) throw new NotFound();
    if (of && of.statement.coalitionId !== coalitionId) throw new NotFound();
    await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', coalitionId));
    const wished = slugOf(asked.questionEs);
    const id = platform.newId();
    const closesAt = await endInCoalition(tx, coalitionId, asked);
    await tx.db
      .insertInto('decisions')
      .values({
        id,
        coalition_id: coalitionId,
        body_id: body.id,
        slug: freeSlug(wished, ['new', ...(await slugsFrom(tx.db, 'decisions', coalitionId, wished))]),
        kind: asked.kind,
        secret: asked.secret ? 1 : 0,
        statement_id: of?.statement.id ?? null,
        version_id: of?.statement.versionId ?? null,
        question_es: asked.questionEs,
        question_en: asked.questionEn,
        proposal_es: of ? null : older === null ? asked.proposalEs : (older.proposal?.es ?? null),
        proposal_en: of ? null : older === null ? asked.proposalEn : (older.proposal?.en ?? null),
        wording: 1,
        rule: JSON.stringify(asked.rule),
        state: 'open',
        opens_at: tx.now,
        closes_at: closesAt,
        opened_by_seat_id: acting.seat.id,
        created_at: tx.now,
        ...nothingYet,
      })
      .execute();
    await callRoll(tx, { id, coalitionId, bodyId: body.id }, asked.rule);
    const { kind, secret } = asked;
    if (isBallot(kind))
      await storeOptions(tx, { id, coalitionId, secret }, asked.options, await zoneOf(tx, coalitionId));
    else if (secret)
      for (const choice of CHOICES.majority)
        await tx.db
          .insertInto('decision_counts')
          .values({ coalition_id: coalitionId, decision_id: id, choice, answers: 0 })
          .execute();
    if (older !== null)
      await tx.db
        .insertInto('decision_forwards')
        .values({ decision_id: id, coalition_id: coalitionId, from_decision_id: older.id })
        .execute();
    if (of && older === null) await moveOn(tx, of.statement, acting, 'putToDecision', 'put-to-decision');
    else if (of) await takeUpAgain(tx, of.statement, acting);
    if (older !== null) await tell(tx, older, acting, 'forwarded');
    const decision = await requireDecision(tx.db, id);
    await mailVoters(tx, decision, 'decisionOpened');
    remindLater(tx, decision);
    await tell(tx, decision, acting, 'opened');
    return decision;
  });
}

/** Whether a statement is before a body already, or will be again once its text is closed. */
async function isUnderWay(tx: Tx, statementId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('decisions')
    .where('statement_id', '=', statementId)
    .where('state', 'in', ['open', 'revising', 'closed'])
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What is not known before a decision is counted and its outcome announced. */
export const nothingYet = {
  result: null,
  counts: null,
  closed_at: null,
  outcome_es: null,
  outcome_en: null,
  announced_at: null,
  announced_by_seat_id: null,
  confirmed_at: null,
  confirmed_by_seat_id: null,
  appeals_until: null,
  chosen_option: null,
  final_at: null,
  expires_on: null,
  supersedes_id: null,
  withdrawn_reason: null,
};

async function callRoll(
  tx: Tx,
  of: Pick<Decision, 'id' | 'coalitionId' | 'bodyId'>,
  rule: Rule,
): Promise<void> {
  const asked = (await organizationsAsked(tx.db, of, tx.now)).filter(({ memberClass }) =>
    (rule.classes as readonly string[]).includes(memberClass),
  );
  if (asked.length === 0) throw new Invalid([{ field: 'body', word: 'decision-nobody-asked' }]);
  if (rule.quorum.number > asked.length)
    throw new Invalid([{ field: 'rule.quorum.number', word: 'quorum-over-roll' }]);
  for (const { organizationId, memberClass } of asked)
    await tx.db
      .insertInto('decision_voters')
      .values({
        coalition_id: of.coalitionId,
        decision_id: of.id,
        organization_id: organizationId,
        class: memberClass,
        answered: 0,
        counted: 1,
      })
      .execute();
}

/** Locks a decision and reads it, and the viewer by the seat they named, as both stand now. */
export async function lockDecision(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; decision: string },
): Promise<{ decision: Decision; acting: Acting }> {
  const row = await tx.lock(tx.db.selectFrom('decisions').select('id').where('id', '=', asked.decision));
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { decision: await requireDecision(tx.db, row.id), acting };
}

/** A decision the acting seat may not know of is not there, whatever else would refuse the act. */
export function allow(acting: Viewer, decision: Decision, permission: Permission): void {
  authorize(mayKnowDecision(acting, decision));
  authorize(permission);
}

/** Until when answers are taken, by the coalition's clock. */
export async function endInCoalition(tx: Tx, coalitionId: string, end: RoundEnd): Promise<Instant> {
  const closesAt = endOf(end, await zoneOf(tx, coalitionId), tx.now);
  if (typeof closesAt !== 'object') return closesAt;
  const word = closesAt.word === 'round-too-long' ? 'decision-too-long' : closesAt.word;
  throw new Invalid([{ ...closesAt, word }]);
}

/** Today, as the coalition's clock shows it. */
export async function todayIn(tx: Tx, coalitionId: string): Promise<string> {
  return dayIn(tx.now, await zoneOf(tx, coalitionId));
}

async function zoneOf(tx: Tx, coalitionId: string): Promise<string> {
  const { time_zone: zone } = await tx.db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select('time_zone')
    .executeTakeFirstOrThrow();
  return zone;
}

/** Changes a decision's row, tells of the act, and answers it as it is then. */
export async function change(
  tx: Tx,
  decision: Decision,
  by: BySeat,
  act: string,
  columns: Partial<DecisionsTable>,
): Promise<Decision> {
  await tx.db.updateTable('decisions').set(columns).where('id', '=', decision.id).execute();
  const changed = await requireDecision(tx.db, decision.id);
  await tell(tx, changed, by, act);
  return changed;
}

/** The log of acts carries neither question nor answer: not every member may know of it. */
export async function tell(tx: Tx, decision: Decision, by: BySeat, act: string): Promise<void> {
  tx.announce(`decision:${decision.id}`, act);
  tx.announce(`coalition:${decision.coalitionId}`, 'decision');
  tx.record({
    kind: 'audit',
    coalitionId: decision.coalitionId,
    seatId: await actorOf(tx.db, by.seat.id),
    act: `decision.${act}`,
    subject: { kind: 'decision', id: decision.id },
  });
}

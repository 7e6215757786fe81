import type { Reader } from '../../db/store.ts';
import type { SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { Permission } from '../authorize.ts';
import { HOUR, later, type Instant } from '../platform.ts';
import type { Viewer, ViewerSeat } from '../viewer.ts';
import {
  mayApprove,
  mayDecline,
  mayPropose,
  maySign,
  mayWithdraw,
  type AnswerFacts,
  type Signer,
} from './policy.ts';
import { countingApprovals, type Approval } from './reads-approvals.ts';
import { ownRuleOf, type OwnRule } from '../organizations/reads-signing-rules.ts';
import { memberNames, signingSeats, type SignOn } from './reads.ts';
import { findAnswer, proposingSeats, type Answer } from './reads-answers.ts';

/** What one seat of the viewer may do about its organisation's answer. */
export interface OurAnswer {
  signOn: SignOn;
  seat: ViewerSeat;
  answer: Answer | null;
  moves: Moves;
  /** As it would appear: what was proposed, else the organisation's name. */
  nameSuggested: string;
  /** Seats that may approve what this seat, or whoever proposed, put forward. */
  approverSeatIds: string[];
  /** The organisation's own rule, and the approvals of what waits that count. */
  rule: OwnRule;
  approvals: Approval[];
  /** Seats of other people that may propose, for who cannot propose to themselves. */
  proposerSeatIds: string[];
}

/** True also where only a fresh proof by code is missing; `codeNeeded` says so. */
export interface Moves {
  propose: boolean;
  sign: boolean;
  approve: boolean;
  decline: boolean;
  withdraw: boolean;
  codeNeeded: boolean;
  /** Why the next step is not this seat's to take: a key of words/refusals.ts. */
  why: string | null;
}

/** For each of the viewer's seats in the coalition; the coalition's own office has no answer to give. */
export async function oursOf(db: Reader, viewer: Viewer, signOn: SignOn, now: Instant): Promise<OurAnswer[]> {
  const seats = viewer.seats.filter(
    (seat) => seat.coalitionId === signOn.coalitionId && seat.memberClass !== 'host',
  );
  if (seats.length === 0) return [];
  const organizations = [...new Set(seats.map((seat) => seat.organizationId))];
  const names = await memberNames(db, signOn.coalitionId, organizations);
  const signers = await signingSeats(db, signOn.coalitionId, organizations, now, signOn.themeIds);
  const proposers = await proposingSeats(db, signOn.coalitionId, organizations, now);
  const answers = new Map<string, Answer | null>();
  const rules = new Map<string, OwnRule>();
  for (const organizationId of organizations) {
    answers.set(organizationId, await findAnswer(db, signOn.id, organizationId));
    rules.set(organizationId, await ownRuleOf(db, { coalitionId: signOn.coalitionId, organizationId }));
  }
  return seats.map((seat) => {
    const answer = answers.get(seat.organizationId) ?? null;
    const facts = answerFacts(answer, now);
    const proposer = facts.proposerPersonId ?? seat.personId;
    return {
      signOn,
      seat,
      answer,
      moves: movesOf({ seat, confirmedAt: viewer.session?.confirmedAt ?? null }, signOn, facts, now),
      nameSuggested: facts.state === 'proposed' ? answer!.row.name : (names.get(seat.organizationId) ?? ''),
      rule: rules.get(seat.organizationId)!,
      approvals: approvalsNow(answer, now),
      approverSeatIds: signers
        .filter(
          (one) =>
            one.organizationId === seat.organizationId &&
            one.personId !== proposer &&
            (!facts.approvedBy.includes(one.personId) || facts.approvedBy.length >= facts.approvalsNeeded),
        )
        .map((one) => one.id),
      proposerSeatIds: proposers
        .filter((one) => one.organizationId === seat.organizationId && one.personId !== seat.personId)
        .map((one) => one.id),
    };
  });
}

/** The approvals of what waits that count now. */
export function approvalsNow(answer: Answer | null, now: Instant): Approval[] {
  const proposal =
    answer?.row.state === 'proposed' ? answer.acts.findLast((act) => act.kind === 'proposed') : undefined;
  return answer && proposal ? countingApprovals(answer.approvals, proposal, now) : [];
}

/** Where an answer stands, as policies see it. */
export function answerFacts(answer: Answer | null, now: Instant): AnswerFacts {
  const acts = answer?.acts ?? [];
  const proposal =
    answer?.row.state === 'proposed' ? acts.findLast((act) => act.kind === 'proposed') : undefined;
  const begun = acts.filter(({ kind, at }) => begins.includes(kind) && at > later(now, -HOUR));
  return {
    state: answer?.row.state ?? 'none',
    proposerPersonId: proposal?.personId ?? null,
    approvedBy: approvalsNow(answer, now).map(({ personId }) => personId),
    approvalsNeeded: answer?.rule.approvals ?? 1,
    begunLately: begun.length,
    disputed: acts.at(-1)?.authority === 'dispute',
    unratified: ['silence', 'unconfirmed'].includes(
      acts.findLast(({ authority }) => authority !== 'hidden')?.authority ?? '',
    ),
    barredPersonIds: acts.flatMap(({ authority }, index) =>
      authority === 'void' ? [acts[index - 1]!.personId] : [],
    ),
  };
}

const begins: readonly SignatureActKind[] = ['signed', 'proposed'];

/** What a seat may do now, by the same policies that judge the act itself. */
export function movesOf(signer: Signer, signOn: SignOn, answer: AnswerFacts, now: Instant): Moves {
  const asked = {
    propose: mayPropose(signer, signOn, answer, now),
    sign: maySign(signer, signOn, answer, now),
    approve: mayApprove(signer, signOn, answer, now),
    decline: mayDecline(signer, signOn, answer, now),
    withdraw: mayWithdraw(signer, signOn, answer, now),
  };
  const all = Object.values(asked);
  const next =
    answer.state === 'proposed'
      ? asked.approve
      : answer.state === 'signed'
        ? null
        : signer.seat.signingRule === 'sole'
          ? asked.sign
          : asked.propose;
  return {
    propose: mayMove(asked.propose),
    sign: mayMove(asked.sign),
    approve: mayMove(asked.approve),
    decline: mayMove(asked.decline),
    withdraw: mayMove(asked.withdraw),
    codeNeeded: all.some(needsCode),
    why: next === null || mayMove(next) || next.allowed ? null : next.hidden ? 'not-found' : next.word,
  };
}

/** Policies ask for the proof last: where only it is missing, the rest holds. */
const needsCode = (permission: Permission) =>
  !permission.allowed && !permission.hidden && permission.word === 'code-needed';
const mayMove = (permission: Permission) => permission.allowed || needsCode(permission);

import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { findSeat, seatsIn, type Viewer } from '../viewer.ts';
import {
  mayAnnounce,
  mayAnswerAppeals,
  mayAnswer,
  mayCloseDecision,
  mayConfirm,
  mayReply,
  mayResumeDecision,
} from './policy.ts';
import { answersOf, rollOf, standingAnswers, unansweredObjections } from './reads-answers.ts';
import { appealsOf, waitingAppeals } from './reads-appeals.ts';
import { decisionsUnderWay, type Decision } from './reads.ts';
import { statementsById } from '../statements/reads.ts';

/** Something of a decision that waits for the viewer, by a seat of theirs. */
export interface DecisionWaiting {
  kind: 'answer' | 'reply' | 'resume' | 'close' | 'announce' | 'confirm' | 'appeal';
  decisionId: string;
  seatId: string;
  due: Instant | null;
}

/** What of decisions waits for the viewer in a coalition: what has a deadline first, the nearest first. */
export async function decisionsWaitingFor(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  now: Instant,
): Promise<DecisionWaiting[]> {
  const seats = seatsIn(viewer, coalitionId);
  if (seats.length === 0) return [];
  const found: DecisionWaiting[] = [];
  for (const decision of await decisionsUnderWay(db, coalitionId))
    found.push(...(await waitingIn(db, viewer, decision, now)));
  return found.sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1));
}

async function waitingIn(
  db: Reader,
  viewer: Viewer,
  decision: Decision,
  now: Instant,
): Promise<DecisionWaiting[]> {
  const roll = await rollOf(db, decision, now);
  const unanswered = unansweredObjections(standingAnswers(roll, await answersOf(db, decision.id))).length;
  const everybody = roll.every(({ answered }) => answered);
  const appeals = waitingAppeals(await appealsOf(db, decision.id)).length;
  const closable = await isTextClosed(db, decision);
  const told = new Set<string>();
  return seatsIn(viewer, decision.coalitionId).flatMap((seat): DecisionWaiting[] => {
    const by = { ...viewer, seats: [findSeat(viewer, seat.id)!] };
    const voter = roll.find(({ organizationId }) => organizationId === seat.organizationId) ?? null;
    const may: Record<DecisionWaiting['kind'], boolean> = {
      answer: voter?.answered === false && mayAnswer(by, decision, { now, voter }).allowed,
      reply: unanswered > 0 && mayReply(by, decision).allowed,
      resume: closable && mayResumeDecision(by, decision).allowed,
      close: mayCloseDecision(by, decision, { now, everybody, unanswered }).allowed,
      announce: decision.announcedAt === null && mayAnnounce(by, decision).allowed,
      confirm: mayConfirm(by, decision).allowed,
      appeal: mayAnswerAppeals(by, decision, appeals).allowed,
    };
    const kinds = (Object.keys(may) as DecisionWaiting['kind'][]).filter((kind) => may[kind]);
    return kinds.flatMap((kind) => {
      // An organisation answers once, and a person runs a decision once, however many seats they have.
      const key = kind === 'answer' ? `${kind} ${seat.organizationId}` : kind;
      if (told.has(key)) return [];
      told.add(key);
      const due = kind === 'answer' ? decision.closesAt : null;
      return [{ kind, decisionId: decision.id, seatId: seat.id, due }];
    });
  });
}

/** Whether there are words to ask about: a proposal is revised as it is asked again. */
async function isTextClosed(db: Reader, { state, statementId }: Decision): Promise<boolean> {
  if (state !== 'revising') return false;
  if (statementId === null) return true;
  const [statement] = await statementsById(db, [statementId]);
  return statement?.state === 'closed';
}

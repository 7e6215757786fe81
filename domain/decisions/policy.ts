import type { BodyKind } from '../../db/tables/bodies.ts';
import type { DecisionKind, DecisionResult, DecisionState } from '../../db/tables/decisions.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import type { Instant } from '../platform.ts';
import { mayDraft } from '../texts/policy.ts';
import { isSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';
import { isBallot, type Rule } from './constants.ts';

/** What permissions on a decision depend on. */
export interface DecisionFacts {
  coalitionId: string;
  bodyId: string;
  bodyKind: BodyKind;
  kind: DecisionKind;
  state: DecisionState;
  result: DecisionResult | null;
  closesAt: Instant;
  rule: Rule;
  /** Until when its announced outcome can be appealed, and from when on it cannot. */
  appealsUntil: Instant | null;
  finalAt: Instant | null;
  /** Who wrote the outcome, while it waits for its second key. */
  announcedByPersonId: string | null;
  /** The decision that takes it up in another body. */
  forwardedToId: string | null;
  /** The body that drafts the text it is about; null for a proposal. */
  textBodyId: string | null;
}

/** Of the assembly: every member. Of another body: whoever is in it and the secretariat, and every member once it is announced. */
export function mayKnowDecision(
  viewer: Viewer,
  decision: Pick<DecisionFacts, 'coalitionId' | 'bodyId' | 'bodyKind' | 'state'>,
): Permission {
  const seats = seatsIn(viewer, decision.coalitionId);
  if (seats.length === 0) return hidden;
  if (decision.bodyKind === 'assembly' || decision.state === 'announced') return allowed;
  const inBody = seats.some((seat) => seat.bodies.some(({ bodyId }) => bodyId === decision.bodyId));
  return inBody || isSecretariat(viewer, decision.coalitionId) ? allowed : hidden;
}

/** Putting a question to a body: whoever coordinates it, and the secretariat. */
export function mayOpenDecision(viewer: Viewer, body: { coalitionId: string; bodyId: string }): Permission {
  return allOf(
    seatsIn(viewer, body.coalitionId).length > 0 ? allowed : hidden,
    runs(viewer, body) ? allowed : refused('decision-not-yours'),
  );
}

/** Closing, announcing and withdrawing it: as it is opened. */
export function mayRunDecision(viewer: Viewer, decision: DecisionFacts): Permission {
  return allOf(mayKnowDecision(viewer, decision), mayOpenDecision(viewer, decision));
}

/** Counting the answers: once its time has passed, or everybody answered, and no objection waits for its reply. */
export function mayCloseDecision(
  viewer: Viewer,
  decision: DecisionFacts,
  { now, everybody, unanswered }: { now: Instant; everybody: boolean; unanswered: number },
): Permission {
  return allOf(
    mayRunDecision(viewer, decision),
    decision.state === 'open' ? allowed : refused('decision-not-open'),
    unanswered === 0 ? allowed : refused('objections-unanswered'),
    decision.closesAt <= now || everybody ? allowed : refused('decision-still-open'),
  );
}

/** Putting it to the body again with the text as it was closed anew. */
export function mayResumeDecision(viewer: Viewer, decision: DecisionFacts): Permission {
  return allOf(
    mayRunDecision(viewer, decision),
    decision.state === 'revising' ? allowed : refused('decision-not-revising'),
  );
}

/** Writing the outcome, until it is announced. */
export function mayAnnounce(viewer: Viewer, decision: DecisionFacts): Permission {
  return allOf(
    mayRunDecision(viewer, decision),
    decision.state === 'closed' ? allowed : refused('decision-not-closed'),
  );
}

/** The second key: another person than who wrote the outcome. */
export function mayConfirm(viewer: Viewer, decision: DecisionFacts): Permission {
  return allOf(
    mayAnnounce(viewer, decision),
    decision.announcedByPersonId !== null ? allowed : refused('outcome-not-written'),
    decision.announcedByPersonId !== viewer.personId ? allowed : refused('second-key-other-person'),
  );
}

export function mayWithdrawDecision(viewer: Viewer, decision: DecisionFacts): Permission {
  const over = decision.state === 'announced' || decision.state === 'withdrawn';
  return allOf(mayRunDecision(viewer, decision), over ? refused('decision-over') : allowed);
}

/** Reminding those who have not answered, while they still can. */
export function mayRemind(viewer: Viewer, decision: DecisionFacts, now: Instant): Permission {
  return allOf(mayRunDecision(viewer, decision), takesAnswers(decision, now));
}

/** A seat that answers for its organisation: in the body, not as observer or guest. */
export function votesIn(seat: Pick<ViewerSeat, 'bodies' | 'memberClass'>, bodyId: string): boolean {
  return seat.bodies.some(
    (place) => place.bodyId === bodyId && place.role !== 'observer' && place.role !== 'guest',
  );
}

/** Answering: a voting seat of an organisation on the roll. What was answered in secret cannot be changed. */
export function mayAnswer(
  viewer: Viewer,
  decision: DecisionFacts & { secret: boolean },
  { now, voter }: { now: Instant; voter: { answered: boolean } | null },
): Permission {
  const votes = seatsIn(viewer, decision.coalitionId).some((seat) => votesIn(seat, decision.bodyId));
  return allOf(
    mayKnowDecision(viewer, decision),
    votes && voter !== null ? allowed : refused('decision-not-asked'),
    takesAnswers(decision, now),
    decision.secret && voter?.answered ? refused('secret-answered') : allowed,
  );
}

/** Taking what one body adopted to another, once: whoever runs the decision, or would run it there. */
export function mayForward(
  viewer: Viewer,
  decision: DecisionFacts,
  to: { coalitionId: string; bodyId: string },
): Permission {
  const adopted = decision.finalAt !== null && decision.result === 'adopted';
  return allOf(
    mayKnowDecision(viewer, decision),
    runs(viewer, decision) || runs(viewer, to) ? allowed : refused('decision-not-yours'),
    adopted ? allowed : refused('forward-not-adopted'),
    isBallot(decision.kind) ? refused('forward-options') : allowed,
    decision.forwardedToId === null ? allowed : refused('forwarded-already'),
    to.bodyId === decision.bodyId ? refused('forward-same-body') : allowed,
  );
}

/** Answering an objection: those who draft the text, and whoever runs the decision. */
export function mayReply(viewer: Viewer, decision: DecisionFacts): Permission {
  const { coalitionId, textBodyId } = decision;
  const drafts = textBodyId !== null && mayDraft(viewer, { coalitionId, bodyId: textBodyId }).allowed;
  const standing = decision.state === 'open' || decision.state === 'revising';
  return allOf(
    mayKnowDecision(viewer, decision),
    drafts || runs(viewer, decision) ? allowed : refused('not-a-drafter'),
    standing ? allowed : refused('decision-not-open'),
  );
}

/** Appealing an outcome: whoever answers for an organisation that was asked, once, before it is final. */
export function mayAppeal(
  viewer: Viewer,
  decision: DecisionFacts,
  { now, onRoll, appealed }: { now: Instant; onRoll: boolean; appealed: boolean },
): Permission {
  const votes = seatsIn(viewer, decision.coalitionId).some((seat) => votesIn(seat, decision.bodyId));
  const open = decision.state === 'announced' && decision.finalAt === null && now < decision.appealsUntil!;
  return allOf(
    mayKnowDecision(viewer, decision),
    votes && onRoll ? allowed : refused('decision-not-asked'),
    open ? allowed : refused('decision-not-appealable'),
    appealed ? refused('appealed-already') : allowed,
  );
}

/** Answering the appeals that wait: whoever runs the decision. */
export function mayAnswerAppeals(viewer: Viewer, decision: DecisionFacts, waiting: number): Permission {
  return allOf(mayRunDecision(viewer, decision), waiting > 0 ? allowed : refused('no-appeal-waits'));
}

function takesAnswers({ state, closesAt }: DecisionFacts, now: Instant): Permission {
  if (state === 'revising') return refused('decision-revising');
  return state === 'open' && now < closesAt ? allowed : refused('decision-answers-over');
}

function runs(viewer: Viewer, { coalitionId, bodyId }: { coalitionId: string; bodyId: string }): boolean {
  const coordinates = seatsIn(viewer, coalitionId).some((seat) =>
    seat.bodies.some((place) => place.bodyId === bodyId && place.role === 'coordinator'),
  );
  return coordinates || isSecretariat(viewer, coalitionId);
}

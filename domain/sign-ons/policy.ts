import type { MemberClass } from '../../db/tables/memberships.ts';
import type { SigningClass } from '../../db/tables/sign-ons.ts';
import type { StatementState } from '../../db/tables/statements.ts';
import type { SignatureState } from '../../db/tables/signatures.ts';
import { PROOF_LIFE } from '../accounts/rules.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { holds } from '../organizations/credentials/standing.ts';
import { later, type Instant } from '../platform.ts';
import { isSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';
import { classSigns, MOST_BEGINNINGS, movesFrom, signOnState, type Move } from './rules.ts';

/** What permissions on a sign-on depend on. */
export interface SignOnFacts {
  coalitionId: string;
  /** What the statement is about. */
  themeIds: readonly string[];
  state: 'open' | 'closed';
  opensAt: Instant;
  closesAt: Instant;
  statementState: StatementState;
  convenorIds: readonly string[];
  whoMaySign: readonly SigningClass[];
  othersMayAsk: boolean;
}

/** Where the acting seat's organisation stands, and who proposed what now waits for approval. */
export interface AnswerFacts {
  state: SignatureState | 'none';
  proposerPersonId: string | null;
  /** Who has approved what waits, and may still sign. */
  approvedBy: readonly string[];
  /** How many approvals the organisation asks for. */
  approvalsNeeded: number;
  /** How often it was signed or proposed within the last hour. */
  begunLately: number;
  /** A contact said that the organisation did not sign, and the secretariat has not decided. */
  disputed: boolean;
  /** It signed, and did not ratify what was corrected: the edition it signed still bears its name. */
  unratified: boolean;
  /** Whose signatures for it were found void. */
  barredPersonIds: readonly string[];
}

/** A seat and when its session was last proved by code or passkey. */
export interface Signer {
  seat: ViewerSeat;
  confirmedAt: Instant | null;
}

/**
 * The first question of every act on an answer, whatever has become of it and whatever the hour: a person who may
 * not do such a thing learns nothing, not even that it has been done already.
 */
export function mayAct(move: Move, seat: ViewerSeat, signOn: SignOnFacts): Permission {
  if (move === 'withdraw') return allOf(ofThisCoalition(seat, signOn), holds(seat, rightFor(move)));
  return allOf(isInvited(seat, signOn), holds(seat, rightFor(move), signOn.themeIds));
}

/** The right a seat needs for a move. */
const rightFor = (move: Move) => (move === 'sign' || move === 'approve' ? 'sign' : 'propose');

/** The authorised person of an organisation under rule "sole". */
export function maySign(signer: Signer, signOn: SignOnFacts, answer: AnswerFacts, now: Instant): Permission {
  return allOf(
    mayAct('sign', signer.seat, signOn),
    isOpen(signOn, now),
    isNext('sign', answer),
    isUndisputed(answer, signer),
    signer.seat.signingRule === 'sole' ? allowed : refused('needs-approval'),
    isUnhurried(answer),
    isProved(signer, now),
  );
}

/** Under rule "approval": a delegate, or an authorised person who leaves the approval to another. */
export function mayPropose(
  signer: Signer,
  signOn: SignOnFacts,
  answer: AnswerFacts,
  now: Instant,
): Permission {
  return allOf(
    mayAct('propose', signer.seat, signOn),
    isOpen(signOn, now),
    isNext('propose', answer),
    isUndisputed(answer, signer),
    signer.seat.signingRule === 'approval' ? allowed : refused('needs-no-approval'),
    isUnhurried(answer),
  );
}

/** Whether this person's approval is the last one that is needed. */
export function completes(
  { seat }: Pick<Signer, 'seat'>,
  { approvedBy, approvalsNeeded }: Pick<AnswerFacts, 'approvedBy' | 'approvalsNeeded'>,
): boolean {
  return new Set([...approvedBy, seat.personId]).size >= approvalsNeeded;
}

/** Who has approved does not again, unless less is asked for by now. */
export function isAwaited(
  signer: Pick<Signer, 'seat'>,
  answer: Pick<AnswerFacts, 'approvedBy' | 'approvalsNeeded'>,
): Permission {
  return answer.approvedBy.includes(signer.seat.personId) && !completes(signer, answer)
    ? refused('already-approved')
    : allowed;
}

/** An authorised person other than the one who proposed; of several, each of them once. */
export function mayApprove(
  signer: Signer,
  signOn: SignOnFacts,
  answer: AnswerFacts,
  now: Instant,
): Permission {
  return allOf(
    mayAct('approve', signer.seat, signOn),
    isOpen(signOn, now),
    isNext('approve', answer),
    isUndisputed(answer, signer),
    answer.proposerPersonId !== signer.seat.personId ? allowed : refused('approver-must-differ'),
    isAwaited(signer, answer),
    isProved(signer, now),
  );
}

/** Saying no, with a reason. */
export function mayDecline(
  signer: Signer,
  signOn: SignOnFacts,
  answer: AnswerFacts,
  now: Instant,
): Permission {
  return allOf(
    mayAct('decline', signer.seat, signOn),
    isOpen(signOn, now),
    isNext('decline', answer),
    isUndisputed(answer, signer),
  );
}

/** Taking back: a signature by an authorised person, a proposal by whoever may propose; even after the deadline, and after publication. */
export function mayWithdraw(
  signer: Signer,
  signOn: SignOnFacts,
  answer: AnswerFacts,
  now: Instant,
): Permission {
  const proposal = answer.state === 'proposed';
  return allOf(
    ofThisCoalition(signer.seat, signOn),
    answer.unratified ? allowed : isNext('withdraw', answer),
    proposal && signer.seat.mayPropose ? allowed : holds(signer.seat, 'sign'),
    proposal ? allowed : notSelfGiven(signer.seat),
    proposal ? allowed : isProved(signer, now),
  );
}

/** The receipt of a signature that stands: the organisation's own people. */
export function mayKeepReceipt(
  viewer: Viewer,
  answer: { coalitionId: string; organizationId: string; state: SignatureState },
): Permission {
  const own = seatsIn(viewer, answer.coalitionId).some(
    (seat) => seat.organizationId === answer.organizationId,
  );
  return own && answer.state === 'signed' ? allowed : hidden;
}

/** Ending it before its time. */
export function mayCloseSignOn(viewer: Viewer, signOn: SignOnFacts, now: Instant): Permission {
  return allOf(
    isSecretariat(viewer, signOn.coalitionId) ? allowed : refused('secretariat-only'),
    signOnState(signOn, now) === 'closed' ? refused('sign-on-closed') : allowed,
  );
}

/** Reminding whoever has not answered, and reading when it was done: the secretariat, while signing is open. */
export function mayRemind(viewer: Viewer, signOn: SignOnFacts, now: Instant): Permission {
  return allOf(
    isSecretariat(viewer, signOn.coalitionId) ? allowed : refused('secretariat-only'),
    isOpen(signOn, now),
  );
}

/** When the others were reminded: the secretariat. */
export function maySeeReminders(
  viewer: Viewer,
  { coalitionId }: Pick<SignOnFacts, 'coalitionId'>,
): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/** Who has not answered: the secretariat, and the members who convene. */
export function maySeeUnanswered(viewer: Viewer, signOn: SignOnFacts): Permission {
  const convenes = seatsIn(viewer, signOn.coalitionId).some((seat) =>
    signOn.convenorIds.includes(seat.organizationId),
  );
  return convenes || isSecretariat(viewer, signOn.coalitionId) ? allowed : hidden;
}

/** Who would know a withheld name: members only. */
export function maySeeWhoKnows(
  viewer: Viewer,
  { coalitionId }: Pick<SignOnFacts, 'coalitionId'>,
): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** Who said no, and why: the secretariat. */
export function maySeeDeclines(
  viewer: Viewer,
  { coalitionId }: Pick<SignOnFacts, 'coalitionId'>,
): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/** Why it was closed before its time: members. */
export function mayKnowWhyClosed(
  viewer: Viewer,
  { coalitionId }: Pick<SignOnFacts, 'coalitionId'>,
): Permission {
  return seatsIn(viewer, coalitionId).length > 0 ? allowed : hidden;
}

/** How many public signatures wait for an approval: the secretariat. Withheld ones are never among them. */
export function maySeeWaiting(viewer: Viewer, { coalitionId }: Pick<SignOnFacts, 'coalitionId'>): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/** Whether the organisation of this seat is among those that may answer. */
export function isInvited(
  seat: Pick<ViewerSeat, 'coalitionId' | 'verified' | 'memberClass' | 'selfGiven'>,
  signOn: SignOnFacts,
): Permission {
  const invited = (signOn.whoMaySign as readonly MemberClass[]).includes(seat.memberClass);
  return allOf(
    ofThisCoalition(seat, signOn),
    seat.verified ? allowed : refused('membership-not-in-force'),
    seat.memberClass === 'host' ? refused('host-never-signs') : allowed,
    classSigns[seat.memberClass] ? allowed : refused('class-may-not-sign'),
    invited ? allowed : refused('class-not-invited'),
    notSelfGiven(seat),
  );
}

/** Not while a dispute is open; and never again by whoever gave a signature that was found void. */
function isUndisputed({ disputed, barredPersonIds }: AnswerFacts, { seat }: Signer): Permission {
  if (disputed) return refused('signature-disputed');
  return barredPersonIds.includes(seat.personId) ? refused('signer-disputed') : allowed;
}

function isOpen(signOn: SignOnFacts, now: Instant): Permission {
  const state = signOnState(signOn, now);
  return state === 'open' ? allowed : refused(state === 'closed' ? 'sign-on-closed' : 'sign-on-not-open');
}

/** Signing is begun so often within an hour and no more; taking back is always free. */
function isUnhurried({ begunLately }: AnswerFacts): Permission {
  return begunLately < MOST_BEGINNINGS ? allowed : refused('signed-too-often');
}

/** Whether the session was proved by code or passkey within twelve hours. */
export function isProved({ confirmedAt }: Signer, now: Instant): Permission {
  return confirmedAt !== null && later(confirmedAt, PROOF_LIFE) > now ? allowed : refused('code-needed');
}

function ofThisCoalition(
  seat: Pick<ViewerSeat, 'coalitionId'>,
  { coalitionId }: Pick<SignOnFacts, 'coalitionId'>,
): Permission {
  return seat.coalitionId === coalitionId ? allowed : refused('not-a-member');
}

function notSelfGiven(seat: Pick<ViewerSeat, 'selfGiven'>): Permission {
  return seat.selfGiven ? refused('self-given-seat') : allowed;
}

function isNext(move: Move, { state }: AnswerFacts): Permission {
  return movesFrom[state].includes(move)
    ? allowed
    : refused(
        state === 'signed' ? 'already-signed' : state === 'proposed' ? 'already-proposed' : 'nothing-to-do',
      );
}

import type { LateKind, LateState } from '../../db/tables/late-requests.ts';
import type { Visibility } from '../../db/tables/signatures.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { later, type Instant } from '../platform.ts';
import { isSecretariat, type Viewer, type ViewerSeat } from '../viewer.ts';
import { holds } from '../organizations/credentials/standing.ts';
import type { OwnRule } from '../organizations/reads-signing-rules.ts';
import { isInvited, isProved, mayAct, type AnswerFacts, type SignOnFacts, type Signer } from './policy.ts';
import { endOf, MOST_LATE, signOnState, STAMPED_WINDOW } from './rules.ts';
import { isLateKnown } from './visibility.ts';

/** What an organisation that comes late asks for, as policies see it. */
export interface LateFacts {
  coalitionId: string;
  organizationId: string;
  kind: LateKind;
  state: LateState;
  visibility: Visibility;
  askedAt: Instant | null;
  proposerPersonId: string | null;
}

/** What the organisation has asked for already. */
export interface AskedFacts {
  pending: boolean;
  /** How often within the last hour. */
  lately: number;
}

type EndedSignOn = SignOnFacts & { closedAt: Instant | null };

/** Sending what was signed before closing on a device without a network: alone, or as the approval of a proposal. */
export function maySendStamped(
  signer: Signer,
  signOn: EndedSignOn,
  answer: AnswerFacts & AskedFacts & { rule: OwnRule },
  stampedAt: Instant,
  now: Instant,
): Permission {
  const { seat } = signer;
  const approves = answer.state === 'proposed';
  return allOf(
    mayAct('sign', seat, signOn),
    cameAfterClosing(signOn, stampedAt, now),
    isFresh(answer),
    approves || seat.signingRule === 'sole' ? allowed : refused('needs-approval'),
    approves && answer.proposerPersonId === seat.personId ? refused('approver-must-differ') : allowed,
    isPlain(answer.rule),
    isProved(signer, now),
  );
}

/** Asking to join after publication, alone; or proposing that, where the organisation's rule wants two people. */
export function mayAdhere(
  signer: Signer,
  signOn: SignOnFacts,
  answer: AnswerFacts & AskedFacts & { rule: OwnRule },
  now: Instant,
): Permission {
  const alone = signer.seat.signingRule === 'sole';
  return allOf(
    mayAct(alone ? 'sign' : 'propose', signer.seat, signOn),
    signOn.statementState === 'published' ? allowed : refused('late-not-published'),
    isFresh(answer),
    isPlain(answer.rule),
    alone ? isProved(signer, now) : allowed,
  );
}

/** Another, authorised person of the organisation lets it go to the secretariat. */
export function mayApproveLate(
  signer: Signer,
  signOn: SignOnFacts,
  request: LateFacts,
  now: Instant,
): Permission {
  return allOf(
    isOwn(signer.seat, request),
    mayAct('approve', signer.seat, signOn),
    request.state === 'proposed' ? allowed : refused('late-settled'),
    signOn.statementState === 'published' ? allowed : refused('late-not-published'),
    request.proposerPersonId === signer.seat.personId ? refused('approver-must-differ') : allowed,
    isProved(signer, now),
  );
}

/** The organisation thinks better of it before anybody has decided. */
export function mayTakeBackLate(seat: ViewerSeat, request: LateFacts): Permission {
  const proposed = request.state === 'proposed';
  return allOf(
    isOwn(seat, request),
    proposed || request.state === 'waiting' ? allowed : refused('late-settled'),
    proposed && seat.mayPropose ? allowed : holds(seat, 'sign'),
  );
}

/** The secretariat, those of it who may know of the signature; nobody for their own organisation. */
export function mayDecideLate(viewer: Viewer, seat: ViewerSeat, request: LateFacts): Permission {
  return allOf(
    isLateKnown(viewer, request) ? allowed : hidden,
    isSecretariat(viewer, request.coalitionId) ? allowed : refused('secretariat-only'),
    seat.organizationId === request.organizationId ? refused('late-own') : allowed,
    request.state === 'waiting' ? allowed : refused('late-settled'),
  );
}

/** What waits to be counted late: the secretariat, as far as each of it may know. */
export function maySeeLate(viewer: Viewer, { coalitionId }: Pick<SignOnFacts, 'coalitionId'>): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/** Whether the organisation could still sign if it were asked today. */
export const mayStillCount = isInvited;

function cameAfterClosing(signOn: EndedSignOn, stampedAt: Instant, now: Instant): Permission {
  const end = endOf(signOn);
  if (signOnState(signOn, now) !== 'closed') return refused('late-still-open');
  if (stampedAt < signOn.opensAt || stampedAt >= end) return refused('sign-on-closed');
  if (signOn.statementState !== 'sign-on' && signOn.statementState !== 'published')
    return refused('sign-on-closed');
  return now < later(end, STAMPED_WINDOW) ? allowed : refused('late-window-over');
}

/** What comes late takes one approval at most and no minute: an organisation that asks for more writes to the secretariat. */
export function isPlain({ approvals, minuteRequired }: OwnRule): Permission {
  return approvals === 1 && !minuteRequired ? allowed : refused('late-needs-whole-rule');
}

function isFresh({ state, pending, lately }: AnswerFacts & AskedFacts): Permission {
  if (state === 'signed') return refused('already-signed');
  if (pending) return refused('late-pending');
  return lately < MOST_LATE ? allowed : refused('signed-too-often');
}

function isOwn(seat: ViewerSeat, request: LateFacts): Permission {
  return seat.coalitionId === request.coalitionId && seat.organizationId === request.organizationId
    ? allowed
    : hidden;
}

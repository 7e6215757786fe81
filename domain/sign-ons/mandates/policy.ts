import type { AnswerFacts, Signer, SignOnFacts } from '../policy.ts';
import { covers, holds } from '../../organizations/credentials/standing.ts';
import type { Instant } from '../../platform.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { seatsIn, type Viewer, type ViewerSeat } from '../../viewer.ts';
import { isAwaited, isInvited, isProved, maySign } from '../policy.ts';
import { classSigns, signOnState } from '../rules.ts';
import type { MandateState } from './rules.ts';

/** What permissions on a standing mandate depend on. */
export interface MandateFacts {
  coalitionId: string;
  organizationId: string;
  state: MandateState;
  proposerPersonId: string | null;
  /** Who has approved what is proposed, and may still sign. */
  approvedBy: readonly string[];
  /** How many approvals the organisation asks for now. */
  approvalsNeeded: number;
  themeIds: readonly string[];
}

/** Standing mandates are the organisation's own affair: its own people, and nobody else. */
export function mayReadMandates(
  viewer: Viewer,
  of: { coalitionId: string; organizationId: string },
): Permission {
  const own = seatsIn(viewer, of.coalitionId).some((seat) => seat.organizationId === of.organizationId);
  return own ? allowed : hidden;
}

/** Giving one alone: the authorised person of an organisation under rule "sole". */
export function mayGiveMandate(
  signer: Signer,
  { themeIds }: Pick<MandateFacts, 'themeIds'>,
  now: Instant,
): Permission {
  return allOf(
    signs(signer.seat),
    holds(signer.seat, 'sign'),
    isCovered(signer.seat, themeIds),
    signer.seat.signingRule === 'sole' ? allowed : refused('needs-approval'),
    isProved(signer, now),
  );
}

/** Proposing one, under rule "approval". */
export function mayProposeMandate(
  { seat }: Signer,
  { themeIds }: Pick<MandateFacts, 'themeIds'>,
): Permission {
  return allOf(
    signs(seat),
    holds(seat, 'propose'),
    isCovered(seat, themeIds),
    seat.signingRule === 'approval' ? allowed : refused('needs-no-approval'),
  );
}

/** Approving what another person proposed; where several are asked for, each of them once. */
export function mayApproveMandate(signer: Signer, mandate: MandateFacts, now: Instant): Permission {
  const { seat } = signer;
  return allOf(
    isOwn(seat, mandate),
    signs(seat),
    holds(seat, 'sign'),
    isCovered(seat, mandate.themeIds),
    mandate.state === 'proposed' ? allowed : refused('mandate-not-proposed'),
    mandate.proposerPersonId !== seat.personId ? allowed : refused('approver-must-differ'),
    isAwaited(signer, mandate),
    isProved(signer, now),
  );
}

const REVOCABLE: ReadonlySet<MandateState> = new Set(['proposed', 'in-force', 'suspended']);

/** Taking it back, at once and without a code: whoever may say no for the organisation. */
export function mayRevokeMandate({ seat }: Pick<Signer, 'seat'>, mandate: MandateFacts): Permission {
  return allOf(
    isOwn(seat, mandate),
    holds(seat, 'propose'),
    REVOCABLE.has(mandate.state) ? allowed : refused('mandate-over'),
  );
}

/**
 * What a mandate does when its hour comes, without anybody's session: whatever would have kept the person who gave it from
 * signing now keeps it too, and any answer of the organisation, whatever it was.
 */
export function maySignByMandate(
  seat: ViewerSeat,
  signOn: SignOnFacts & { fast: boolean },
  { mandate, answer }: { mandate: MandateFacts; answer: AnswerFacts },
  now: Instant,
): Permission {
  const asSole: ViewerSeat = { ...seat, signingRule: 'sole' };
  return allOf(
    isOwn(seat, mandate),
    mandate.state === 'suspended' ? refused('mandate-suspended') : allowed,
    mandate.state === 'in-force' ? allowed : refused('mandate-over'),
    signOn.fast ? allowed : refused('sign-on-not-fast'),
    answer.state === 'none' ? allowed : refused('nothing-to-do'),
    maySign({ seat: asSole, confirmedAt: now }, signOn, answer, now),
  );
}

/** Whether an organisation with a mandate is told of an opening at all. */
export function mayBeCalled(seat: ViewerSeat, signOn: SignOnFacts, now: Instant): Permission {
  return allOf(
    holds(seat, 'sign', signOn.themeIds),
    isInvited(seat, signOn),
    signOnState(signOn, now) === 'open' ? allowed : refused('sign-on-closed'),
  );
}

function isOwn(seat: ViewerSeat, mandate: MandateFacts): Permission {
  return seat.coalitionId === mandate.coalitionId && seat.organizationId === mandate.organizationId
    ? allowed
    : hidden;
}

/** Beforehand nobody says more than they could sign: each of its themes. */
function isCovered(seat: ViewerSeat, themeIds: readonly string[]): Permission {
  return covers(seat, themeIds) ? allowed : refused('credential-off-themes');
}

/** Only who could sign a text may say beforehand that it will. */
function signs(seat: ViewerSeat): Permission {
  return allOf(
    seat.verified ? allowed : refused('membership-not-in-force'),
    seat.memberClass === 'host' ? refused('host-never-signs') : allowed,
    classSigns[seat.memberClass] ? allowed : refused('class-may-not-sign'),
    seat.selfGiven ? refused('self-given-seat') : allowed,
  );
}

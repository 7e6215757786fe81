import type { AnswerFacts, Signer, SignOnFacts } from '../policy.ts';
import type { OwnRule } from '../../organizations/reads-signing-rules.ts';
import type { Instant } from '../../platform.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { seatsIn, type Viewer, type ViewerSeat } from '../../viewer.ts';
import { isInvited, isProved, maySign } from '../policy.ts';
import { classSigns, signOnState } from '../rules.ts';
import { isWhole, type MandateState } from './rules.ts';

/** What permissions on a standing mandate depend on. */
export interface MandateFacts {
  coalitionId: string;
  organizationId: string;
  state: MandateState;
  proposerPersonId: string | null;
  /** By which the organisation signs now. */
  rule: OwnRule;
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
export function mayGiveMandate(signer: Signer, rule: OwnRule, now: Instant): Permission {
  return allOf(
    signs(signer.seat),
    isCarried(rule),
    signer.seat.maySign ? allowed : refused('seat-may-not-sign'),
    signer.seat.signingRule === 'sole' ? allowed : refused('needs-approval'),
    isProved(signer, now),
  );
}

/** Proposing one, under rule "approval". */
export function mayProposeMandate({ seat }: Signer, rule: OwnRule): Permission {
  return allOf(
    signs(seat),
    isCarried(rule),
    seat.mayPropose || seat.maySign ? allowed : refused('seat-may-not-propose'),
    seat.signingRule === 'approval' ? allowed : refused('needs-no-approval'),
  );
}

/** Approving what another person proposed. */
export function mayApproveMandate(signer: Signer, mandate: MandateFacts, now: Instant): Permission {
  const { seat } = signer;
  return allOf(
    isOwn(seat, mandate),
    signs(seat),
    isCarried(mandate.rule),
    seat.maySign ? allowed : refused('seat-may-not-sign'),
    mandate.state === 'proposed' ? allowed : refused('mandate-not-proposed'),
    mandate.proposerPersonId !== seat.personId ? allowed : refused('approver-must-differ'),
    isProved(signer, now),
  );
}

const REVOCABLE: ReadonlySet<MandateState> = new Set(['proposed', 'in-force', 'suspended']);

/** Taking it back, at once and without a code: whoever may say no for the organisation. */
export function mayRevokeMandate({ seat }: Pick<Signer, 'seat'>, mandate: MandateFacts): Permission {
  return allOf(
    isOwn(seat, mandate),
    seat.mayPropose || seat.maySign ? allowed : refused('seat-may-not-propose'),
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
    seat.maySign ? allowed : refused('seat-may-not-sign'),
    isInvited(seat, signOn),
    signOnState(signOn, now) === 'open' ? allowed : refused('sign-on-closed'),
  );
}

function isOwn(seat: ViewerSeat, mandate: MandateFacts): Permission {
  return seat.coalitionId === mandate.coalitionId && seat.organizationId === mandate.organizationId
    ? allowed
    : hidden;
}

/** A mandate takes one approval at most and no minute: an organisation that asks for more signs each text by its whole rule. */
function isCarried(rule: OwnRule): Permission {
  return isWhole(rule) ? allowed : refused('mandate-needs-whole-rule');
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

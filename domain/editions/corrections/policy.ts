import type { CorrectionKind, CorrectionState } from '../../../db/tables/corrections.ts';
import type { SignatureState } from '../../../db/tables/signatures.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { holds } from '../../organizations/credentials/standing.ts';
import type { Instant } from '../../platform.ts';
import {
  isAwaited,
  isProved,
  maySeeUnanswered,
  type SignOnFacts,
  type Signer,
} from '../../sign-ons/policy.ts';
import { mayKnowStatement, mayReadDraft, type StatementFacts } from '../../statements/policy.ts';
import { mayDraft } from '../../texts/policy.ts';
import { isSecretariat, type Viewer } from '../../viewer.ts';

/** What permissions on a correction depend on. */
export interface CorrectionFacts {
  coalitionId: string;
  /** What its statement is about. */
  themeIds: readonly string[];
  state: CorrectionState;
  kind: CorrectionKind | null;
  dueAt: Instant | null;
}

/** Why it was begun and how it goes: whoever reads the text while it is written. */
export function mayReadCorrection(viewer: Viewer, statement: StatementFacts): Permission {
  return mayReadDraft(viewer, statement);
}

/** Beginning one: those who draft the statement, once it is published and while no other is under way. */
export function mayBeginCorrection(
  viewer: Viewer,
  statement: StatementFacts,
  underWay: CorrectionFacts | null,
): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    mayDraft(viewer, statement),
    statement.state === 'published' ? allowed : refused('correction-not-published'),
    underWay === null ? allowed : refused('correction-under-way'),
  );
}

/** Giving it up: those who draft the statement, until signers are asked or it is published. */
export function mayAbandonCorrection(
  viewer: Viewer,
  statement: StatementFacts,
  correction: CorrectionFacts,
): Permission {
  const early = correction.state === 'drafting' || correction.state === 'closed';
  return allOf(
    mayReadCorrection(viewer, statement),
    mayDraft(viewer, statement),
    early ? allowed : refused('correction-too-late'),
  );
}

/** Closing it, and saying what kind it is: the secretariat. What no organisation signed is decided anew, and has errata only. */
export function mayCloseCorrection(
  viewer: Viewer,
  statement: StatementFacts,
  correction: CorrectionFacts,
  kind: CorrectionKind | null,
): Permission {
  return allOf(
    mayReadCorrection(viewer, statement),
    isOffice(viewer, statement),
    correction.state === 'drafting' ? allowed : refused('correction-not-drafting'),
    kind === 'substantive' && statement.mode === 'institutional'
      ? refused('correction-decided-anew')
      : allowed,
  );
}

/** Publishing it: the secretariat; where signers are asked, once their time is over. */
export function mayPublishCorrection(
  viewer: Viewer,
  statement: StatementFacts,
  correction: CorrectionFacts,
  now: Instant,
): Permission {
  return allOf(mayReadCorrection(viewer, statement), isOffice(viewer, statement), isReady(correction, now));
}

/** Whether nothing is waited for any more. */
export function isReady({ state, dueAt }: CorrectionFacts, now: Instant): Permission {
  if (state === 'closed') return allowed;
  if (state !== 'ratifying') return refused('correction-not-closed');
  return dueAt !== null && now >= dueAt ? allowed : refused('ratification-open');
}

/** How many have ratified, and which public names have not: the secretariat and those who convened. */
export function maySeeRatifications(viewer: Viewer, signOn: SignOnFacts): Permission {
  return maySeeUnanswered(viewer, signOn);
}

/** A signature before a substantive correction, as policies see it. */
export interface PendingFacts {
  state: SignatureState;
  /** It stands by the corrected version already. */
  ratified: boolean;
  /** Who proposed to ratify it, of an organisation whose rule wants two people. */
  proposerPersonId: string | null;
  /** Who has approved what was proposed, and may still sign. */
  approvedBy: readonly string[];
  /** How many approvals the organisation asks for. */
  approvalsNeeded: number;
}

/** An authorised person, alone or after another proposed it, by the organisation's own rule; of several, each of them once. */
export function mayRatify(
  signer: Signer,
  correction: CorrectionFacts,
  pending: PendingFacts,
  now: Instant,
): Permission {
  const { seat } = signer;
  const alone = seat.signingRule === 'sole';
  const proposed = pending.proposerPersonId;
  return allOf(
    mayAnswer(signer, correction, pending, now),
    holds(seat, 'sign', correction.themeIds),
    seat.selfGiven ? refused('self-given-seat') : allowed,
    alone || proposed !== null ? allowed : refused('needs-approval'),
    alone || proposed !== seat.personId ? allowed : refused('approver-must-differ'),
    alone ? allowed : isAwaited(signer, pending),
    isProved(signer, now),
  );
}

/** Under rule "approval": a delegate, or an authorised person who leaves it to another. */
export function mayProposeRatification(
  signer: Signer,
  correction: CorrectionFacts,
  pending: PendingFacts,
  now: Instant,
): Permission {
  const { seat } = signer;
  return allOf(
    mayAnswer(signer, correction, pending, now),
    holds(seat, 'propose', correction.themeIds),
    seat.selfGiven ? refused('self-given-seat') : allowed,
    seat.signingRule === 'approval' ? allowed : refused('needs-no-approval'),
    pending.proposerPersonId === null ? allowed : refused('already-proposed'),
  );
}

/** Taking back what was proposed, with its approvals: whoever may propose, until it is ratified. */
export function mayTakeBackRatification(
  signer: Signer,
  correction: CorrectionFacts,
  pending: PendingFacts,
  now: Instant,
): Permission {
  const { seat } = signer;
  return allOf(
    mayAnswer(signer, correction, pending, now),
    seat.mayPropose || seat.maySign ? allowed : refused('seat-may-not-propose'),
    pending.proposerPersonId !== null ? allowed : refused('nothing-to-do'),
  );
}

function mayAnswer(
  { seat }: Signer,
  { coalitionId, state, dueAt }: CorrectionFacts,
  pending: PendingFacts,
  now: Instant,
): Permission {
  return allOf(
    seat.coalitionId === coalitionId ? allowed : hidden,
    seat.verified ? allowed : refused('membership-not-in-force'),
    state === 'ratifying' && dueAt !== null && now < dueAt ? allowed : refused('ratification-over'),
    pending.state === 'signed' ? allowed : refused('nothing-to-ratify'),
    pending.ratified ? refused('already-ratified') : allowed,
  );
}

function isOffice(viewer: Viewer, { coalitionId }: StatementFacts): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : refused('secretariat-only');
}

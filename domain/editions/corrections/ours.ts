import type { Reader } from '../../../db/store.ts';
import type { Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import type { OurAnswer } from '../../sign-ons/ours.ts';
import type { Viewer } from '../../viewer.ts';
import { mayProposeRatification, mayRatify, mayTakeBackRatification } from './policy.ts';
import type { Approval } from '../../sign-ons/reads-approvals.ts';
import { approvalsNow, pendingFacts, proposalOf, type Proposal } from './reads-ratifications.ts';
import { correctionUnderWay, type Correction } from './reads.ts';

/** What a seat may do about a correction its organisation is asked to ratify; true also where only a fresh code is missing. */
export interface OurRatification {
  correction: Correction;
  state: 'pending' | 'proposed' | 'ratified';
  proposal: Proposal | null;
  /** The approvals of what is proposed that count. */
  approvals: Approval[];
  ratify: boolean;
  propose: boolean;
  /** Whether the seat may take back what was proposed. */
  takeBack: boolean;
  codeNeeded: boolean;
  /** Why the next step is not this seat's to take: a key of words/refusals.ts. */
  why: string | null;
}

/** Null where the organisation is asked nothing: no substantive correction is put to the signers, or it has no signature. */
export async function ourRatification(
  db: Reader,
  viewer: Viewer,
  { seat, answer, signOn }: Pick<OurAnswer, 'seat' | 'answer' | 'signOn'>,
  now: Instant,
): Promise<OurRatification | null> {
  const correction = await correctionUnderWay(db, signOn.statementId);
  if (correction?.state !== 'ratifying' || answer?.row.state !== 'signed') return null;
  const proposal = await proposalOf(db, correction.id, answer.row.id);
  const pending = pendingFacts(correction, answer, proposal, now);
  const signer = { seat, confirmedAt: viewer.session?.confirmedAt ?? null };
  const ratify = mayRatify(signer, correction, pending, now);
  const propose = mayProposeRatification(signer, correction, pending, now);
  const may = mayMove(ratify) || propose.allowed;
  return {
    correction,
    proposal,
    approvals: approvalsNow(proposal, now),
    state: pending.ratified ? 'ratified' : proposal ? 'proposed' : 'pending',
    ratify: mayMove(ratify),
    propose: propose.allowed,
    takeBack: mayTakeBackRatification(signer, correction, pending, now).allowed,
    codeNeeded: needsCode(ratify),
    why: may || ratify.allowed ? null : ratify.hidden ? 'not-found' : ratify.word,
  };
}

const needsCode = (permission: Permission) =>
  !permission.allowed && !permission.hidden && permission.word === 'code-needed';
const mayMove = (permission: Permission) => permission.allowed || needsCode(permission);

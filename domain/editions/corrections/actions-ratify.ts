import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Forbidden, Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { carryOut } from '../../sign-ons/actions-append.ts';
import { keptOf, lockOwn, signer } from '../../sign-ons/lock-answer.ts';
import { faultsOfMinute } from '../../sign-ons/minute.ts';
import { completes } from '../../sign-ons/policy.ts';
import { languagesOfVersion } from '../../sign-ons/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { mailProposed, mailRatified } from './mails.ts';
import { mayProposeRatification, mayRatify, mayTakeBackRatification, type PendingFacts } from './policy.ts';
import { approvalsNow, pendingFacts, proposalOf, type Proposal } from './reads-ratifications.ts';
import { correctionUnderWay } from './reads.ts';
import { proposing, ratifying, takingBack } from './rules.ts';

export interface Ratifying {
  seat: string;
  signature: string;
  /** Of the corrected terms that were shown. */
  termsDigest: string;
  /** The language the corrected text was read in. */
  language: string;
  /** Which minute of the organisation's board decided it, and its day: what is not said stays as it was proposed. */
  minute?: string | null;
  mandateOn?: string | null;
}

/**
 * The organisation signs the corrected words, by its own rule: of several approvals the last one ratifies, those before it
 * are kept. Twice the same is once. Answers the signature's id.
 */
export async function ratifySignature(platform: Platform, viewer: Viewer, input: Ratifying): Promise<string> {
  const asked = parse(ratifying, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer, correction, proposal, pending } = await lockPending(tx, viewer, asked);
    const last = answer.acts.at(-1)!;
    if (pending.ratified && last.kind === 'ratified' && last.seatId === acting.seat.id) return answer.row.id;
    const alone = acting.seat.signingRule === 'sole';
    if (!alone && approvedAlready(acting, pending)) return answer.row.id;
    authorize(mayRatify(signer(acting), correction, pending, tx.now));
    if (asked.termsDigest !== correction.termsDigest) throw new Conflict('text-changed');
    const { language, minute = proposal?.minute ?? null, mandateOn = proposal?.mandateOn ?? null } = asked;
    const faults = await faultsOfMinute(tx, acting.seat, { minute, mandateOn });
    if (!(await languagesOfVersion(tx.db, correction.versionId!)).includes(language))
      faults.push({ field: 'language', word: 'language-not-of-text' });
    if (faults.length > 0) throw new Invalid(faults);
    if (!alone && !completes(acting, pending)) {
      await keepApproval(tx, acting, proposal!);
      return answer.row.id;
    }
    const { visibility } = answer.row;
    const approvals = approvalsNow(proposal, tx.now).filter(({ personId }) => personId !== acting.personId);
    const done = await carryOut(
      tx,
      {
        signOn: { ...signOn, versionId: correction.versionId!, termsDigest: correction.termsDigest! },
        acting,
        answer,
      },
      keptOf(answer),
      {
        kind: 'ratified',
        authority: alone ? 'sole' : 'approval',
        ...{ language, note: null, mandateOn, minute, visibility },
        ...(proposal && !alone ? { proposal, approvals } : {}),
      },
    );
    await mailRatified(tx, correction, done);
    return done.signature.id;
  });
}

/** A delegate proposes to ratify; the organisation's authorised people are asked. Nobody else learns of it. */
export async function proposeRatification(
  platform: Platform,
  viewer: Viewer,
  input: Pick<Ratifying, 'seat' | 'signature' | 'minute' | 'mandateOn'>,
): Promise<string> {
  const asked = parse(proposing, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer, correction, proposal, pending } = await lockPending(tx, viewer, asked);
    if (proposal?.seatId === acting.seat.id && !pending.ratified) return answer.row.id;
    authorize(mayProposeRatification(signer(acting), correction, pending, tx.now));
    const { minute = null, mandateOn = null } = asked;
    const faults = await faultsOfMinute(tx, acting.seat, { minute, mandateOn });
    if (faults.length > 0) throw new Invalid(faults);
    const id = tx.platform.newId();
    await tx.db
      .insertInto('ratification_proposals')
      .values({
        id,
        coalition_id: correction.coalitionId,
        correction_id: correction.id,
        signature_id: answer.row.id,
        seat_id: acting.seat.id,
        at: tx.now,
        minute,
        mandate_on: mandateOn,
        taken_back_at: null,
        taken_back_by_seat_id: null,
      })
      .execute();
    tx.announce(`organization:${acting.seat.organizationId}`, 'ratification-proposed');
    await mailProposed(tx, correction, {
      signOn,
      acting,
      signature: answer.row,
      actId: id,
      read: acting.language,
    });
    return answer.row.id;
  });
}

/** Takes back what was proposed, and with it the approvals it had: it can be proposed anew. The signature stays as it was. */
export async function takeBackRatification(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signature: string },
): Promise<string> {
  const asked = parse(takingBack, input);
  return transact(platform, async (tx) => {
    const { acting, answer, correction, proposal, pending } = await lockPending(tx, viewer, asked);
    authorize(mayTakeBackRatification(signer(acting), correction, pending, tx.now));
    await tx.db
      .updateTable('ratification_proposals')
      .set({ taken_back_at: tx.now, taken_back_by_seat_id: acting.seat.id })
      .where('id', '=', proposal!.id)
      .execute();
    tx.announce(`organization:${acting.seat.organizationId}`, 'ratification-taken-back');
    return answer.row.id;
  });
}

/** Keeps one of several approvals; like the proposal it is known to the organisation alone. */
async function keepApproval(tx: Tx, { seat }: Acting, { id }: Proposal): Promise<void> {
  await tx.db
    .insertInto('ratification_approvals')
    .values({
      id: tx.platform.newId(),
      coalition_id: seat.coalitionId,
      proposal_id: id,
      seat_id: seat.id,
      at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(['proposal_id', 'seat_id']).doUpdateSet({ at: tx.now }))
    .execute();
  tx.announce(`organization:${seat.organizationId}`, 'approved-in-part');
}

/** One of several approvals sent again: more are still needed. */
const approvedAlready = (acting: Acting, pending: PendingFacts): boolean =>
  !pending.ratified && pending.approvedBy.includes(acting.personId) && !completes(acting, pending);

/** One's own signature under the lock of its sign-on, and the correction it is asked about. */
async function lockPending(tx: Tx, viewer: Viewer, asked: { seat: string; signature: string }) {
  const locked = await lockOwn(tx, viewer, asked);
  const correction = await correctionUnderWay(tx.db, locked.signOn.statementId);
  if (!correction) throw new Forbidden('ratification-over');
  const proposal = await proposalOf(tx.db, correction.id, locked.answer.row.id);
  return {
    ...locked,
    correction,
    proposal,
    pending: pendingFacts(correction, locked.answer, proposal, tx.now),
  };
}

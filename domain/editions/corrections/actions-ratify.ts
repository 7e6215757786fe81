import { authorize } from '../../authorize.ts';
import { Conflict, Forbidden, Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { carryOut } from '../../sign-ons/actions-append.ts';
import { keptOf, lockOwn, signer } from '../../sign-ons/lock-answer.ts';
import { languagesOfVersion } from '../../sign-ons/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { mailProposed, mailRatified } from './mails.ts';
import { mayProposeRatification, mayRatify } from './policy.ts';
import { pendingFacts, proposalOf } from './reads-ratifications.ts';
import { correctionUnderWay } from './reads.ts';
import { proposing, ratifying } from './rules.ts';

export interface Ratifying {
  seat: string;
  signature: string;
  /** Of the corrected terms that were shown. */
  termsDigest: string;
  /** The language the corrected text was read in. */
  language: string;
}

/** The organisation signs the corrected words, by its own rule. Twice the same is once. Answers the signature's id. */
export async function ratifySignature(platform: Platform, viewer: Viewer, input: Ratifying): Promise<string> {
  const asked = parse(ratifying, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer, correction, proposal, pending } = await lockPending(tx, viewer, asked);
    const last = answer.acts.at(-1)!;
    if (pending.ratified && last.kind === 'ratified' && last.seatId === acting.seat.id) return answer.row.id;
    authorize(mayRatify(signer(acting), correction, pending, tx.now));
    if (asked.termsDigest !== correction.termsDigest) throw new Conflict('text-changed');
    if (!(await languagesOfVersion(tx.db, correction.versionId!)).includes(asked.language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    const { visibility } = answer.row;
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
        authority: acting.seat.signingRule === 'sole' ? 'sole' : 'approval',
        language: asked.language,
        note: null,
        mandateOn: null,
        visibility,
        ...(proposal && acting.seat.signingRule !== 'sole' ? { proposal } : {}),
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
  input: { seat: string; signature: string },
): Promise<string> {
  const asked = parse(proposing, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer, correction, proposal, pending } = await lockPending(tx, viewer, asked);
    if (proposal?.seatId === acting.seat.id && !pending.ratified) return answer.row.id;
    authorize(mayProposeRatification(signer(acting), correction, pending, tx.now));
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

/** One's own signature under the lock of its sign-on, and the correction it is asked about. */
async function lockPending(tx: Tx, viewer: Viewer, asked: { seat: string; signature: string }) {
  const locked = await lockOwn(tx, viewer, asked);
  const correction = await correctionUnderWay(tx.db, locked.signOn.statementId);
  if (!correction) throw new Forbidden('ratification-over');
  const proposal = await proposalOf(tx.db, correction.id, locked.answer.row.id);
  return { ...locked, correction, proposal, pending: pendingFacts(correction, locked.answer, proposal) };
}

import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { carryOut } from '../../sign-ons/actions-append.ts';
import { standOn } from '../../sign-ons/actions.ts';
import { openNames } from '../../sign-ons/grades/actions-open.ts';
import { asGiven, keptOf } from '../../sign-ons/lock-answer.ts';
import type { Signed } from '../../sign-ons/mails.ts';
import { findAnswer, type Answer } from '../../sign-ons/reads-answers.ts';
import type { SignOn } from '../../sign-ons/reads.ts';
import { allow, standBy } from '../../statements/actions.ts';
import { requireStatement, type Statement } from '../../statements/reads.ts';
import { requireReviewedVersion } from '../../texts/checks/gate.ts';
import { requireLiveVersion } from '../../texts/sources/gate.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { issueEdition } from '../actions.ts';
import { lockCorrection, signOnOf } from './actions-lock.ts';
import { tell } from './actions-tell.ts';
import { mailReady, mailUnanswered } from './mails.ts';
import { isReady, mayPublishCorrection } from './policy.ts';
import { organizationsNotAt } from './reads-ratifications.ts';
import { requireCorrection, type Correction } from './reads.ts';
import { stepping } from './rules.ts';

const DUE = 'correction-due';

/** Publishes a correction as the next edition: an erratum once it is closed, a substantive one once its time is over. */
export async function publishCorrection(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; correction: string },
): Promise<Correction> {
  const asked = parse(stepping, input);
  return transact(platform, async (tx) => {
    const { statement, acting, correction } = await lockCorrection(tx, viewer, asked);
    allow(acting, statement, mayPublishCorrection(acting, statement, correction, tx.now));
    const versionId = correction.versionId!;
    await requireReviewedVersion(tx, statement.coalitionId, versionId);
    await requireLiveVersion(tx, { ...statement, versionId }, acting);
    const signOn = await signOnOf(tx, statement);
    await carryThrough(tx, { statement, correction, seatId: acting.seat.id, signOn });
    return requireCorrection(tx.db, correction.id);
  });
}

/** As the time of the signers ends: published by itself where that was chosen, else the secretariat is told that it is ready. */
export function correctionJobs(platform: Platform): Handlers {
  return {
    [DUE]: async ({ payload }) => {
      const { correction: id, statement: statementId } = payload as { correction: string; statement: string };
      await transact(platform, async (tx) => {
        await tx.lock(tx.db.selectFrom('statements').select('id').where('id', '=', statementId));
        const correction = await requireCorrection(tx.db, id);
        if (correction.state !== 'ratifying' || !isReady(correction, tx.now).allowed) return;
        const statement = await requireStatement(tx.db, statementId);
        const signOn = (await signOnOf(tx, statement))!;
        tx.announce(`statement:${statementId}`, 'ratification-over');
        if (!correction.publishesItself) return mailReady(tx, correction, signOn);
        await carryThrough(tx, { statement, correction, seatId: null, signOn });
      });
    },
  };
}

export function dueLater(tx: Tx, { id, coalitionId, statementId, dueAt }: Correction): void {
  tx.record({
    kind: 'outbox',
    coalitionId,
    job: DUE,
    key: `${DUE}:${id}`,
    payload: { correction: id, statement: statementId },
    dueAt: dueAt!,
  });
}

/**
 * Puts the corrected version in the place of the one before, in one transaction: of a substantive one, whoever did not
 * answer lapses or stands apart, by the rule announced at opening. No signature is ever moved to words it was not given to.
 */
export async function carryThrough(
  tx: Tx,
  of: { statement: Statement; correction: Correction; seatId: string | null; signOn: SignOn | null },
): Promise<void> {
  const { statement, correction, seatId, signOn } = of;
  const versionId = correction.versionId!;
  const unanswered =
    signOn && correction.kind === 'substantive' ? await endSilent(tx, signOn, versionId) : [];
  if (signOn) {
    const { terms, termsDigest } = correction;
    await standOn(tx, signOn, { versionId, terms: terms!, termsDigest: termsDigest! });
  }
  const edition = await issueEdition(tx, {
    statement,
    versionId,
    signOn,
    seatId: seatId ?? correction.closedBySeatId!,
  });
  await standBy(tx, statement, versionId);
  await tx.db
    .updateTable('corrections')
    .set({
      state: 'published',
      made_edition_id: edition.id,
      terms_before: signOn?.terms ?? null,
      ended_at: tx.now,
      ended_by_seat_id: seatId,
    })
    .where('id', '=', correction.id)
    .execute();
  tx.record({
    kind: 'leaf',
    coalitionId: correction.coalitionId,
    record: {
      kind: `correction.${correction.kind}`,
      correction: correction.id,
      corrects: correction.editionId,
      edition: edition.id,
      from: correction.fromVersionId,
      version: versionId,
      terms: correction.termsDigest,
      noteEs: correction.note!.es,
      noteEn: correction.note!.en,
      at: tx.now,
    },
  });
  const { number, code, count } = edition;
  await tell(tx, statement, seatId, 'published', { number, code, count });
  for (const one of unanswered) await mailUnanswered(tx, correction, one);
}

/** Ends the signatures that were not ratified in time. The act names the seat that signed, and nobody did it. */
async function endSilent(tx: Tx, signOn: SignOn, versionId: string): Promise<Signed[]> {
  const authority = signOn.reconfirmationRule === 'lapse' ? 'silence' : 'unconfirmed';
  const ended: Signed[] = [];
  await openNames(tx, signOn.id);
  for (const organizationId of await organizationsNotAt(tx.db, signOn.id, versionId)) {
    const answer = (await findAnswer(tx.db, signOn.id, organizationId)) as Answer;
    const { seatId, personId, language, mandateOn } = answer.acts.at(-1)!;
    const acting = { personId, name: null, seat: { id: seatId, organizationId } };
    const { visibility } = answer.row;
    const act = { kind: 'lapsed', authority, language, note: null, mandateOn, visibility } as const;
    ended.push(await carryOut(tx, { signOn: asGiven(signOn, answer), acting, answer }, keptOf(answer), act));
  }
  return ended;
}

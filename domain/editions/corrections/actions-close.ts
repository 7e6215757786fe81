import { byNamedSeat } from '../../accounts/acting-seat.ts';
import { Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import { DAY, later, type Platform } from '../../platform.ts';
import { addresseesOf, type SignOn } from '../../sign-ons/reads.ts';
import { allow } from '../../statements/actions.ts';
import { atOneHead, closeWords } from '../../statements/close-text.ts';
import { terms, type Sealed } from '../../statements/manifest.ts';
import { requireStatement, requireVersion, versionsOfText } from '../../statements/reads.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockCorrection, signOnOf } from './actions-lock.ts';
import { carryThrough, dueLater } from './actions-publish.ts';
import { tell } from './actions-tell.ts';
import { mailSigners } from './mails.ts';
import { mayCloseCorrection } from './policy.ts';
import { requireCorrection, type Correction } from './reads.ts';
import { closing, correctedNumber } from './rules.ts';

export interface ClosingCorrection {
  seat: string;
  correction: string;
  kind: 'erratum' | 'substantive';
  noteEs: string;
  noteEn: string;
  days?: number | null;
  publishesItself?: boolean;
  incomplete?: boolean;
}

/**
 * Closes the corrected words by the gate of every closing and says what kind of correction it is. An erratum waits to be
 * published, or is at once; a substantive one is put to everybody who signed, until its time ends.
 */
export async function closeCorrection(
  platform: Platform,
  viewer: Viewer,
  input: ClosingCorrection,
): Promise<Correction> {
  const asked = parse(closing, input);
  const known = async () => {
    const acting = byNamedSeat(viewer, asked.seat);
    const correction = await requireCorrection(platform.store.read, asked.correction);
    const statement = await requireStatement(platform.store.read, correction.statementId);
    allow(acting, statement, mayCloseCorrection(acting, statement, correction, asked.kind));
    return statement;
  };
  return atOneHead(platform, known, async (tx, readBefore) => {
    const { statement, acting, correction } = await lockCorrection(tx, viewer, asked);
    allow(acting, statement, mayCloseCorrection(acting, statement, correction, asked.kind));
    const { kind } = asked;
    const number = async () =>
      correctedNumber(
        kind,
        (await versionsOfText(tx.db, statement.textId)).map((version) => version.number),
      );
    const { incomplete } = asked;
    const closed = await closeWords(tx, { statement, acting, incomplete, readBefore, number });
    if (closed === null) return null;
    const from = await requireVersion(tx.db, correction.fromVersionId);
    if (from.digest === closed.digest)
      throw new Invalid([{ field: 'kind', word: 'correction-changes-nothing' }]);
    const signOn = await signOnOf(tx, statement);
    const sealed = signOn && (await correctedTerms(tx, signOn, closed.digest));
    const dueAt = kind === 'substantive' ? later(tx.now, asked.days! * DAY) : null;
    await tx.db
      .updateTable('corrections')
      .set({
        state: dueAt === null ? 'closed' : 'ratifying',
        kind,
        version_id: closed.version,
        note_es: asked.noteEs,
        note_en: asked.noteEn,
        closed_at: tx.now,
        closed_by_seat_id: acting.seat.id,
        terms: sealed?.text ?? null,
        terms_digest: sealed?.digest ?? null,
        due_at: dueAt,
        publishes_itself: asked.publishesItself ? 1 : 0,
      })
      .where('id', '=', correction.id)
      .execute();
    const now = await requireCorrection(tx.db, correction.id);
    if (dueAt === null || signOn === null) {
      await tell(tx, statement, acting.seat.id, 'closed', { version: closed.number });
      if (asked.publishesItself)
        await carryThrough(tx, { statement, correction: now, seatId: acting.seat.id, signOn });
    } else {
      await tell(tx, statement, acting.seat.id, 'put-to-signers', { version: closed.number, dueAt });
      tx.publicChange(statement.coalitionId);
      dueLater(tx, now);
      await mailSigners(tx, now, signOn);
    }
    return requireCorrection(tx.db, correction.id);
  });
}

/** The terms of a sign-on over other words: all else is as it was announced. */
async function correctedTerms(tx: Tx, signOn: SignOn, manifestDigest: string): Promise<Sealed> {
  const addressees = await addresseesOf(tx.db, signOn.id);
  return terms({
    manifestDigest,
    addressees: addressees.map(({ kind, name }) => ({ kind, names: name })),
    meaning: signOn.meaning,
    reconfirmationRule: signOn.reconfirmationRule,
    whoMaySign: signOn.whoMaySign,
    othersMayAsk: signOn.othersMayAsk,
  });
}

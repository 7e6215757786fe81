import { authorize } from '../authorize.ts';
import { Conflict } from '../errors.ts';
import { parse } from '../input.ts';
import { ownRuleOf } from '../organizations/reads-signing-rules.ts';
import type { Instant, Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { changeLate, keepLate, tell } from './actions-late.ts';
import { lockAnswer, requireShown, signer, type Locked } from './lock-answer.ts';
import { mailLateApprovers, mailLateWaiting } from './mails-late.ts';
import { gradeNow, gradeOf, requireGrade } from './grades/named-from.ts';
import { answerFacts } from './ours.ts';
import { mayAct } from './policy.ts';
import { isPlain, mayAdhere, mayApproveLate, maySendStamped, mayTakeBackLate } from './policy-late.ts';
import { findAnswer } from './reads-answers.ts';
import { askedBy, requireLate, signOnOfLate, type LateRequest } from './reads-late.ts';
import { readReservation, writeReservation, type Reservation } from './reservations/stored.ts';
import { approvingLate, asking, takingBackLate } from './rules.ts';
import type { Approving, Signing } from './sign.ts';

export interface Asking extends Signing {
  /** What the device's clock showed when it was signed without a network; without it, it asks to join after publication. */
  stampedAt?: Instant | null;
}

/**
 * Asks to be counted late: with a signature that was given before closing and arrives only now, or, once the statement is
 * published, as one who joins afterwards. The secretariat decides; until then nobody else learns of it.
 */
export async function askLate(platform: Platform, viewer: Viewer, input: Asking): Promise<string> {
  const { stampedAt = null, ...asked } = parse(asking, input);
  return transact(platform, async (tx) => {
    const ready = await lockAnswer(tx, viewer, asked);
    const { signOn, acting, answer } = ready;
    const { last, ...before } = await askedBy(tx.db, signOn.id, acting.seat.organizationId, tx.now);
    authorize(
      mayAct(
        stampedAt === null && acting.seat.signingRule === 'approval' ? 'propose' : 'sign',
        acting.seat,
        signOn,
      ),
    );
    if (last && repeats(last, acting.seat.id, asked, stampedAt)) return last.id;
    const rule = await ownRuleOf(tx.db, acting.seat);
    const facts = { ...answerFacts(answer, tx.now), ...before, rule };
    authorize(
      stampedAt === null
        ? mayAdhere(signer(acting), signOn, facts, tx.now)
        : maySendStamped(signer(acting), signOn, facts, stampedAt, tx.now),
    );
    const approves = stampedAt !== null && answer?.row.state === 'proposed';
    const proposal = approves ? answer.acts.at(-1)! : null;
    const { visibility, namedFrom } = approves
      ? gradeOf(answer)
      : stampedAt === null
        ? requireGrade(asked, tx.now)
        : gradeNow(asked, tx.now);
    await requireShown(tx, ready, { ...asked, visibility });
    const proposes = stampedAt === null && acting.seat.signingRule === 'approval';
    const seatId = acting.seat.id;
    const request = await keepLate(tx, ready, {
      ...asked,
      visibility,
      namedFrom,
      signatoryName: approves ? answer.row.signatory_name : asked.signatoryName,
      signatoryTitle: approves ? answer.row.signatory_title : asked.signatoryTitle,
      mandateOn: asked.mandateOn ?? proposal?.mandateOn ?? null,
      reservation: approves ? readReservation(answer.row.reservation) : asked.reservation,
      stampedAt,
      proposed: proposes ? { seatId, at: tx.now } : proposal,
      signedBy: proposes ? null : seatId,
    });
    await (proposes ? mailLateApprovers : mailLateWaiting)(tx, { signOn, request, acting });
    return request.id;
  });
}

export interface ApprovingLate extends Omit<Approving, 'signature'> {
  request: string;
}

/** Another, authorised person of the organisation agrees: now it waits for the secretariat. */
export async function approveLate(platform: Platform, viewer: Viewer, input: ApprovingLate): Promise<string> {
  const asked = parse(approvingLate, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, request } = await lockLate(tx, viewer, asked);
    if (request.state === 'waiting' && request.signer?.seatId === acting.seat.id) return request.id;
    authorize(mayApproveLate(signer(acting), signOn, request, tx.now));
    authorize(isPlain(await ownRuleOf(tx.db, acting.seat)));
    if (writeReservation(asked.reservation) !== writeReservation(request.reservation))
      throw new Conflict('reservation-changed');
    const { name, note = null, mandateOn = request.mandateOn } = asked;
    await requireShown(tx, { signOn, acting }, { ...asked, visibility: request.visibility, mandateOn });
    const waiting = await changeLate(tx, request, {
      state: 'waiting',
      name,
      note: note ?? request.note,
      mandate_on: mandateOn,
      language: asked.language,
      signed_by_seat_id: acting.seat.id,
      asked_at: tx.now,
    });
    tell(tx, waiting, 'late-waiting');
    await mailLateWaiting(tx, { signOn, request: waiting, acting });
    return request.id;
  });
}

/** The organisation takes back what it asked for before the secretariat has decided. */
export async function takeBackLate(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; request: string },
): Promise<string> {
  const asked = parse(takingBackLate, input);
  return transact(platform, async (tx) => {
    const { acting, request } = await lockLate(tx, viewer, asked);
    if (acting.seat.organizationId === request.organizationId && request.state === 'withdrawn')
      return request.id;
    authorize(mayTakeBackLate(acting.seat, request));
    await changeLate(tx, request, { state: 'withdrawn' });
    tell(tx, request, 'late-withdrawn');
    return request.id;
  });
}

/** A request under the lock of its sign-on with its organisation's answer, and who acts on it. */
export async function lockLate(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; request: string },
): Promise<Locked & { request: LateRequest }> {
  const signOn = await signOnOfLate(tx.db, asked.request);
  const locked = await lockAnswer(tx, viewer, { seat: asked.seat, signOn });
  const request = await requireLate(tx.db, asked.request);
  return { ...locked, request, answer: await findAnswer(tx.db, request.signOnId, request.organizationId) };
}

/** The same person sending the same thing again while it is pending. */
function repeats(
  last: LateRequest,
  seatId: string,
  asked: Pick<Signing, 'name' | 'visibility' | 'namedFrom' | 'termsDigest'> & {
    reservation: Reservation | null;
  },
  stampedAt: Instant | null,
): boolean {
  const begunBy =
    last.kind === 'stamped' ? last.signer?.seatId : (last.proposal?.seatId ?? last.signer?.seatId);
  return (
    (last.state === 'proposed' || last.state === 'waiting') &&
    begunBy === seatId &&
    last.stampedAt === stampedAt &&
    last.name === asked.name &&
    last.termsDigest === asked.termsDigest &&
    (last.kind === 'stamped' || writeReservation(last.reservation) === writeReservation(asked.reservation)) &&
    (last.kind === 'stamped' ||
      (last.visibility === asked.visibility && last.namedFrom === (asked.namedFrom ?? null)))
  );
}

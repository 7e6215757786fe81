import { authorize } from '../authorize.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { carryOut } from './actions-append.ts';
import { changeLate, tell } from './actions-late.ts';
import { gradeNow } from './grades/named-from.ts';
import { lockLate } from './late.ts';
import type { Locked } from './lock-answer.ts';
import { mailLateDeclined } from './mails-late.ts';
import { mailSigned } from './mails.ts';
import { mayDecideLate, mayStillCount } from './policy-late.ts';
import { standingOf, type LateRequest } from './reads-late.ts';
import { writeReservation } from './reservations/stored.ts';
import { reprint } from './reprint.ts';
import { decidingLate } from './rules.ts';

export interface DecidingLate {
  seat: string;
  request: string;
  accept: boolean;
  /** Required, but for letting somebody join after publication. */
  reason?: string | null;
}

/**
 * The secretariat counts what came late, or does not, and says why. Accepted before publication it is a signature like the
 * others; afterwards it stands apart with its date, and the edition stays as it was counted.
 */
export async function decideLate(platform: Platform, viewer: Viewer, input: DecidingLate): Promise<string> {
  const asked = parse(decidingLate, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer, request } = await lockLate(tx, viewer, asked);
    const wanted = asked.accept ? 'accepted' : 'declined';
    if (request.state === wanted && request.decision?.seatId === acting.seat.id) return request.id;
    authorize(mayDecideLate(acting, acting.seat, request));
    if (asked.reason === null && !(asked.accept && request.kind === 'adhesion'))
      throw new Invalid([{ field: 'reason', word: 'reason-missing' }]);
    if (asked.accept) await count(tx, { signOn, answer }, request);
    await changeLate(tx, request, {
      state: wanted,
      decided_at: tx.now,
      decided_by_seat_id: acting.seat.id,
      reason: asked.reason,
    });
    note(tx, request, {
      wanted,
      seatId: acting.seat.id,
      reason: asked.reason,
      statementId: signOn.statementId,
    });
    tell(tx, request, `late-${wanted}`);
    if (!asked.accept) await mailLateDeclined(tx, { signOn, request, reason: asked.reason ?? '' });
    return request.id;
  });
}

/** Makes it the organisation's signature, by whoever signed it, if the organisation could still sign today. */
async function count(
  tx: Tx,
  { signOn, answer }: Pick<Locked, 'signOn' | 'answer'>,
  request: LateRequest,
): Promise<void> {
  authorize(mayStillCount(await standingOf(tx.db, request, tx.now), signOn));
  if (request.termsDigest !== signOn.termsDigest) throw new Conflict('text-changed');
  if (answer?.row.state === 'signed') throw new Conflict('already-signed', { at: answer.row.signed_at! });
  const { name, signatoryName, signatoryTitle, proposal, reservation } = request;
  const { visibility, namedFrom } = gradeNow(request, tx.now);
  const signer = request.signer!;
  const done = await carryOut(
    tx,
    {
      signOn,
      answer,
      acting: { ...signer, seat: { id: signer.seatId, organizationId: request.organizationId } },
    },
    {
      ...{ name, visibility, signatory_name: signatoryName, signatory_title: signatoryTitle, reservation },
      named_from: namedFrom,
    },
    {
      kind: proposal === null ? 'signed' : 'approved',
      authority: proposal === null ? 'sole' : 'approval',
      language: request.language,
      note: request.note,
      mandateOn: request.mandateOn,
      visibility,
      ...(proposal && { proposal }),
    },
  );
  await mailSigned(tx, done);
  await reprint(tx, done);
}

/** The secretariat's act: a leaf with all of it, and a line that names no organisation. */
function note(
  tx: Tx,
  request: LateRequest,
  {
    wanted,
    seatId,
    reason,
    statementId,
  }: { wanted: 'accepted' | 'declined'; seatId: string; reason: string | null; statementId: string },
): void {
  const { coalitionId } = request;
  tx.record({
    kind: 'leaf',
    coalitionId,
    record: {
      kind: `late.${wanted}`,
      request: request.id,
      asked: request.kind,
      signOn: request.signOnId,
      organization: request.organizationId,
      name: request.name,
      visibility: request.visibility,
      namedFrom: request.namedFrom,
      terms: request.termsDigest,
      reservation: writeReservation(request.reservation),
      stampedAt: request.stampedAt,
      askedAt: request.askedAt,
      seat: seatId,
      reason,
      at: tx.now,
    },
  });
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: request.visibility === 'public' ? seatId : null,
    act: `late.${request.kind}-${wanted}`,
    subject: { kind: 'statement', id: statementId },
  });
}

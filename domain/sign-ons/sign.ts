import type { Visibility } from '../../db/tables/signatures.ts';
import type { Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Instant, Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { carryOut, type NewAct } from './actions-append.ts';
import { lockAnswer, lockOwn, requireShown, signer } from './lock-answer.ts';
import { mailApprovers, mailSigned, mailWithdrawn, type Signed } from './mails.ts';
import { keepApproval } from './actions-approvals.ts';
import { gradeNow, gradeOf, requireGrade } from './grades/named-from.ts';
import { answerFacts, approvalsNow } from './ours.ts';
import { writeReservation, type Reservation } from './reservations/stored.ts';
import {
  completes,
  mayAct,
  mayApprove,
  mayDecline,
  mayPropose,
  maySign,
  mayWithdraw,
  type AnswerFacts,
} from './policy.ts';
import { memberNames } from './reads.ts';
import { approving, declining, signing, withdrawing } from './rules.ts';
import { reprint } from './reprint.ts';
import type { Act, Answer } from './reads-answers.ts';

export interface Signing {
  seat: string;
  signOn: string;
  /** Of the terms that were shown. */
  termsDigest: string;
  /** The language the text was read in. */
  language: string;
  /** As it will appear. */
  name: string;
  visibility: Visibility;
  /** From when a withheld name is public; never where it is not said. */
  namedFrom?: Instant | null;
  signatoryName?: string | null;
  signatoryTitle?: string | null;
  note?: string | null;
  /** Date of the organisation's own mandate, YYYY-MM-DD. */
  mandateOn?: string | null;
  /** Which minute of the organisation's board decided it, e.g. "Acta 14/2027, punto 3". */
  minute?: string | null;
  /** Without which paragraphs, or read how, the organisation signs. */
  reservation?: ReservationSaid | null;
}

/** A reservation as a form says it: what is left out is not said. */
interface ReservationSaid {
  paragraphs: number[];
  noteEs?: string | null;
  noteEn?: string | null;
}

/** The authorised person signs for an organisation whose rule is "sole". Twice the same is once. Answers the signature's id. */
export async function signStatement(platform: Platform, viewer: Viewer, input: Signing): Promise<string> {
  return begin(platform, viewer, input, {
    move: 'sign',
    kind: 'signed',
    authority: 'sole',
    may: maySign,
    mail: mailSigned,
  });
}

/** A delegate proposes; the organisation's authorised people are asked to approve. Nobody else learns of it. */
export async function proposeSignature(platform: Platform, viewer: Viewer, input: Signing): Promise<string> {
  return begin(platform, viewer, input, {
    move: 'propose',
    kind: 'proposed',
    authority: 'proposal',
    may: mayPropose,
    mail: mailApprovers,
  });
}

/** The two ways in which an organisation begins to sign. */
interface Beginning extends Pick<NewAct, 'kind' | 'authority'> {
  move: 'sign' | 'propose';
  may: typeof maySign;
  mail: (tx: Tx, signed: Signed) => Promise<void>;
}

async function begin(
  platform: Platform,
  viewer: Viewer,
  input: Signing,
  beginning: Beginning,
): Promise<string> {
  const asked = parse(signing, input);
  const { move, kind, authority, may, mail } = beginning;
  return transact(platform, async (tx) => {
    const ready = await lockAnswer(tx, viewer, asked);
    const { signOn, acting, answer } = ready;
    authorize(mayAct(move, acting.seat, signOn));
    if (answer && repeats(answer, acting, kind, asked)) return answer.row.id;
    refuseSigned(answer);
    authorize(may(signer(acting), signOn, answerFacts(answer, tx.now), tx.now));
    await requireShown(tx, ready, asked);
    const { namedFrom } = requireGrade(asked, tx.now);
    const { name, visibility, language, note = null, mandateOn = null, minute = null } = asked;
    const kept = {
      name,
      visibility,
      signatory_name: asked.signatoryName ?? null,
      signatory_title: asked.signatoryTitle ?? null,
      reservation: asked.reservation,
      named_from: namedFrom,
    };
    const done = await carryOut(tx, ready, kept, {
      ...{ kind, authority, language, note, mandateOn, minute, visibility },
    });
    await mail(tx, done);
    return done.signature.id;
  });
}

export interface Approving extends Pick<
  Signing,
  'seat' | 'termsDigest' | 'language' | 'name' | 'note' | 'mandateOn' | 'minute' | 'reservation'
> {
  signature: string;
}

/**
 * Another, authorised person gives the Vo.Bo.; with the last that the organisation's rule asks for it has signed, under the name as they left
 * it, and with the reservation that was proposed: it is sent back as it was shown. The date of the mandate stays the proposer's unless they give another, or null for none.
 */
export async function approveSignature(
  platform: Platform,
  viewer: Viewer,
  input: Approving,
): Promise<string> {
  const asked = parse(approving, input);
  return transact(platform, async (tx) => {
    const ready = await lockOwn(tx, viewer, asked);
    const { signOn, acting, answer } = ready;
    authorize(mayAct('approve', acting.seat, signOn));
    const { signatory_name, signatory_title } = answer.row;
    const { visibility, namedFrom } = gradeNow(gradeOf(answer), tx.now);
    if (repeats(answer, acting, 'approved', { ...asked, visibility: answer.row.visibility, namedFrom }))
      return answer.row.id;
    refuseSigned(answer);
    const facts = answerFacts(answer, tx.now);
    if (approvedAlready(answer, acting, facts)) return answer.row.id;
    authorize(mayApprove(signer(acting), signOn, facts, tx.now));
    if (writeReservation(asked.reservation) !== answer.row.reservation)
      throw new Conflict('reservation-changed');
    const proposal = answer.acts.findLast(({ kind }) => kind === 'proposed')!;
    const { name, language, note = null, mandateOn = proposal.mandateOn, minute = proposal.minute } = asked;
    await requireShown(tx, ready, { ...asked, visibility, mandateOn, minute });
    if (facts.approvalsNeeded > 1 && name !== answer.row.name)
      throw new Invalid([{ field: 'name', word: 'name-as-proposed' }]);
    if (!completes(acting, facts)) {
      await keepApproval(tx, ready, note);
      return answer.row.id;
    }
    const approvals = approvalsNow(answer, tx.now).filter(({ personId }) => personId !== acting.personId);
    const done = await carryOut(
      tx,
      ready,
      { name, signatory_name, signatory_title, visibility, named_from: namedFrom },
      {
        kind: 'approved',
        authority: 'approval',
        ...{ language, note, mandateOn, minute, visibility, approvals },
        proposal,
      },
    );
    await mailSigned(tx, done);
    return done.signature.id;
  });
}

/** The organisation says no, and why. Its own people and the secretariat see it; the others are not held up. */
export async function declineSignature(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signOn: string; reason: string },
): Promise<string> {
  const asked = parse(declining, input);
  return transact(platform, async (tx) => {
    const ready = await lockAnswer(tx, viewer, asked);
    const { signOn, acting, answer } = ready;
    authorize(mayAct('decline', acting.seat, signOn));
    const last = answer?.acts.at(-1);
    if (answer && last?.kind === 'declined' && last.seatId === acting.seat.id && last.note === asked.reason)
      return answer.row.id;
    authorize(mayDecline(signer(acting), signOn, answerFacts(answer, tx.now), tx.now));
    const { organizationId } = acting.seat;
    const name =
      answer?.row.name ??
      (await memberNames(tx.db, signOn.coalitionId, [organizationId])).get(organizationId)!;
    const visibility = answer?.row.visibility ?? 'public';
    const { signature } = await carryOut(
      tx,
      ready,
      { name, signatory_name: null, signatory_title: null, visibility },
      {
        kind: 'declined',
        authority: 'refusal',
        language: acting.language,
        note: asked.reason,
        mandateOn: null,
        visibility,
      },
    );
    return signature.id;
  });
}

export interface Withdrawing {
  seat: string;
  signature: string;
  /** Required until the text is published. */
  reason?: string | null;
  /** Once it is published: the name stays among those that were withdrawn, with the date; else it is simply gone. */
  shown?: boolean;
}

/**
 * Takes a signature or a proposal back, with a reason. Before publication the organisation may sign again; afterwards the
 * edition stays as it was counted, and lists and letters drop the name at once.
 */
export async function withdrawSignature(
  platform: Platform,
  viewer: Viewer,
  input: Withdrawing,
): Promise<string> {
  const asked = parse(withdrawing, input);
  return transact(platform, async (tx) => {
    const ready = await lockOwn(tx, viewer, asked);
    const { signOn, acting, answer } = ready;
    authorize(mayAct('withdraw', acting.seat, signOn));
    const last = answer.acts.at(-1)!;
    if (last.kind === 'withdrawn' && last.seatId === acting.seat.id) return answer.row.id;
    const facts = answerFacts(answer, tx.now);
    authorize(mayWithdraw(signer(acting), signOn, facts, tx.now));
    const signed = facts.state === 'signed' || facts.unratified;
    const published = signOn.statementState !== 'sign-on';
    if (!published && asked.reason === null) throw new Invalid([{ field: 'reason', word: 'reason-missing' }]);
    const { name, signatory_name, signatory_title, visibility } = answer.row;
    const done = await carryOut(
      tx,
      ready,
      { name, signatory_name, signatory_title, visibility },
      {
        kind: 'withdrawn',
        authority: 'withdrawal',
        language: last.language,
        note: asked.reason,
        mandateOn: null,
        visibility,
        shown: published && asked.shown && signed && visibility === 'public',
      },
    );
    if (!signed) return done.signature.id;
    await mailWithdrawn(tx, done);
    await reprint(tx, done);
    return done.signature.id;
  });
}

/** The same person sending the same thing again, because a button was pressed twice or an answer got lost. */
function repeats(
  answer: Answer,
  acting: Acting,
  kind: Act['kind'],
  asked: Pick<Signing, 'termsDigest' | 'name' | 'visibility' | 'namedFrom'> & {
    reservation: Reservation | null;
  },
): boolean {
  const last = answer.acts.at(-1)!;
  return (
    last.kind === kind &&
    last.seatId === acting.seat.id &&
    last.termsDigest === asked.termsDigest &&
    answer.row.name === asked.name &&
    answer.row.visibility === asked.visibility &&
    last.namedFrom === (asked.namedFrom ?? null) &&
    answer.row.reservation === writeReservation(asked.reservation)
  );
}

/** One of several approvals sent again: more are still needed. */
function approvedAlready(answer: Answer, acting: Acting, facts: AnswerFacts): boolean {
  return (
    answer.row.state === 'proposed' && facts.approvedBy.includes(acting.personId) && !completes(acting, facts)
  );
}

function refuseSigned(answer: Answer | null): void {
  if (answer?.row.state === 'signed') throw new Conflict('already-signed', { at: answer.row.signed_at! });
}

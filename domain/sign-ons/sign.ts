import type { Visibility } from '../../db/tables/signatures.ts';
import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { appendAct, keepAnswer, type NewAct } from './actions-append.ts';
import { lockSignOn } from './actions.ts';
import { mailApprovers, mailSigned, mailWithdrawn } from './mails.ts';
import { answerFacts } from './ours.ts';
import { mayApprove, mayDecline, mayPropose, maySign, mayWithdraw } from './policy.ts';
import { languagesOfVersion, memberNames, type SignOn } from './reads.ts';
import { approving, declining, signing, withdrawing } from './rules.ts';
import { findAnswer, signOnOfSignature, type Act, type Answer } from './reads-answers.ts';

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
  signatoryName?: string | null;
  signatoryTitle?: string | null;
  note?: string | null;
  /** Date of the organisation's own mandate, YYYY-MM-DD. */
  mandateOn?: string | null;
}

/** The authorised person signs for an organisation whose rule is "sole". Twice the same is once. Answers the signature's id. */
export async function signStatement(platform: Platform, viewer: Viewer, input: Signing): Promise<string> {
  const asked = parse(signing, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer } = await lockAnswer(tx, viewer, asked);
    if (answer && repeats(answer, acting, 'signed', asked)) return answer.row.id;
    refuseSigned(answer);
    authorize(maySign(signer(acting), signOn, answerFacts(answer), tx.now));
    await requireShown(tx, signOn, asked);
    const act: NewAct = {
      kind: 'signed',
      authority: 'sole',
      ...actFacts(asked),
      visibility: asked.visibility,
    };
    const signature = await keepAnswer(
      tx,
      signOn,
      acting,
      answer,
      { ...shown(asked), visibility: asked.visibility },
      act,
    );
    await mailSigned(tx, {
      signOn,
      signature,
      acting,
      read: act.language,
      actId: await appendAct(tx, { signOn, signature, before: answer, acting, act }),
    });
    return signature.id;
  });
}

/** A delegate proposes; the organisation's authorised people are asked to approve. Nobody else learns of it. */
export async function proposeSignature(platform: Platform, viewer: Viewer, input: Signing): Promise<string> {
  const asked = parse(signing, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer } = await lockAnswer(tx, viewer, asked);
    if (answer && repeats(answer, acting, 'proposed', asked)) return answer.row.id;
    refuseSigned(answer);
    authorize(mayPropose(signer(acting), signOn, answerFacts(answer), tx.now));
    await requireShown(tx, signOn, asked);
    const act: NewAct = {
      kind: 'proposed',
      authority: 'proposal',
      ...actFacts(asked),
      visibility: asked.visibility,
    };
    const signature = await keepAnswer(
      tx,
      signOn,
      acting,
      answer,
      { ...shown(asked), visibility: asked.visibility },
      act,
    );
    await mailApprovers(tx, {
      signOn,
      signature,
      acting,
      read: act.language,
      actId: await appendAct(tx, { signOn, signature, before: answer, acting, act }),
    });
    return signature.id;
  });
}

export interface Approving extends Pick<
  Signing,
  'seat' | 'termsDigest' | 'language' | 'name' | 'note' | 'mandateOn'
> {
  signature: string;
}

/** Another, authorised person gives the Vo.Bo.: from now on the organisation has signed, under the name as they left it. */
export async function approveSignature(
  platform: Platform,
  viewer: Viewer,
  input: Approving,
): Promise<string> {
  const asked = parse(approving, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer } = await lockOwn(tx, viewer, asked);
    const { visibility, signatory_name, signatory_title } = answer.row;
    if (repeats(answer, acting, 'approved', { ...asked, visibility })) return answer.row.id;
    refuseSigned(answer);
    authorize(mayApprove(signer(acting), signOn, answerFacts(answer), tx.now));
    await requireShown(tx, signOn, asked);
    const act: NewAct = { kind: 'approved', authority: 'approval', ...actFacts(asked), visibility };
    const signature = await keepAnswer(
      tx,
      signOn,
      acting,
      answer,
      { name: asked.name, signatory_name, signatory_title, visibility },
      act,
    );
    await mailSigned(tx, {
      signOn,
      signature,
      acting,
      read: act.language,
      actId: await appendAct(tx, { signOn, signature, before: answer, acting, act }),
    });
    return signature.id;
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
    const { signOn, acting, answer } = await lockAnswer(tx, viewer, asked);
    const last = answer?.acts.at(-1);
    if (answer && last?.kind === 'declined' && last.seatId === acting.seat.id && last.note === asked.reason)
      return answer.row.id;
    authorize(mayDecline(signer(acting), signOn, answerFacts(answer), tx.now));
    const name =
      answer?.row.name ??
      (await memberNames(tx.db, signOn.coalitionId, [acting.seat.organizationId])).get(
        acting.seat.organizationId,
      )!;
    const act: NewAct = {
      kind: 'declined',
      authority: 'refusal',
      language: acting.language,
      note: asked.reason,
      mandateOn: null,
      visibility: answer?.row.visibility ?? 'public',
    };
    const kept = { name, signatory_name: null, signatory_title: null, visibility: act.visibility };
    const signature = await keepAnswer(tx, signOn, acting, answer, kept, act);
    await appendAct(tx, { signOn, signature, before: answer, acting, act });
    return signature.id;
  });
}

/** Takes a signature or a proposal back, with a reason, before publication. The organisation may sign again. */
export async function withdrawSignature(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signature: string; reason: string },
): Promise<string> {
  const asked = parse(withdrawing, input);
  return transact(platform, async (tx) => {
    const { signOn, acting, answer } = await lockOwn(tx, viewer, asked);
    const last = answer.acts.at(-1)!;
    if (last.kind === 'withdrawn' && last.seatId === acting.seat.id) return answer.row.id;
    authorize(mayWithdraw(signer(acting), signOn, answerFacts(answer), tx.now));
    const { name, signatory_name, signatory_title, visibility } = answer.row;
    const act: NewAct = {
      kind: 'withdrawn',
      authority: 'withdrawal',
      language: last.language,
      note: asked.reason,
      mandateOn: null,
      visibility,
    };
    const signature = await keepAnswer(
      tx,
      signOn,
      acting,
      answer,
      { name, signatory_name, signatory_title, visibility },
      act,
    );
    const actId = await appendAct(tx, { signOn, signature, before: answer, acting, act });
    if (answer.row.state === 'signed')
      await mailWithdrawn(tx, { signOn, signature, acting, read: act.language, actId });
    return signature.id;
  });
}

interface Ready {
  signOn: SignOn;
  acting: Acting;
}

async function lockAnswer(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; signOn: string },
): Promise<Ready & { answer: Answer | null }> {
  const signOn = await lockSignOn(tx, asked.signOn);
  const acting = await actBy(tx, viewer, asked.seat);
  if (!signOn) throw new NotFound();
  return { signOn, acting, answer: await findAnswer(tx.db, signOn.id, acting.seat.organizationId) };
}

/** By the signature's id: another organisation's is not there, whoever asks. */
async function lockOwn(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; signature: string },
): Promise<Ready & { answer: Answer }> {
  const signOnId = await signOnOfSignature(tx.db, asked.signature);
  const { signOn, acting, answer } = await lockAnswer(tx, viewer, {
    seat: asked.seat,
    signOn: signOnId ?? '',
  });
  if (!answer || answer.row.id !== asked.signature) throw new NotFound();
  return { signOn, acting, answer };
}

const signer = ({ seat, session }: Acting) => ({ seat, confirmedAt: session.confirmedAt });

/** The same person sending the same thing again, because a button was pressed twice or an answer got lost. */
function repeats(
  answer: Answer,
  acting: Acting,
  kind: Act['kind'],
  asked: { termsDigest: string; name: string; visibility: Visibility },
): boolean {
  const last = answer.acts.at(-1)!;
  return (
    last.kind === kind &&
    last.seatId === acting.seat.id &&
    last.termsDigest === asked.termsDigest &&
    answer.row.name === asked.name &&
    answer.row.visibility === asked.visibility
  );
}

function refuseSigned(answer: Answer | null): void {
  if (answer?.row.state === 'signed') throw new Conflict('already-signed', { at: answer.row.signed_at! });
}

/** What is signed is what was read, in a language it was closed in. */
async function requireShown(
  tx: Tx,
  signOn: SignOn,
  asked: { termsDigest: string; language: string },
): Promise<void> {
  if (asked.termsDigest !== signOn.termsDigest) throw new Conflict('text-changed');
  if (!(await languagesOfVersion(tx.db, signOn.versionId)).includes(asked.language))
    throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
}

const actFacts = ({
  language,
  note,
  mandateOn,
}: {
  language: string;
  note?: string | null | undefined;
  mandateOn?: string | null | undefined;
}) => ({
  language,
  note: note ?? null,
  mandateOn: mandateOn ?? null,
});

const shown = ({
  name,
  signatoryName,
  signatoryTitle,
}: {
  name: string;
  signatoryName?: string | null | undefined;
  signatoryTitle?: string | null | undefined;
}) => ({
  name,
  signatory_name: signatoryName ?? null,
  signatory_title: signatoryTitle ?? null,
});

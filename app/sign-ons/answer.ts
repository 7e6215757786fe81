import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import type { RequestContext } from '../load-context.d.ts';
import { refusal, type Refusal } from '../ui/refusal.ts';
import { withProof, type CodeAsked, type Outcome } from './proof.ts';
import {
  ApproveSignature,
  DeclineSignature,
  ProposeSignature,
  SignStatement,
  WithdrawSignature,
} from './mutations.ts';
import { problemsOf } from './refused.ts';

/** Which form of the page was sent. */
export type Move = 'sign' | 'propose' | 'approve' | 'decline' | 'withdraw';

/** A form sent back: which one, what to correct, what was typed, and the code it now asks for. */
export interface SentBack {
  move: Move;
  refusal: Refusal;
  code: CodeAsked | null;
}

/** Carries out what a form about an organisation's answer asks. Null when it was done. */
export async function answer(context: RequestContext, form: FormData): Promise<SentBack | null> {
  const move = moveOf(form);
  const { problems, code = null, changed } = await carryOut(context, form, move);
  if (problems.length === 0 && code === null) return null;
  const told = changed ? [{ message: signOnFormWords[context.language].refused.changed }] : problems;
  return { move, refusal: refusal(told, form, ['code']), code };
}

function carryOut(context: RequestContext, form: FormData, move: Move): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const orNull = (name: string) => said(name) || null;
  const seat = said('seat');
  if (move === 'decline') {
    const input = { seat, signOn: said('signOn'), reason: said('reason') };
    return context
      .graphql(DeclineSignature, { input })
      .then(({ result }) => ({ problems: problemsOf(result, (field) => field === 'reason') }));
  }
  if (move === 'withdraw') {
    const input = { seat, signature: said('signature'), reason: said('reason') };
    return withProof(context, form, async () => (await context.graphql(WithdrawSignature, { input })).result);
  }
  const shown = { seat, termsDigest: said('termsDigest'), language: said('language'), name: said('name') };
  const own = { note: orNull('note'), mandateOn: orNull('mandateOn') };
  if (move === 'approve') {
    const input = { ...shown, ...own, signature: said('signature') };
    return withProof(context, form, async () => (await context.graphql(ApproveSignature, { input })).result);
  }
  const visibility = said('visibility') === 'public' ? ('public' as const) : ('withheld' as const);
  const printed = visibility === 'public' && form.get('showSignatory') !== null;
  const input = {
    ...shown,
    ...own,
    signOn: said('signOn'),
    visibility,
    signatoryName: printed ? orNull('signatoryName') : null,
    signatoryTitle: printed ? orNull('signatoryTitle') : null,
  };
  const document = move === 'sign' ? SignStatement : ProposeSignature;
  return withProof(context, form, async () => (await context.graphql(document, { input })).result);
}

function moveOf(form: FormData): Move {
  const move = String(form.get('move'));
  if (['sign', 'propose', 'approve', 'decline', 'withdraw'].includes(move)) return move as Move;
  throw new Response(null, { status: 400 });
}

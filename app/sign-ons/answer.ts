import { isSameName } from '../../domain/organizations/rules.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import type { RequestContext } from '../load-context.d.ts';
import { refusal, type Refusal } from '../ui/refusal.ts';
import { reservationIn } from './reservations/form.ts';
import { gradedIn } from './names/graded.ts';
import { withProof, type CodeAsked, type Outcome } from './proof.ts';
import { takeBack, unlessLate } from './answer-late.ts';
import {
  ApproveLate,
  AskLate,
  ApproveSignature,
  DeclineSignature,
  OwnNamesQuery,
  ProposeSignature,
  SignStatement,
  WithdrawSignature,
} from './mutations.ts';
import { problemsOf, shows } from '../refused.ts';

/** Which form of the page was sent. */
export type Move =
  'sign' | 'propose' | 'approve' | 'decline' | 'withdraw' | 'adhere' | 'approveLate' | 'takeBackLate';

const MOVES: readonly string[] = [
  ...['sign', 'propose', 'approve', 'decline', 'withdraw'],
  ...['adhere', 'approveLate', 'takeBackLate'],
];

/** A form sent back: which one, what to correct, what was typed, and what it now asks for. */
export interface SentBack {
  move: Move;
  refusal: Refusal;
  /** The code that was mailed. */
  code: CodeAsked | null;
  /** The organisation's name in the directory, where another was typed and is to be confirmed. */
  directoryName?: string;
  /** Nothing was asked but to act by another seat. */
  otherSeat?: true;
}

/** Those that give the organisation's name. */
const NAMING: Move[] = ['sign', 'propose', 'approve', 'adhere', 'approveLate'];

/** What belongs to one organisation and is not taken over to another. */
const OF_ONE_SEAT = [
  'name',
  'nameConfirmed',
  'signatoryName',
  'signatoryTitle',
  'code',
  'ticket',
  'codeSentTo',
];

/** Carries out what a form about an organisation's answer asks. Null when it was done. */
export async function answer(context: RequestContext, form: FormData): Promise<SentBack | null> {
  const move = moveOf(form);
  if (form.get('send') === 'other-seat')
    return { move, refusal: refusal([], form, OF_ONE_SEAT), code: null, otherSeat: true };
  const directoryName = NAMING.includes(move) ? await nameToConfirm(context, form) : null;
  if (directoryName !== null)
    return { move, refusal: refusal([], form, ['code']), code: null, directoryName };
  const { problems, code = null, changed } = await carryOut(context, form, move);
  if (problems.length === 0 && code === null) return null;
  const told = changed ? [{ message: signOnFormWords[context.language].refused.changed }] : problems;
  return { move, refusal: refusal(told, form, ['code']), code };
}

/**
 * The name in the directory, where the one typed is another and was not confirmed as it now is. A form without a
 * name, or with an empty one, has nothing to confirm.
 */
async function nameToConfirm(context: RequestContext, form: FormData): Promise<string | null> {
  const name = form.get('name');
  if (typeof name !== 'string' || name.trim() === '' || form.get('nameConfirmed') === name) return null;
  const { viewer } = await context.graphql(OwnNamesQuery, {});
  const seat = viewer?.seats.find(({ id }) => id === form.get('seat'));
  return seat === undefined || isSameName(name, seat.organization.name) ? null : seat.organization.name;
}

function carryOut(context: RequestContext, form: FormData, move: Move): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const orNull = (name: string) => said(name) || null;
  const seat = said('seat');
  if (move === 'decline') {
    const input = { seat, signOn: said('signOn'), reason: said('reason') };
    return context
      .graphql(DeclineSignature, { input })
      .then(({ result }) => ({ problems: problemsOf(result, shows('reason')) }));
  }
  if (move === 'withdraw') {
    const input = {
      ...{ seat, signature: said('signature'), reason: said('reason') },
      shown: said('shown') === 'dated',
    };
    return withProof(context, form, async () => (await context.graphql(WithdrawSignature, { input })).result);
  }
  const shown = { seat, termsDigest: said('termsDigest'), language: said('language'), name: said('name') };
  const own = {
    note: orNull('note'),
    mandateOn: orNull('mandateOn'),
    reservation: reservationIn(form),
  };
  if (move === 'takeBackLate') return takeBack(context, { seat, request: said('request') });
  if (move === 'approveLate') {
    const input = { ...shown, ...own, request: said('request') };
    return withProof(context, form, async () => (await context.graphql(ApproveLate, { input })).result);
  }
  if (move === 'approve') {
    const input = { ...shown, ...own, minute: orNull('minute'), signature: said('signature') };
    return withProof(context, form, async () =>
      unlessLate(
        context,
        form,
        { ...shown, ...own, signOn: said('signOn'), visibility: 'withheld' },
        async () => {
          return (await context.graphql(ApproveSignature, { input })).result;
        },
      ),
    );
  }
  const graded = gradedIn(form, context.language);
  if ('problem' in graded) return Promise.resolve({ problems: [graded.problem] });
  const { visibility, namedFrom } = graded;
  const printed = (visibility !== 'withheld' || namedFrom !== null) && form.get('showSignatory') !== null;
  const input = {
    ...shown,
    ...own,
    minute: orNull('minute'),
    signOn: said('signOn'),
    visibility,
    namedFrom,
    signatoryName: printed ? orNull('signatoryName') : null,
    signatoryTitle: printed ? orNull('signatoryTitle') : null,
  };
  if (move === 'adhere')
    return withProof(context, form, async () => (await context.graphql(AskLate, { input })).result);
  if (move === 'propose')
    return withProof(context, form, async () => (await context.graphql(ProposeSignature, { input })).result);
  return withProof(context, form, async () =>
    unlessLate(context, form, input, async () => (await context.graphql(SignStatement, { input })).result),
  );
}

function moveOf(form: FormData): Move {
  const move = String(form.get('move'));
  if (MOVES.includes(move)) return move as Move;
  throw new Response(null, { status: 400 });
}

/** What the address says where an answer was given: by which seat, and whether it was a refusal that is to be confirmed. */
export function answered(form: FormData): string {
  const said = new URLSearchParams({ seat: String(form.get('seat')) });
  if (['decline', 'withdraw'].includes(String(form.get('move')))) said.set('answered', '1');
  return said.toString();
}

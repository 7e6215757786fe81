import { data, redirect } from '@remix-run/node';
import type { RequestContext } from '../load-context.d.ts';
import { refusal as sentence } from '../../domain/words/refusals.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { isDay } from '../positions/share-position.ts';
import { problemsOf, shows } from '../refused.ts';
import { answer, answered, type SentBack } from '../sign-ons/answer.ts';
import type { SignOnPage } from '../sign-ons/load.ts';
import { withProof, type Outcome } from '../sign-ons/proof.ts';
import { refusal } from '../ui/refusal.ts';
import { ProposeRatification, RatifyQuery, RatifySignature, TakeBackRatification } from './queries.ts';

/** What the organisation of the page's seat is asked, with what changes in the language read; null where nothing is. */
export async function loadRatification(context: RequestContext, page: SignOnPage) {
  const { coalition } = await context.graphql(RatifyQuery, {
    coalition: page.coalition.slug,
    slug: page.statement.slug,
    language: context.language,
    words: page.text.language,
  });
  const { signOn = null, correction = null } = coalition?.statement ?? {};
  const ours = signOn?.ours.find(({ seat }) => seat.id === page.answer?.seat.id);
  if (!signOn || !correction || !ours?.ratification) return null;
  return { ...ours.ratification, correction, rule: signOn.reconfirmationRule };
}

export type RatificationShown = NonNullable<Awaited<ReturnType<typeof loadRatification>>>;

const MOVES = ['ratify', 'proposeRatification', 'takeBack'] as const;
type Move = (typeof MOVES)[number];

/** A form of the page sent back. */
export type RatifySentBack = Omit<SentBack, 'move'> & { move: SentBack['move'] | Move };

/** Ratifies, proposes to, takes that back, or takes the signature back; leads to where the answer is told. */
export async function answerRatification(request: Request, context: RequestContext, base: string) {
  const form = await request.formData();
  const move = MOVES.find((one) => one === form.get('move'));
  const back = move === undefined ? await answer(context, form) : await carryOut(context, form, move);
  if (back !== null) return data(back, { status: back.refusal.problems.length === 0 ? 200 : 422 });
  if (move === undefined) return redirect(`${base}?${answered(form)}`, 303);
  return redirect(
    `${base}/ratify?${new URLSearchParams({ seat: String(form.get('seat')) }).toString()}`,
    303,
  );
}

async function carryOut(context: RequestContext, form: FormData, move: Move): Promise<RatifySentBack | null> {
  const { problems, code = null, changed } = await take(context, form, move);
  if (problems.length === 0 && code === null) return null;
  const told = changed ? [{ message: signOnFormWords[context.language].refused.changed }] : problems;
  return { move, refusal: refusal(told, form, ['code']), code };
}

async function take(context: RequestContext, form: FormData, move: Move): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const own = { seat: said('seat'), signature: said('signature') };
  if (move === 'takeBack')
    return { problems: problemsOf((await context.graphql(TakeBackRatification, { input: own })).result) };
  const mandateOn = said('mandateOn') || null;
  if (mandateOn !== null && !isDay(mandateOn))
    return { problems: [{ field: 'mandateOn', message: sentence(context.language, 'day-not-valid') }] };
  const input = { ...own, minute: said('minute') || null, mandateOn };
  if (move === 'proposeRatification')
    return {
      problems: problemsOf(
        (await context.graphql(ProposeRatification, { input })).result,
        shows('minute', 'mandateOn'),
      ),
    };
  const whole = { ...input, termsDigest: said('termsDigest'), language: said('language') };
  return withProof(
    context,
    form,
    async () => (await context.graphql(RatifySignature, { input: whole })).result,
  );
}

import { data, redirect } from '@remix-run/node';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { answer, answered, type SentBack } from '../sign-ons/answer.ts';
import type { SignOnPage } from '../sign-ons/load.ts';
import { withProof } from '../sign-ons/proof.ts';
import { refusal } from '../ui/refusal.ts';
import { ProposeRatification, RatifyQuery, RatifySignature } from './queries.ts';

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

/** A form of the page sent back. */
export type RatifySentBack = Omit<SentBack, 'move'> & {
  move: SentBack['move'] | 'ratify' | 'proposeRatification';
};

/** Ratifies, proposes to, or takes the signature back; leads to where the answer is told. */
export async function answerRatification(request: Request, context: RequestContext, base: string) {
  const form = await request.formData();
  const move = String(form.get('move'));
  const back =
    move === 'ratify' || move === 'proposeRatification'
      ? await carryOut(context, form, move)
      : await answer(context, form);
  if (back !== null) return data(back, { status: back.refusal.problems.length === 0 ? 200 : 422 });
  if (move === 'withdraw') return redirect(`${base}?${answered(form)}`, 303);
  return redirect(
    `${base}/ratify?${new URLSearchParams({ seat: String(form.get('seat')) }).toString()}`,
    303,
  );
}

async function carryOut(
  context: RequestContext,
  form: FormData,
  move: 'ratify' | 'proposeRatification',
): Promise<RatifySentBack | null> {
  const said = (name: string) => String(form.get(name) ?? '');
  const input = { seat: said('seat'), signature: said('signature') };
  if (move === 'proposeRatification') {
    const problems = problemsOf((await context.graphql(ProposeRatification, { input })).result);
    return problems.length === 0 ? null : { move, refusal: refusal(problems, form), code: null };
  }
  const whole = { ...input, termsDigest: said('termsDigest'), language: said('language') };
  const {
    problems,
    code = null,
    changed,
  } = await withProof(
    context,
    form,
    async () => (await context.graphql(RatifySignature, { input: whole })).result,
  );
  if (problems.length === 0 && code === null) return null;
  const told = changed ? [{ message: signOnFormWords[context.language].refused.changed }] : problems;
  return { move, refusal: refusal(told, form, ['code']), code };
}

import { refusal as sentence } from '../../../domain/words/refusals.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { isDay } from '../../positions/share-position.ts';
import { problemsOf } from '../../refused.ts';
import type { SentBack } from '../../sign-ons/answer.ts';
import { withProof, type Outcome } from '../../sign-ons/proof.ts';
import { themesIn } from '../../tags/themes-in.ts';
import { refusal } from '../../ui/refusal.ts';
import {
  AnswerSuccession,
  ConfirmCredential,
  EndCredential,
  NameSuccessor,
  SetCredential,
} from './documents.ts';

/** A form of the page sent back: what to correct, or a code to type first. */
export type CredentialSentBack = Pick<SentBack, 'refusal' | 'code'>;

export const STEPS = ['set', 'confirm', 'end', 'name', 'answer'] as const;
export type Step = (typeof STEPS)[number];

/** Does what a form asks: state, confirm, end, choose who follows, answer. */
export async function takeCredentialStep(
  context: RequestContext,
  form: FormData,
): Promise<{ done: Step } | CredentialSentBack> {
  const step = STEPS.find((one) => one === form.get('do'));
  if (!step) throw new Response(null, { status: 400 });
  const { problems, code = null } = await carryOut(context, form, step);
  return problems.length === 0 && code === null
    ? { done: step }
    : { refusal: refusal(problems, form, ['code']), code };
}

async function carryOut(context: RequestContext, form: FormData, step: Step): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const [seat, holder] = [said('seat'), said('thing')];
  if (step === 'end')
    return { problems: problemsOf((await context.graphql(EndCredential, { seat, holder })).result) };
  if (step === 'confirm')
    return withProof(
      context,
      form,
      async () => (await context.graphql(ConfirmCredential, { seat, holder })).result,
    );
  if (step === 'name') {
    const successor = said('successor') === '' ? null : said('successor');
    return withProof(
      context,
      form,
      async () => (await context.graphql(NameSuccessor, { seat, holder, successor })).result,
    );
  }
  if (step === 'answer') {
    const agrees = said('agrees') === 'yes';
    return withProof(
      context,
      form,
      async () => (await context.graphql(AnswerSuccession, { seat, succession: holder, agrees })).result,
    );
  }
  return set(context, form, { seat, holder });
}

async function set(
  context: RequestContext,
  form: FormData,
  { seat, holder }: { seat: string; holder: string },
): Promise<Outcome> {
  const days = { from: String(form.get('from') ?? ''), until: String(form.get('until') ?? '') };
  const wrong = Object.entries(days).flatMap(([field, day]) => (day === '' || isDay(day) ? [] : [field]));
  if (wrong.length > 0)
    return {
      problems: wrong.map((field) => ({ field, message: sentence(context.language, 'day-not-valid') })),
    };
  const input = {
    ...{ seat, holder },
    mayPropose: form.has('mayPropose'),
    maySign: form.has('maySign'),
    firstDay: days.from || null,
    lastDay: days.until || null,
    credentialThemes: themesIn(form),
    source: String(form.get('source') ?? '') || null,
  };
  return withProof(context, form, async () => (await context.graphql(SetCredential, { input })).result);
}

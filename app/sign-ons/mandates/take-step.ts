import { refusal as sentence } from '../../../domain/words/refusals.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { isDay } from '../../positions/share-position.ts';
import { problemsOf } from '../../refused.ts';
import { themesIn } from '../../tags/themes-in.ts';
import { refusal } from '../../ui/refusal.ts';
import type { SentBack } from '../answer.ts';
import { withProof, type Outcome } from '../proof.ts';
import { ApproveMandate, GiveMandate, RevokeMandate } from './documents.ts';

/** A form of the page sent back: what to correct, or a code to type first. */
export type MandateSentBack = Pick<SentBack, 'refusal' | 'code'>;

/** Gives, approves or takes back a mandate. Null when it was done. */
export async function takeMandateStep(
  context: RequestContext,
  form: FormData,
): Promise<MandateSentBack | null> {
  const { problems, code = null } = await carryOut(context, form);
  return problems.length === 0 && code === null ? null : { refusal: refusal(problems, form, ['code']), code };
}

async function carryOut(context: RequestContext, form: FormData): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const [seat, mandate] = [said('seat'), said('thing')];
  if (said('do') === 'revoke')
    return { problems: problemsOf((await context.graphql(RevokeMandate, { seat, mandate })).result) };
  const mandateOn = said('mandateOn') || null;
  if (mandateOn !== null && !isDay(mandateOn))
    return { problems: [{ field: 'mandateOn', message: sentence(context.language, 'day-not-valid') }] };
  const decided = { minute: said('minute') || null, mandateOn };
  if (said('do') === 'approve')
    return withProof(
      context,
      form,
      async () => (await context.graphql(ApproveMandate, { seat, mandate, ...decided })).result,
    );
  const lastDay = said('until');
  if (!isDay(lastDay))
    return { problems: [{ field: 'until', message: sentence(context.language, 'day-not-valid') }] };
  const mandateThemes = themesIn(form);
  const input = {
    ...{ seat, mandateThemes, ...decided },
    lastDay,
    windowHours: Number(said('windowHours')) || 0,
    visibility:
      (['target', 'withheld'] as const).find((one) => one === said('visibility')) ?? ('public' as const),
  };
  return withProof(context, form, async () => (await context.graphql(GiveMandate, { input })).result);
}

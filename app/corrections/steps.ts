import { redirect } from '@remix-run/node';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, refuse, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { AbandonCorrection, BeginCorrection, CloseCorrection, PublishCorrection } from './queries.ts';

/*
 * The forms of the page; all have `seat` and `step`, and `of`: the statement to begin one of, else the correction.
 *
 * begin    reason
 * close    kind, noteEs, noteEn, days, itself, incomplete
 * abandon
 * publish
 */

/** Does what a form of the page asks, and leads back to it, where what was published is told, or says what to correct. */
export async function answerCorrectionStep(request: Request, context: RequestContext) {
  const form = await request.formData();
  const problems = await take(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const published = form.get('step') === 'publish' || (form.get('step') === 'close' && form.has('itself'));
  return redirect(new URL(request.url).pathname + (published ? '?published=yes' : ''), 303);
}

const SHOWN = ['reason', 'kind', 'noteEs', 'noteEn', 'days', 'incomplete'];

async function take(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const [seat, of] = [said('seat'), said('of')];
  const input = { seat, correction: of };
  switch (said('step')) {
    case 'begin': {
      const begun = { seat, statement: of, reason: said('reason') };
      return problemsOf((await context.graphql(BeginCorrection, { input: begun })).result, shows(...SHOWN));
    }
    case 'close': {
      const kind = said('kind') === 'substantive' ? ('substantive' as const) : ('erratum' as const);
      const closing = {
        ...input,
        ...{ kind, noteEs: said('noteEs'), noteEn: said('noteEn') },
        days: kind === 'substantive' ? Math.trunc(Number(said('days'))) || 0 : null,
        publishesItself: form.has('itself'),
        incomplete: form.has('incomplete'),
      };
      return problemsOf((await context.graphql(CloseCorrection, { input: closing })).result, shows(...SHOWN));
    }
    case 'abandon':
      return problemsOf((await context.graphql(AbandonCorrection, { input })).result);
    case 'publish':
      return problemsOf((await context.graphql(PublishCorrection, { input })).result);
    default:
      throw new Response(null, { status: 400 });
  }
}

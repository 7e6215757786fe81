import { replace } from '@remix-run/node';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, refuse, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { CheckSources, CorrectSource } from './mutations.ts';

/*
 * The forms of the page of sources; all have `seat` and `text`.
 *
 * sources.check
 * sources.correct  address · title · archived
 */

/** Answers a form of the page: it shows what is so now, or what to correct. */
export async function answerSourceStep(request: Request, context: RequestContext) {
  const form = await request.formData();
  const problems = await takeSourceStep(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const { pathname } = new URL(request.url);
  return replace(form.get('step') === 'sources.check' ? `${pathname}?asked` : pathname, 303);
}

/** Does what a form of the page asks, or says what to correct. */
async function takeSourceStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const of = { seat: said('seat'), text: said('text') };
  switch (said('step')) {
    case 'sources.check':
      return problemsOf((await context.graphql(CheckSources, { input: of })).result);
    case 'sources.correct': {
      const input = { ...of, address: said('address'), title: said('title'), archived: said('archived') };
      return problemsOf((await context.graphql(CorrectSource, { input })).result, shows('title', 'archived'));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

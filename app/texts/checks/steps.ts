import { replace } from '@remix-run/node';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, refuse, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { KEPT } from './kept.ts';
import {
  AddLanguage,
  ArrangeLanguage,
  CheckBlocks,
  DraftByMachine,
  ExcuseTypo,
  RemoveLanguage,
} from './mutations.ts';

/*
 * The forms of the page; all have `seat` and `text`.
 *
 * check.reviewed    source · language · block · seen
 * check.translated  the same
 * check.typo        the same
 * check.addLanguage     language, or else other · title
 * check.removeLanguage  language
 * check.machine     language · block (nothing: all that are missing or behind)
 * check.arrange     language · translator · reviewer (nothing: nobody; "kept": who it was) · dueOn
 */

/** Does what a form of the page asks, and leads back to the page, or says what to correct. */
export async function answerCheckStep(request: Request, context: RequestContext) {
  const form = await request.formData();
  const problems = await takeCheckStep(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const { pathname, search } = new URL(request.url);
  return replace(`${pathname}${search}`, 303);
}

async function takeCheckStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const of = { seat: said('seat'), text: said('text'), language: said('language') };
  const pair = {
    ...of,
    source: said('source'),
    blocks: [{ block: said('block'), seen: said('seen') }],
  };
  switch (said('step')) {
    case 'check.reviewed':
    case 'check.translated': {
      const role = said('step') === 'check.reviewed' ? ('reviewed' as const) : ('translated' as const);
      return problemsOf((await context.graphql(CheckBlocks, { input: { ...pair, role } })).result);
    }
    case 'check.typo':
      return problemsOf((await context.graphql(ExcuseTypo, { input: pair })).result);
    case 'check.addLanguage': {
      const input = { seat: of.seat, text: of.text, language: said('other').trim() || of.language };
      const { result } = await context.graphql(AddLanguage, { input: { ...input, title: said('title') } });
      return problemsOf(result, (fault) =>
        fault === 'language' && said('other').trim() ? 'other' : shows('language', 'title')(fault),
      );
    }
    case 'check.machine': {
      const blocks = said('block') === '' ? [] : [said('block')];
      return problemsOf((await context.graphql(DraftByMachine, { input: { ...of, blocks } })).result);
    }
    case 'check.removeLanguage':
      return problemsOf((await context.graphql(RemoveLanguage, { input: of })).result);
    case 'check.arrange': {
      const input = {
        ...of,
        ...(said('translator') !== KEPT && { translator: said('translator') || null }),
        ...(said('reviewer') !== KEPT && { reviewer: said('reviewer') || null }),
        dueOn: said('dueOn') || null,
      };
      const { result } = await context.graphql(ArrangeLanguage, { input });
      return problemsOf(result, shows('translator', 'reviewer', 'dueOn'));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

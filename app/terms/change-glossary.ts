import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { found } from '../shell/guard.ts';
import type { Problem } from '../ui/refusal.ts';
import { AddTerm, ChangeTerm, GlossaryQuery, RetireTerm } from './queries.ts';
import { fieldOfFault, termIn } from './term-input.ts';

/** Adds the word a form describes; what is wrong with it, if anything is. */
export async function addTerm(form: FormData, slug: string, context: RequestContext): Promise<Problem[]> {
  const { coalition } = await context.graphql(GlossaryQuery, { coalition: slug });
  const { rows, input } = termIn(form);
  const { result } = await context.graphql(AddTerm, { input: { ...input, coalition: found(coalition).id } });
  return problemsOf(result, (fault) => fieldOfFault(fault, rows));
}

/** Changes a word, or takes it out of the glossary; what is wrong with it, if anything is. */
export async function changeTerm(form: FormData, term: string, context: RequestContext): Promise<Problem[]> {
  const { rows, input } = termIn(form);
  if (form.get('step') === 'retire') {
    const { result } = await context.graphql(RetireTerm, { input: { seat: input.seat, term } });
    return problemsOf(result, () => undefined);
  }
  const { result } = await context.graphql(ChangeTerm, { input: { ...input, term } });
  return problemsOf(result, (fault) => fieldOfFault(fault, rows));
}

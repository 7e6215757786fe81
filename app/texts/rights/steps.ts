import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { GiveTextRight, TakeTextRight } from './queries.ts';

const RIGHTS = ['read', 'suggest', 'edit'] as const;

/** Gives, changes or takes a right on the text, as a form of its page asks. Answers what to correct. */
export async function takeRightStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const named = { seat: said('seat'), text: said('text') };
  const grantee = said('grantee');
  if (said('step') === 'right.take')
    return problemsOf((await context.graphql(TakeTextRight, { input: { ...named, given: grantee } })).result);
  const right = RIGHTS.find((one) => one === said('right'));
  if (said('step') !== 'right.give' || right === undefined) throw new Response(null, { status: 400 });
  const { result } = await context.graphql(GiveTextRight, { input: { ...named, grantee, right } });
  return problemsOf(result, (fault) => shows('grantee')(fault.split('.').at(-1)!));
}

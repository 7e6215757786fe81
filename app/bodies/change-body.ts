import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { AddBodyMember, EndBodyMember } from './queries.ts';
import { ROLES } from './roles.ts';

/** Does what a form of the body's page asks: give a seat a place in it, or end one. */
export async function changeBody(
  form: FormData,
  body: string,
  context: RequestContext,
): Promise<{ done: 'added' | 'ended' } | { problems: Problem[] }> {
  const said = (name: string) => String(form.get(name) ?? '');
  const place = { seat: said('seat'), body, member: said('member') };
  if (form.get('do') === 'end') {
    const { result } = await context.graphql(EndBodyMember, { input: place });
    return result.__typename === 'Body' ? { done: 'ended' } : { problems: problemsOf(result, shows()) };
  }
  const role = ROLES.find((one) => one === said('role')) ?? 'member';
  const { result } = await context.graphql(AddBodyMember, { input: { ...place, role } });
  return result.__typename === 'Body' ? { done: 'added' } : { problems: problemsOf(result, shows()) };
}

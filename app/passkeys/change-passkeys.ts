import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { AddPasskey, RemovePasskey, RuleOfficeKeys } from './documents.ts';

/** Does what a form of the keys' page asks: a key added or removed, or a coalition's rule. */
export async function changePasskeys(
  form: FormData,
  { graphql }: RequestContext,
): Promise<{ done: 'keys' | 'office' } | { problems: Problem[] }> {
  const said = (name: string) => String(form.get(name) ?? '');
  if (said('move') === 'office') {
    const input = { seat: said('seat'), coalition: said('coalition'), needed: said('needed') === 'yes' };
    const problems = problemsOf((await graphql(RuleOfficeKeys, { input })).result, shows());
    return problems.length === 0 ? { done: 'office' } : { problems };
  }
  if (said('move') === 'remove') {
    const problems = problemsOf((await graphql(RemovePasskey, { passkey: said('passkey') })).result, shows());
    return problems.length === 0 ? { done: 'keys' } : { problems };
  }
  const input = { challenge: said('challenge'), answer: said('answer'), name: said('name') };
  const problems = problemsOf((await graphql(AddPasskey, { input })).result, shows('name'));
  return problems.length === 0 ? { done: 'keys' } : { problems };
}

import type { VariablesOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';
import { codeOf, problemsOf } from '../refused.ts';
import { AskLate, TakeBackLate } from './mutations.ts';
import type { Outcome } from './proof.ts';

type Signing = VariablesOf<typeof AskLate>['input'];
type Result = { __typename: string; message?: string; code?: string };

/** Signs; where that comes too late and the form says when it was pressed without a network, it asks the secretariat. */
export async function unlessLate(
  context: RequestContext,
  form: FormData,
  signing: Signing,
  sign: () => Promise<Result>,
): Promise<Result> {
  const done = await sign();
  const stampedAt = String(form.get('stampedAt') ?? '');
  if (codeOf(done) !== 'sign-on-closed' || Number.isNaN(Date.parse(stampedAt))) return done;
  const input = { ...signing, stampedAt: new Date(stampedAt).toISOString() };
  return (await context.graphql(AskLate, { input })).result;
}

/** Takes back what the organisation asked for. */
export async function takeBack(
  context: RequestContext,
  input: { seat: string; request: string },
): Promise<Outcome> {
  return { problems: problemsOf((await context.graphql(TakeBackLate, { input })).result) };
}

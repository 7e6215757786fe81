import { ConfirmSession, RequestConfirmation } from '../sign-ons/mutations.ts';
import type { RequestContext } from '../load-context.d.ts';
import { codeProblemsOf, problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { ProveByPasskey } from './documents.ts';

/** Proved; or what to correct, with the code that is waited for. */
export type Proof =
  { proved: true } | { proved: false; problems: Problem[]; code: { ticket: string; email: string } | null };

/** Proves that the viewer is there: by a key, or by a mailed code for who has none yet. */
export async function prove(form: FormData, context: RequestContext): Promise<Proof> {
  const said = (name: string) => String(form.get(name) ?? '');
  if (said('move') === 'send-code') {
    const { result } = await context.graphql(RequestConfirmation, {});
    if (result.__typename !== 'SignInRequested')
      return { proved: false, problems: problemsOf(result), code: null };
    return { proved: false, problems: [], code: { ticket: result.ticket, email: result.email } };
  }
  if (said('move') === 'code') {
    const code = { ticket: said('ticket'), email: said('email') };
    const { result } = await context.graphql(ConfirmSession, { ticket: code.ticket, code: said('code') });
    const problems = codeProblemsOf(result);
    return problems.length === 0 ? { proved: true } : { proved: false, problems, code };
  }
  const { result } = await context.graphql(ProveByPasskey, {
    challenge: said('challenge'),
    answer: said('answer'),
  });
  const problems = problemsOf(result, shows());
  return problems.length === 0 ? { proved: true } : { proved: false, problems, code: null };
}

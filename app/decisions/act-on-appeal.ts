import { refusal as sentence } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import { lengthFault, lengthOf } from './length.ts';
import { AnswerAppeals, AppealDecision } from './mutations.ts';
import type { Outcome } from './outcome.ts';

/** Appeals an outcome, or answers the appeals against it. */
export async function actOnAppeal(form: FormData, { graphql, language }: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const input = {
    ...{ seat: said('seat'), decision: said('decision') },
    ...{ reason: said('reason'), language },
  };
  if (said('do') === 'appeal') {
    const { result } = await graphql(AppealDecision, { input });
    const problems = problemsOf(result, shows('reason'));
    return problems.length > 0 ? { problems } : { done: 'appealed' };
  }
  const verdict = said('verdict');
  if (verdict === '') return { problems: [{ field: 'verdict', message: sentence(language, 'required') }] };
  const upheld = verdict === 'uphold';
  const { result } = await graphql(AnswerAppeals, {
    input: { ...input, upheld, ...(upheld ? {} : lengthOf(form)) },
  });
  const problems = problemsOf(result, (fault) => lengthFault(fault) ?? shows('reason')(fault));
  return problems.length > 0 ? { problems } : { done: upheld ? 'upheld' : 'reopened' };
}

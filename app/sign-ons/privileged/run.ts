import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { gradedIn } from '../names/graded.ts';
import { ExportPrivileged, HideName, RevealName } from './documents.ts';

type Outcome = { done: string } | { problems: Problem[] };

/** Does what a form of the page asks: the list is taken, a name is withheld or shown. Answers where that leads, below the sign-on. */
export async function runPrivileged(form: FormData, { graphql, language }: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const [seat, signature, reason] = [said('seat'), said('signature'), said('reason')];
  if (said('move') === 'hide') {
    const { result } = await graphql(HideName, {
      input: { seat, signature, reason, to: said('to') === 'target' ? 'target' : 'withheld' },
    });
    const problems = problemsOf(result, shows('reason'));
    return problems.length === 0 ? { done: '/confidential?done=hidden' } : { problems };
  }
  if (said('move') === 'reveal') {
    const to = said('to') === 'target' ? 'target' : 'public';
    form.set('visibility', said('to'));
    const graded = gradedIn(form, language);
    if ('problem' in graded) return { problems: [graded.problem] };
    const { namedFrom } = graded;
    const { result } = await graphql(RevealName, { input: { seat, signature, to, namedFrom } });
    const problems = problemsOf(result, shows('namedFrom'));
    return problems.length === 0 ? { done: '' } : { problems };
  }
  const { result } = await graphql(ExportPrivileged, { input: { seat, signOn: said('signOn'), reason } });
  if (result.__typename === 'PrivilegedExport')
    return { done: `/confidential?taken=${encodeURIComponent(result.id)}` };
  return { problems: problemsOf(result, shows('reason')) };
}

import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { takeCommentStep } from '../comments/steps.ts';
import { SuggestWording } from './queries.ts';

/** Proposes wording for a paragraph or begins a thread on it, as a form of its sheet asks. Answers what to correct. */
export async function takeParagraphStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  if (said('step') === 'comment.begin') return takeCommentStep(form, context);
  if (said('step') !== 'paragraph.suggest') throw new Response(null, { status: 400 });
  const [seat, text, language, block] = [said('seat'), said('text'), said('language'), said('block')];
  const { result } = await context.graphql(SuggestWording, {
    input: {
      ...{ seat, text, language, block },
      seen: said('seen'),
      wording: said('wording'),
      reason: said('reason').trim() || null,
      key: said('key') || null,
    },
  });
  return problemsOf(result, (fault) => shows('wording', 'reason')(fault.split('.').at(-1)!));
}

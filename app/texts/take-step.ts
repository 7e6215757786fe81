import type { RequestContext } from '../load-context.d.ts';
import type { Problem } from '../ui/refusal.ts';
import { RenameStatement, ReopenDraft, ReopenText } from './mutations.ts';
import { problemsOf } from '../refused.ts';
import { takeRightStep } from './rights/steps.ts';
import { takeRoundStep } from './rounds/steps.ts';

/** Does what a form of the text's page asks: rename, a round, a right, or one step from state to state. Answers what to correct. */
export async function takeStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  if (said('step').startsWith('round.')) return takeRoundStep(form, context);
  if (said('step').startsWith('right.')) return takeRightStep(form, context);
  const input = { seat: said('seat'), statement: said('statement') };
  switch (said('step')) {
    case 'rename': {
      const language = said('language');
      const { result } = await context.graphql(RenameStatement, {
        input: { ...input, language, title: said('title') },
      });
      return problemsOf(result, () => `title-${language}`);
    }
    case 'reopen-draft':
      return problemsOf((await context.graphql(ReopenDraft, { input })).result);
    case 'reopen': {
      const { result } = await context.graphql(ReopenText, { input: { ...input, reason: said('reason') } });
      return problemsOf(result, (field) => (field.endsWith('reason') ? 'reason' : undefined));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

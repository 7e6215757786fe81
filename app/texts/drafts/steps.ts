import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { NameDraft, RestoreDraft } from './mutations.ts';

/*
 * The forms of the panel; both have `seat`.
 *
 * draft.name     text · name (nothing: without one)
 * draft.restore  draft
 */

/** Does what a form of the panel asks. Answers what to correct. */
export async function takeDraftStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const seat = said('seat');
  switch (said('step')) {
    case 'draft.name': {
      const input = { seat, text: said('text'), name: said('name') || null };
      return problemsOf((await context.graphql(NameDraft, { input })).result, shows('name'));
    }
    case 'draft.restore':
      return problemsOf(
        (await context.graphql(RestoreDraft, { input: { seat, draft: said('draft') } })).result,
      );
    default:
      throw new Response(null, { status: 400 });
  }
}

import type { RequestContext } from '../../load-context.d.ts';
import type { Problem } from '../../ui/refusal.ts';
import { takeAmendmentStep } from '../amendments/steps.ts';
import { takeCommentStep } from '../comments/steps.ts';
import { takeDraftStep } from '../drafts/steps.ts';
import { takeSuggestionStep } from '../suggestions/steps.ts';

type Take = (form: FormData, context: RequestContext) => Promise<Problem[]>;

const TAKERS: Record<string, Take> = {
  suggestion: takeSuggestionStep,
  comment: takeCommentStep,
  amendment: takeAmendmentStep,
  draft: takeDraftStep,
};

/** Who does what a form of a panel asks, by the first word of its step ("comment.reply"); null for another form's. */
export function takerOf(form: FormData): Take | null {
  return TAKERS[String(form.get('step') ?? '').split('.')[0]!] ?? null;
}

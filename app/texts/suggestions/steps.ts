import type { RequestContext } from '../../load-context.d.ts';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import {
  BackSuggestion,
  DecideSuggestions,
  ExplainSuggestion,
  UnbackSuggestion,
  UndoSuggestionDecision,
  WithdrawSuggestions,
} from './mutations.ts';

/*
 * The forms of suggestions, all posted to the page of the text; every one has `seat` and `text`.
 *
 * Where it says "as read", what the suggestion proposed stands behind it: "ID~SEEN".
 *
 * suggestion.decide    suggestion as read · accept "yes" or "no" · note
 * suggestion.several   suggestion as read, once for each, several in one value parted by spaces · accept · note · sure
 * suggestion.undo      suggestion
 * suggestion.withdraw  suggestion
 * suggestion.explain   suggestion · reason
 * suggestion.back      suggestion as read
 * suggestion.unback    suggestion
 */

/** Does what a form of the panel asks. Answers what to correct. */
export async function takeSuggestionStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const acting = { seat: said('seat'), text: said('text') };
  const chosen = chosenIn(form);
  const several = { ...acting, suggestions: chosen.map(({ suggestion }) => suggestion) };
  const { suggestion, seen } = chosen[0] ?? { suggestion: '', seen: '' };
  const one = { ...acting, suggestion };
  switch (said('step')) {
    case 'suggestion.several': {
      const { chooseFirst, confirm } = suggestionCardWords[context.language].panel;
      if (several.suggestions.length === 0) return [{ message: chooseFirst }];
      if (said('sure') === '') return [{ field: 'sure', message: confirm }];
      return decide();
    }
    case 'suggestion.decide':
      return decide();
    case 'suggestion.undo':
      return problemsOf((await context.graphql(UndoSuggestionDecision, { input: several })).result, nowhere);
    case 'suggestion.withdraw':
      return problemsOf((await context.graphql(WithdrawSuggestions, { input: several })).result, nowhere);
    case 'suggestion.explain': {
      const input = { ...one, reason: said('reason').trim() || null };
      return problemsOf((await context.graphql(ExplainSuggestion, { input })).result, shows('reason'));
    }
    case 'suggestion.back':
      return problemsOf((await context.graphql(BackSuggestion, { input: { ...one, seen } })).result, nowhere);
    case 'suggestion.unback':
      return problemsOf((await context.graphql(UnbackSuggestion, { input: one })).result, nowhere);
    default:
      throw new Response(null, { status: 400 });
  }

  async function decide(): Promise<Problem[]> {
    const accept = said('accept');
    if (accept !== 'yes' && accept !== 'no') throw new Response(null, { status: 400 });
    const read = { ...several, seen: chosen.map((one) => one.seen) };
    const input = { ...read, accept: accept === 'yes', note: said('note').trim() || null };
    return problemsOf((await context.graphql(DecideSuggestions, { input })).result, shows('note'));
  }
}

const nowhere = () => undefined;

/** Ticked one by one, by section, or all: each once. */
function chosenIn(form: FormData): { suggestion: string; seen: string }[] {
  const named = [...form].filter(([name]) => name === 'suggestion' || name.startsWith('suggestion:'));
  const all = named.flatMap(([, ids]) => String(ids).split(' ')).filter(Boolean);
  const seenById = new Map(
    all.map((one): [string, string] => {
      const [id = '', seen = ''] = one.split('~');
      return [id, seen];
    }),
  );
  return [...seenById].map(([suggestion, seen]) => ({ suggestion, seen }));
}

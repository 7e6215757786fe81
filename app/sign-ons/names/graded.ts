import { instantAt } from '../../../domain/sign-ons/closing-time.ts';
import { refusal as sentence } from '../../../domain/words/refusals.ts';
import type { Language } from '../../../domain/words/words.ts';
import type { Problem } from '../../ui/refusal.ts';

/** What a form says of a name: who learns it, and from when everybody does. */
export interface Graded {
  visibility: 'public' | 'target' | 'withheld';
  namedFrom: string | null;
}

/** The grade a form asks for; what it does not say is withheld. A date is read by the clock it was shown by. */
export function gradedIn(form: FormData, language: Language): Graded | { problem: Problem } {
  const chosen = String(form.get('visibility') ?? '');
  if (chosen !== 'dated')
    return {
      visibility: chosen === 'public' || chosen === 'target' ? chosen : 'withheld',
      namedFrom: null,
    };
  const typed = String(form.get('namedFrom') ?? '').slice(0, 16);
  const namedFrom = instantAt(typed, String(form.get('zone') ?? ''));
  if (namedFrom !== null) return { visibility: 'withheld', namedFrom };
  const word = typed === '' ? 'named-from-missing' : 'time-does-not-exist';
  return { problem: { field: 'namedFrom', message: sentence(language, word) } };
}

import { textDoneWords } from '../../../domain/words/text-done.ts';

/** What somebody just did with a form of the text's page, and to which suggestion, thread or amendment. */
export interface Done {
  deed: Deed;
  about: string | null;
}

type Deed = keyof (typeof textDoneWords)['es'];

/** Where it is said: a page without scripts begins there. */
export const DONE_ANCHOR = 'done';

/** What a form that was taken did; null where nothing is said of it. */
export function doneBy(form: FormData): Done | null {
  const said = (name: string) => String(form.get(name) ?? '');
  const step = said('step');
  const decided = said('accept') === 'yes' ? 'suggestion.accepted' : 'suggestion.declined';
  const deed = step === 'suggestion.decide' ? decided : step;
  if (!isDeed(deed)) return null;
  const about = said('suggestion').split('~')[0] || said('thread') || said('amendment');
  return { deed, about: deed === 'suggestion.several' ? null : about || null };
}

/** What an address says was done. */
export function doneIn(query: URLSearchParams): Done | null {
  const deed = query.get('done') ?? '';
  return isDeed(deed) ? { deed, about: query.get('about') } : null;
}

/** The same for an address. */
export const toldBy = ({ deed, about }: Done): [string, string][] => [
  ['done', deed],
  ...(about === null ? [] : ([['about', about]] as [string, string][])),
];

/** Whether the browser itself posted a form, without scripts: its page begins anew, at the top. */
export const withoutScripts = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false;

const isDeed = (word: string): word is Deed => Object.hasOwn(textDoneWords.es, word);

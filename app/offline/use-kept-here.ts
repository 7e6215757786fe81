import { useEffect } from 'react';
import { useLanguage, useRoot } from '../ui/surroundings.ts';
import type { OpenText } from './kept-text.ts';

/**
 * Keeps the text that is open on this device, unless others use the device too. `words`: nothing on the page brings
 * them here. It waits until the page has nothing better to do.
 */
export function useKeptHere(text: OpenText | null, { words }: { words: boolean }): void {
  const language = useLanguage();
  const viewer = useRoot()?.viewer;
  const personId = viewer?.shared === false ? viewer.person.id : null;
  const told = text === null ? null : JSON.stringify(text);
  useEffect(() => {
    if (told === null || personId === null) return;
    const end = new AbortController();
    const begin = () => {
      const { signal } = end;
      if (signal.aborted) return;
      import('./keep-text.ts')
        .then(({ keepText }) => keepText(personId, JSON.parse(told) as OpenText, { language, words, signal }))
        .catch(() => undefined);
    };
    if ('requestIdleCallback' in window) requestIdleCallback(begin);
    else setTimeout(begin);
    return () => end.abort();
  }, [told, personId, language, words]);
}

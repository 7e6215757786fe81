import { useRevalidator } from '@remix-run/react';
import { useEffect, useSyncExternalStore } from 'react';
import type { SuggestionRow } from './queries.ts';

type Places = SuggestionRow['places'];

let places: ReadonlyMap<string, Places> | null = null;
const listeners = new Set<() => void>();

/** Where the suggestions stand in the words on the sheets; null where nothing is live. */
export const livePlaces = {
  tell(now: ReadonlyMap<string, Places> | null): void {
    places = now;
    listeners.forEach((tell) => tell());
  },
};

const watch = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** The card as the words now stand: somebody may go on typing in a suggestion after its page was read. */
export function useAsItStands(suggestion: SuggestionRow): SuggestionRow {
  const live = useSyncExternalStore(
    watch,
    () => places?.get(suggestion.mark) ?? null,
    () => null,
  );
  return live === null ? suggestion : { ...suggestion, places: live };
}

/** Long enough for whoever is typing to come to a stop. */
const PAUSE_MS = 600;

/** Reads the cards again once somebody else has changed what they propose: they are backed and decided as they were read. */
export function useReadAgain(suggestions: readonly SuggestionRow[]): void {
  const { revalidate } = useRevalidator();
  const live = useSyncExternalStore(
    watch,
    () => places,
    () => null,
  );
  const changed = suggestions
    .filter(({ voice }) => !voice.mine)
    .map(({ mark, places: read }) => [proposed(read), live?.has(mark) ? proposed(live.get(mark)!) : ''])
    .filter(([read, now]) => now !== '' && now !== read)
    .join(' ');
  useEffect(() => {
    if (changed === '') return undefined;
    const timer = setTimeout(revalidate, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changed, revalidate]);
}

const proposed = (all: Places): string =>
  JSON.stringify(
    all.map(({ language, block, struck, put, reformats }) => [
      language,
      block,
      struck,
      put,
      reformats.map(({ words, mark, on, href }) => [words, mark, on, href]),
    ]),
  );

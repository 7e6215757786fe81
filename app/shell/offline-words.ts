import { useEffect, useSyncExternalStore } from 'react';

let said: string | null = null;
const heard = new Set<() => void>();

function say(sentence: string | null): void {
  said = sentence;
  for (const tell of heard) tell();
}

/** While this page is shown, the notice that there is no connection says this instead. */
export function useOfflineWords(sentence: string | null): void {
  useEffect(() => {
    say(sentence);
    return () => say(null);
  }, [sentence]);
}

/** What the page has to say when there is no connection; null where it has nothing of its own. */
export function useWordsOffline(): string | null {
  return useSyncExternalStore(
    (tell) => {
      heard.add(tell);
      return () => heard.delete(tell);
    },
    () => said,
    () => null,
  );
}

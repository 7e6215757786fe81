import { useSyncExternalStore } from 'react';

/** Where an open thread stands. */
export interface ThreadPlace {
  id: string;
  language: string;
  /** Null: on the whole text. */
  block: string | null;
  anchor: { from: string; to: string } | null;
  quote: string | null;
}

/** Words somebody has chosen to comment on. */
export interface Picked {
  language: string;
  block: string;
  anchor: { from: string; to: string } | null;
  quote: string | null;
}

interface Shown {
  places: readonly ThreadPlace[];
  /** The thread that is open in the panel. */
  current: string | null;
  /** Whether this person may begin another. */
  may: boolean;
  /** What the button beside chosen words says. */
  word: string;
}

/** One value of the page that its sheets and its panel both see: they are drawn far from each other. */
export function kept<Value>(first: Value) {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next: Value) {
      value = next;
      for (const tell of [...listeners]) tell();
    },
    listen(tell: () => void) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}

const nothing: Shown = { places: [], current: null, may: false, word: '' };
export const shownThreads = kept<Shown>(nothing);
export const pickedWords = kept<Picked | null>(null);

/** The page is left: nothing of it stays for the next text. */
export function forgetPlaces(): void {
  shownThreads.set(nothing);
  pickedWords.set(null);
}

/** The words chosen to be commented on, if any. */
export function usePicked(): Picked | null {
  return useSyncExternalStore(pickedWords.listen, pickedWords.get, () => null);
}

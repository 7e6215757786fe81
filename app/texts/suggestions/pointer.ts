import { useSyncExternalStore } from 'react';

/** A suggestion, by its mark: what the words on the sheet and the card beside them have in common. */
interface Pointed {
  /** Chosen on its card. */
  chosen: string | null;
  /** The one the caret stands in. */
  under: string | null;
  /** Made on this page, the newest last. */
  made: readonly string[];
  /** Those of whoever reads this page. */
  mine: ReadonlySet<string>;
}

const none: Pointed = { chosen: null, under: null, made: [], mine: new Set() };
let pointed = none;
const listeners = new Set<() => void>();

/** What cards and sheets tell each other on one page, without either being there for the other. */
export const pointer = {
  get now(): Pointed {
    return pointed;
  },
  point(next: Partial<Pointed>): void {
    pointed = { ...pointed, ...next };
    listeners.forEach((tell) => tell());
  },
  /** The page is left: nothing of it stays for the next text. */
  forget(this: void): void {
    pointer.point(none);
  },
  watch(this: void, tell: () => void): () => void {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
};

/** What is pointed at; nothing before the page is alive. */
export function usePointer(): Pointed {
  return useSyncExternalStore(
    pointer.watch,
    () => pointed,
    () => none,
  );
}

import { useSyncExternalStore } from 'react';

let left = false;
const listeners = new Set<() => void>();

/** Whoever was here signed out and the server could not be told: all pages give way, with what they hold. */
export function giveWay(): void {
  left = true;
  for (const tell of listeners) tell();
}

/** Whether the page was left. */
export function useLeft(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    () => left,
    () => false,
  );
}

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page follows what its reader does: not on the server, nor where scripts do not run. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

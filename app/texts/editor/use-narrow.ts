import { useSyncExternalStore } from 'react';

/** Below this width the shell gives a bottom bar, and the desk one language at a time. */
const NARROW = '(max-width: 59.99rem)';

/** Whether the page is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => matchMedia(NARROW).matches,
    () => false,
  );
}

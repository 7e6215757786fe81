import { useEffect } from 'react';
import { useLocation } from '@remix-run/react';
import { useRoot } from '../ui/surroundings.ts';

/** Where a page is no longer there for its reader, nothing of it stays on this device. */
export function useForgetHere(gone: boolean): void {
  const { pathname } = useLocation();
  const personId = useRoot()?.viewer?.person.id;
  useEffect(() => {
    if (!gone || personId === undefined) return;
    void import('./kept-texts.ts')
      .then(({ forgetTextAt }) => forgetTextAt(personId, pathname))
      .catch(() => undefined);
  }, [gone, personId, pathname]);
}

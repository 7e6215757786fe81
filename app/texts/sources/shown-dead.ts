import { useEffect } from 'react';
import { kept } from '../comments/places.ts';

/** The addresses of dead links of the text on the page, for its sheets. */
export const shownDead = kept<ReadonlySet<string>>(new Set());

/** Tells the sheets of a text which of its links are dead, until it is left. */
export function useShownDead(dead: ReadonlySet<string>): void {
  useEffect(() => {
    shownDead.set(dead);
    return () => shownDead.set(new Set());
  }, [dead]);
}

import { useEffect, useRef } from 'react';
import { carryWords } from './keep-text.ts';

/** Brings the words of these texts to the server, each by itself: what is done with one leaves the others as they are. */
export function useCarrying(personId: string, textIds: readonly string[]): void {
  const carried = useRef(new Map<string, AbortController>());
  const wanted = textIds.join(' ');
  useEffect(() => {
    const all = carried.current;
    const ids = wanted === '' ? [] : wanted.split(' ');
    for (const [id, end] of all) {
      if (ids.includes(id)) continue;
      end.abort();
      all.delete(id);
    }
    for (const id of ids) {
      if (all.has(id)) continue;
      const end = new AbortController();
      all.set(id, end);
      carryWords(personId, id, end.signal)
        .catch(() => undefined)
        .finally(() => all.get(id) === end && all.delete(id));
    }
  }, [wanted, personId]);
  useEffect(() => {
    const all = carried.current;
    return () => {
      for (const end of all.values()) end.abort();
      all.clear();
    };
  }, [personId]);
}

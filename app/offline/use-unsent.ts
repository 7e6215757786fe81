import { useEffect, useState } from 'react';
import { sharedLink } from '../live/socket.ts';
import { onKept } from '../live/vault.ts';
import { isNothing, unsentOf, type Unsent } from './unsent.ts';

const AFTER_MS = 1_000;

/** What a person keeps here that nobody else has, looked at again whenever it changes; null while there is nothing. */
export function useUnsent(personId: string): Unsent | null {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let over = false;
    const look = () => {
      timer = null;
      unsentOf(personId).then(
        (found) => over || setUnsent(isNothing(found) ? null : found),
        () => undefined,
      );
    };
    const soon = () => {
      timer ??= setTimeout(look, AFTER_MS);
    };
    look();
    const forget = onKept(soon);
    return () => {
      over = true;
      forget();
      if (timer) clearTimeout(timer);
    };
  }, [personId]);
  return unsent;
}

/** Whether the server is in reach. */
export function useReach(): boolean {
  const [up, setUp] = useState(false);
  useEffect(() => {
    const link = sharedLink();
    const look = () => setUp(link.isUp);
    look();
    for (const word of ['up', 'down']) link.addEventListener(word, look);
    return () => {
      for (const word of ['up', 'down']) link.removeEventListener(word, look);
    };
  }, []);
  return up;
}

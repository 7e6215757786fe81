import { createContext, useEffect, useState } from 'react';
import { onKept } from '../live/vault.ts';
import { allWaiting } from './waiting.ts';

const NONE: ReadonlySet<string> = new Set();

/** The paragraphs of the text of which something waits on this device, for the margin beside its words. */
export const WaitingContext = createContext(NONE);

/** Looked at again whenever what is kept changes; none where nothing is kept for anybody. */
export function useWaitingIn(of: { personId: string; textId: string } | null): ReadonlySet<string> {
  const [blocks, setBlocks] = useState(NONE);
  const personId = of?.personId;
  const textId = of?.textId;
  useEffect(() => {
    if (personId === undefined) return;
    let over = false;
    const look = () =>
      void allWaiting(personId).then(
        (all) => {
          const here = all.filter((one) => one.textId === textId && one.refused === null);
          if (!over) setBlocks(new Set(here.map(({ block }) => block)));
        },
        () => undefined,
      );
    look();
    const forget = onKept(look);
    return () => {
      over = true;
      forget();
    };
  }, [personId, textId]);
  return blocks;
}

import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import type { Socket } from 'socket.io-client';
import { sharedLink } from '../live/socket.ts';
import { keptTexts } from './kept-texts.ts';

const ANSWER_MS = 15_000;

/**
 * Of the texts this device keeps only those stay that their reader may still read: the server is asked on every page
 * and whenever it comes into reach again. The page of a text sees to its own.
 */
export function useOnlyReadable(personId: string | null): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (personId === null) return;
    const { live } = sharedLink();
    const ask = () => void keepOnlyReadable(live, personId, pathname).catch(() => undefined);
    live.on('connect', ask);
    if (live.connected) ask();
    return () => void live.off('connect', ask);
  }, [personId, pathname]);
}

/** Without an answer a text stays: only the server's own word takes it away. */
async function keepOnlyReadable(live: Socket, personId: string, open: string): Promise<void> {
  for (const { path, textId } of await keptTexts(personId)) {
    if (path === open) continue;
    const { err } = (await live.timeout(ANSWER_MS).emitWithAck('ask', `text:${textId}`)) as { err?: string };
    if (err !== 'not-found') continue;
    const { letGoOfText } = await import('./let-go.ts');
    await letGoOfText(personId, textId);
  }
}

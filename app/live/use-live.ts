import { useNavigation, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { sharedLink } from './socket.ts';

const AT_MOST_EVERY_MS = 500;

/**
 * Listens to topics, e.g. `useLive(['sign-on:ID'])`: when one changes, or the connection comes back after having
 * been away, the page asks its loaders again, at most twice a second, and never in the middle of a loading.
 */
export function useLive(topics: readonly string[]): void {
  const revalidate = useRevalidateAtRest();
  const key = [...new Set(topics)].sort().join(' ');
  useEffect(() => {
    if (key === '') return;
    const { live } = sharedLink();
    const wanted = key.split(' ');
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastAt = 0;
    let missed = false;
    const ask = () => {
      timer ??= setTimeout(
        () => {
          timer = null;
          lastAt = performance.now();
          revalidate();
        },
        Math.max(0, lastAt + AT_MOST_EVERY_MS - performance.now()),
      );
    };
    const join = () => {
      for (const topic of wanted) live.emit('join', topic, () => undefined);
      if (missed) ask();
      missed = false;
    };
    const lose = () => {
      missed = true;
    };
    const hear = ({ topic }: { topic: string }) => wanted.includes(topic) && ask();
    live.on('connect', join);
    live.on('disconnect', lose);
    live.on('changed', hear);
    if (live.connected) join();
    return () => {
      live.off('connect', join);
      live.off('disconnect', lose);
      live.off('changed', hear);
      if (timer) clearTimeout(timer);
      if (live.connected) for (const topic of wanted) live.emit('leave', topic);
    };
  }, [key, revalidate]);
}

/** Asks the loaders again; where they are just being asked, once that is over: breaking it off would be a failure. */
function useRevalidateAtRest(): () => void {
  const { revalidate, state } = useRevalidator();
  const resting = useNavigation().state === 'idle' && state === 'idle';
  const now = useRef({ resting, owed: false });
  useEffect(() => {
    now.current.resting = resting;
    if (!resting || !now.current.owed) return;
    now.current.owed = false;
    revalidate();
  }, [resting, revalidate]);
  return useCallback(() => {
    if (now.current.resting) revalidate();
    else now.current.owed = true;
  }, [revalidate]);
}

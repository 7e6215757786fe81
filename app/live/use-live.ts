import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { sharedLink } from './socket.ts';

const AT_MOST_EVERY_MS = 500;

/**
 * Listens to topics, e.g. `useLive(['sign-on:ID'])`: when one changes, or the connection comes back after having
 * been away, the page asks its loaders again, at most twice a second.
 */
export function useLive(topics: readonly string[]): void {
  const { revalidate } = useRevalidator();
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

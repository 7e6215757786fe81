import { useNavigation, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Socket } from 'socket.io-client';
import { useRoot } from '../ui/surroundings.ts';
import { sharedLink } from './socket.ts';

const AT_MOST_EVERY_MS = 500;
const ANSWER_MS = 5000;

/**
 * Listens to topics, e.g. `useLive(['sign-on:ID'])`: when one changes, or has changed since the page was made, or the
 * connection comes back after having been away, the page asks its loaders again, at most twice a second, and never in
 * the middle of a loading.
 *
 * A page with `lost` holds what only it has: it first asks whether its topics may still be heard, and where one may
 * not it is told so and stays, instead of giving way to the page that says there is nothing here.
 */
export function useLive(topics: readonly string[], lost?: () => void): void {
  const revalidate = useRevalidateAtRest();
  const key = [...new Set(topics)].sort().join(' ');
  const told = useRef(lost);
  const madeAt = useRef<string>();
  const made = useRoot()?.now;
  useEffect(() => {
    told.current = lost;
    madeAt.current = made;
  }, [lost, made]);
  useEffect(() => {
    if (key === '') return;
    const { live } = sharedLink();
    const wanted = key.split(' ');
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastAt = 0;
    let missed = false;
    let over = false;
    const again = async () => {
      const stays = told.current === undefined || (await mayHear(live, wanted));
      if (over) return;
      if (stays) revalidate();
      else told.current?.();
    };
    const ask = () => {
      timer ??= setTimeout(
        () => {
          timer = null;
          lastAt = performance.now();
          void again();
        },
        Math.max(0, lastAt + AT_MOST_EVERY_MS - performance.now()),
      );
    };
    const join = () => {
      const answered = ({ missed: isNews }: { missed?: true }) => isNews && !over && ask();
      for (const topic of wanted) live.emit('join', topic, madeAt.current ?? null, answered);
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
      over = true;
      live.off('connect', join);
      live.off('disconnect', lose);
      live.off('changed', hear);
      if (timer) clearTimeout(timer);
      if (live.connected) for (const topic of wanted) live.emit('leave', topic);
    };
  }, [key, revalidate]);
}

/** Joins the topics again, which asks the gate. Without an answer they count as heard. */
async function mayHear(live: Socket, topics: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(
    topics.map((topic) =>
      (live.timeout(ANSWER_MS).emitWithAck('join', topic) as Promise<{ err?: string }>).catch(() => ({
        err: '',
      })),
    ),
  );
  return answers.every(({ err }) => err !== 'not-found');
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

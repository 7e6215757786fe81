import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paragraphPath } from '../texts/paragraph/path.ts';
import type { Refusal } from '../ui/refusal.ts';
import type { Unsent } from './unsent.ts';
import { useCarrying } from './use-carrying.ts';
import { forgetWaiting, letWait, type Waiting } from './waiting.ts';

type Answer = Refusal | { done: string };

const AGAIN_MS = 60_000;

/** One on its way. `left`: the page has really begun to send it. */
interface Sent {
  one: Waiting;
  left: boolean;
}

/**
 * Sends what waits while the server is in reach, one after the other: comments and wordings by the form they were
 * written in, each under its key, so that one whose answer was lost is sent again; and the words of the texts, but for
 * the one at `open`, which sends its own. What is refused only for now, or not answered, is sent again after a
 * while, and when the server comes into reach again.
 */
export function useSending(
  personId: string,
  unsent: Unsent | null,
  { up, open, onSent }: { up: boolean; open: string; onSent?: (one: Waiting) => void },
): void {
  const { submit, data, state } = useFetcher<Answer>();
  const sent = useRef<Sent | null>(null);
  const [rests, setRests] = useState(false);
  const next = up && !rests ? unsent?.waiting.find(({ refused }) => refused === null) : undefined;
  const send = useCallback(
    (one: Waiting) => {
      sent.current = { one, left: false };
      const action = paragraphPath(one.path, one.block, one.language);
      submit({ ...one.fields, sheet: '' }, { method: 'post', action });
    },
    [submit],
  );
  useEffect(() => {
    if (!rests) return;
    const timer = setTimeout(setRests, AGAIN_MS, false);
    return () => clearTimeout(timer);
  }, [rests]);
  useEffect(() => {
    if (!up) setRests(false);
  }, [up]);
  useEffect(() => {
    if (!up || state === 'idle') return;
    const timer = setInterval(() => sent.current !== null && send(sent.current.one), AGAIN_MS);
    return () => clearInterval(timer);
  }, [up, state, send]);
  useEffect(() => {
    if (up && sent.current !== null) send(sent.current.one);
  }, [up, send]);
  useEffect(() => {
    const { current } = sent;
    if (state !== 'idle') {
      if (current !== null) current.left = true;
      return;
    }
    if (current === null) {
      if (next !== undefined) send(next);
      return;
    }
    if (!current.left) return;
    sent.current = null;
    if (data === undefined) return;
    if (!('done' in data) && isForLater(data)) setRests(true);
    else if ('done' in data) {
      onSent?.(current.one);
      void forgetWaiting(personId, current.one);
    } else void letWait(personId, { ...current.one, fields: {}, refused: reasonOf(data) });
  }, [next, data, state, send, personId, onSent]);

  const carried = up ? (unsent?.changed ?? []) : [];
  useCarrying(
    personId,
    carried.filter(({ path }) => path !== open).map(({ textId }) => textId),
  );
}

/** Whether the same form may be taken later: it came too fast, or while others wrote. */
const isForLater = ({ problems }: Refusal): boolean =>
  problems.length > 0 && problems.every(({ passes }) => passes === true);

const reasonOf = ({ problems }: Refusal): string => problems.map(({ message }) => message).join(' ');

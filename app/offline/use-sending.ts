import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { paragraphPath } from '../texts/paragraph/path.ts';
import type { Refusal } from '../ui/refusal.ts';
import type { Unsent } from './unsent.ts';
import { useCarrying } from './use-carrying.ts';
import { forgetWaiting, letWait, type Waiting } from './waiting.ts';

type Answer = Refusal | { done: string };

/** One on its way. `left`: the page has really begun to send it. */
interface Sent {
  one: Waiting;
  left: boolean;
}

/**
 * Sends what waits while the server is in reach, one after the other: comments and wordings by the form they were
 * written in, each under its key, so that one whose answer was lost is sent again; and the words of the texts, but for
 * the one at `open`, which sends its own.
 */
export function useSending(
  personId: string,
  unsent: Unsent | null,
  { up, open }: { up: boolean; open: string },
): void {
  const { submit, data, state } = useFetcher<Answer>();
  const sent = useRef<Sent | null>(null);
  const next = up ? unsent?.waiting.find(({ refused }) => refused === null) : undefined;
  const send = useCallback(
    (one: Waiting) => {
      sent.current = { one, left: false };
      const action = paragraphPath(one.path, one.block, one.language);
      submit({ ...one.fields, sheet: '' }, { method: 'post', action });
    },
    [submit],
  );
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
    if ('done' in data) void forgetWaiting(personId, current.one);
    else void letWait(personId, { ...current.one, fields: {}, refused: reasonOf(data) });
  }, [next, data, state, send, personId]);

  const carried = up ? (unsent?.changed ?? []) : [];
  useCarrying(
    personId,
    carried.filter(({ path }) => path !== open).map(({ textId }) => textId),
  );
}

const reasonOf = ({ problems }: Refusal): string => problems.map(({ message }) => message).join(' ');

import { useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { stepsOf } from './move.tsx';

export interface MoveTap {
  ask: string;
  way: 'up' | 'down';
}

/**
 * Taps on the arrows while another form is under way wait, and each is sent once the one before it was answered: from
 * the order that then stands, so that two quick taps are two places.
 */
export function useMovesInTurn({
  shown,
  order,
  seat,
}: {
  shown: readonly string[];
  order: readonly string[];
  seat: string;
}) {
  const busy = useNavigation().state !== 'idle';
  const submit = useSubmit();
  const [waiting, wait] = useState<readonly MoveTap[]>([]);
  const sent = useRef(false);
  useEffect(() => {
    if (busy) sent.current = false;
    const [next, ...rest] = waiting;
    if (busy || sent.current || next === undefined) return;
    wait(rest);
    const after = stepsOf(shown, order)[shown.indexOf(next.ask)]?.[next.way] ?? null;
    if (after === null) return;
    sent.current = true;
    submit({ do: 'move', seat, ask: next.ask, after }, { method: 'post', preventScrollReset: true });
  }, [busy, waiting, shown, order, seat, submit]);
  return {
    /** The asks whose move still waits. */
    waiting: waiting.map(({ ask }) => ask),
    /** Keeps a tap for its turn; false where it can be sent at once. */
    tapped(tap: MoveTap): boolean {
      if (!busy && waiting.length === 0) return false;
      wait((all) => [...all, tap]);
      return true;
    },
  };
}

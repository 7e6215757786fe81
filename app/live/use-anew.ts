import { useLocation } from '@remix-run/react';
import { useState } from 'react';

/**
 * When a form begins anew: once it was done; and with what others change of its `start` only while nothing was typed
 * in it, so that nobody loses what they are writing by what others do. `turn` is the key of the form, or of what holds
 * it; `hears` belongs on the same element.
 */
export function useAnew({ refused, start = '' }: { refused: boolean; start?: string }) {
  const { key } = useLocation();
  const [sent, setSent] = useState(false);
  const [typed, setTyped] = useState(refused);
  const [known, know] = useState({ key, start, turn: 0 });
  if (key !== known.key || start !== known.start) {
    const answered = sent && key !== known.key;
    const anew = (answered && !refused) || (start !== known.start && !typed);
    know({ key, start, turn: known.turn + (anew ? 1 : 0) });
    if (answered) setSent(false);
    if (anew) setTyped(false);
  }
  const hears = { onInput: () => setTyped(true), onSubmit: () => setSent(true) };
  return { turn: known.turn, typed, hears };
}

import { useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { placeOfDrop } from './move.tsx';

/** What is being dragged: an ask, and before which of the rows it would be dropped. */
export interface Dragging {
  ask: string;
  before: number;
}

/**
 * Rows that are dragged by their number: where it is dropped is asked of the server, and the row stays where it was
 * until the server's order comes. Escape lets go. Keyboards use the buttons.
 */
export function useDrag({
  table,
  shown,
  order,
  seat,
}: {
  table: RefObject<HTMLElement | null>;
  shown: readonly string[];
  order: readonly string[];
  seat: string;
}) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const submit = useSubmit();
  const held = useRef<Dragging | null>(null);
  const hold = (next: Dragging | null) => {
    held.current = next;
    setDragging(next);
  };
  const ends = dragging !== null;
  useEffect(() => {
    if (!ends) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      held.current = null;
      setDragging(null);
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [ends]);

  const placeAt = (y: number) => {
    const rows = [...(table.current?.querySelectorAll('[data-ask]') ?? [])];
    const next = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return next === -1 ? rows.length : next;
  };
  const drop = ({ ask, before }: Dragging) => {
    const from = shown.indexOf(ask);
    if (before === from || before === from + 1) return;
    const after = placeOfDrop(before, shown, order);
    submit({ do: 'move', seat, ask, after }, { method: 'post', preventScrollReset: true });
  };
  const handle = (ask: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      hold({ ask, before: shown.indexOf(ask) });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current;
      if (now === null) return;
      const before = placeAt(event.clientY);
      if (before !== now.before) hold({ ...now, before });
    },
    onPointerUp() {
      const now = held.current;
      hold(null);
      if (now !== null) drop(now);
    },
    onPointerCancel: () => hold(null),
  });
  return { dragging, handle };
}

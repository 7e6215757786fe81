import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Advised } from '../adviser.ts';
import { isInCard } from './use-shown-place.ts';

const nameOf = ({ from, advice, words }: Advised): string => `${from} ${advice.id} ${words}`;

/**
 * The words of a field whose advice is shown: those the caret stands in. Closed by Escape, it stays closed until others
 * are come to.
 */
export function useFieldPlace(box: RefObject<HTMLTextAreaElement>, found: readonly Advised[]) {
  const [name, setName] = useState<string | null>(null);
  const closed = useRef<string | null>(null);
  const close = useCallback(() => {
    setName((before) => {
      closed.current = before;
      return null;
    });
  }, []);
  useEffect(() => {
    const field = box.current;
    if (field === null) return;
    const look = () => {
      if (field.ownerDocument.activeElement !== field) return;
      const { selectionStart: start, selectionEnd: end } = field;
      const here = start === end ? found.find(({ from, to }) => from <= start && start <= to) : undefined;
      const next = here ? nameOf(here) : null;
      if (next !== closed.current) closed.current = null;
      setName(next === closed.current ? null : next);
    };
    const left = ({ relatedTarget }: FocusEvent) => {
      if (!isInCard(relatedTarget)) setName(null);
    };
    look();
    const page = field.ownerDocument;
    page.addEventListener('selectionchange', look);
    for (const moved of ['focus', 'keyup', 'pointerup']) field.addEventListener(moved, look);
    field.addEventListener('blur', left);
    return () => {
      page.removeEventListener('selectionchange', look);
      for (const moved of ['focus', 'keyup', 'pointerup']) field.removeEventListener(moved, look);
      field.removeEventListener('blur', left);
    };
  }, [box, found]);
  return { advised: found.find((one) => nameOf(one) === name) ?? null, close };
}

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from './places.ts';

/** How long the pointer may be on its way from the words to the card. */
const GRACE = 300;

/**
 * The place whose advice is shown: the one the caret stands in, else the one the pointer rests on. Closed by Escape, it
 * stays closed until another is come to.
 */
export function useShownPlace(editor: Editor, find: (doc: Editor['state']['doc']) => Place[]) {
  const [place, setPlace] = useState<Place | null>(null);
  const closed = useRef<string | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null);
  const show = useCallback((next: Place | null) => {
    const name = next && nameOf(next);
    if (name !== closed.current) closed.current = null;
    setPlace((before) => {
      const shown = next === null || name === closed.current ? null : next;
      return before && shown && nameOf(before) === nameOf(shown) ? before : shown;
    });
  }, []);
  const stay = useCallback(() => {
    if (leaving.current !== null) clearTimeout(leaving.current);
    leaving.current = null;
  }, []);
  const leave = useCallback(() => {
    stay();
    leaving.current = setTimeout(() => show(atCaret(editor, find)), GRACE);
  }, [editor, find, show, stay]);
  const close = useCallback(() => {
    setPlace((before) => {
      closed.current = before && nameOf(before);
      return null;
    });
  }, []);

  useEffect(() => {
    const follow = () => {
      if (editor.isFocused) show(atCaret(editor, find));
    };
    const blurred = ({ event }: { event: FocusEvent }) => {
      if (!isInCard(event.relatedTarget)) show(null);
    };
    const over = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest('.term-mark') : null;
      if (mark === null) return;
      const at = editor.view.posAtDOM(mark, 0);
      stay();
      show(find(editor.state.doc).find(({ from, to }) => from <= at && at < to) ?? null);
    };
    const { dom } = editor.view;
    editor.on('transaction', follow);
    editor.on('focus', follow);
    editor.on('blur', blurred);
    dom.addEventListener('mouseover', over);
    dom.addEventListener('mouseout', leave);
    return () => {
      editor.off('transaction', follow);
      editor.off('focus', follow);
      editor.off('blur', blurred);
      dom.removeEventListener('mouseover', over);
      dom.removeEventListener('mouseout', leave);
      stay();
    };
  }, [editor, find, leave, show, stay]);
  return { place, stay, leave, close };
}

/** Whether the focus went on to the advice, which then stays. */
export const isInCard = (place: EventTarget | null): boolean =>
  place instanceof Element && place.closest('.advice-card') !== null;

const nameOf = ({ from, to, advised }: Place): string =>
  `${from} ${to} ${advised.advice.id} ${advised.words}`;

function atCaret(editor: Editor, find: (doc: Editor['state']['doc']) => Place[]): Place | null {
  if (editor.isDestroyed || !editor.isFocused) return null;
  const { empty, head } = editor.state.selection;
  return (
    (empty ? find(editor.state.doc).find(({ from, to }) => from <= head && head <= to) : undefined) ?? null
  );
}

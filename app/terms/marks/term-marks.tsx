import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { tellDrawing } from '../../texts/editor/term-places.ts';
import type { Advice } from '../advice.ts';
import { adviser } from '../adviser.ts';
import { AdviceCard } from './advice-card.tsx';
import { drawingOf, placeFinder, type Place } from './places.ts';
import { replace } from './replace.ts';
import { useCardKeys, useSaid } from './use-card.ts';
import { useShownPlace } from './use-shown-place.ts';

/** Marks the words of the glossary in one language of the desk, and shows what is said of them. */
export default function TermMarks({
  editor,
  language,
  advice,
  writes,
  glossary,
}: {
  editor: Editor;
  language: string;
  advice: readonly Advice[];
  /** Whether words can be replaced here. */
  writes: boolean;
  /** The glossary's address. */
  glossary: string;
}) {
  const find = useMemo(() => placeFinder(adviser(language, advice)), [language, advice]);
  useEffect(() => {
    const tell = (drawing: ReturnType<typeof drawingOf> | null) => {
      if (!editor.isDestroyed)
        editor.view.dispatch(editor.state.tr.setMeta(...tellDrawing(drawing)).setMeta('addToHistory', false));
    };
    tell(drawingOf(editor.state.doc, find));
    return () => tell(null);
  }, [editor, find]);
  const { place, stay, leave, close } = useShownPlace(editor, find);
  const card = useRef<HTMLDivElement>(null);
  const said = useSaid(place, editor.isFocused);
  useCardKeys(editor.view.dom, { open: place !== null, card, close });
  const put = useCallback(
    (box: HTMLElement) => {
      if (place !== null && !editor.isDestroyed) putUnder(box, editor, place);
    },
    [editor, place],
  );
  return (
    <>
      <p className="hidden-words" role="status">
        {said}
      </p>
      {place === null ? null : (
        <AdviceCard
          card={card}
          put={put}
          advised={place.advised}
          language={language}
          glossary={glossary}
          onReplace={writes ? (instead) => replace(editor, place, instead) : null}
          onStay={stay}
          onLeave={leave}
          onAway={close}
          onClose={() => {
            close();
            editor.view.focus();
          }}
        />
      )}
    </>
  );
}

/** Under the words, and within the frame it is drawn in. */
function putUnder(box: HTMLElement, editor: Editor, { from, to }: Place): void {
  const frame = (box.offsetParent ?? document.body).getBoundingClientRect();
  const [start, end] = [editor.view.coordsAtPos(from), editor.view.coordsAtPos(to)];
  const most = Math.max(0, frame.width - box.offsetWidth);
  const left = end.top > start.top ? 0 : start.left - frame.left;
  box.style.left = `${Math.min(Math.max(0, left), most)}px`;
  box.style.top = `${end.bottom - frame.top + 6}px`;
}

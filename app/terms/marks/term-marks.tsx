import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { termPageWords } from '../../../domain/words/term-pages.ts';
import { termsWords } from '../../../domain/words/terms.ts';
import { tellDrawing } from '../../texts/editor/term-places.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { Advice } from '../advice.ts';
import { adviser } from '../adviser.ts';
import { AdviceCard } from './advice-card.tsx';
import { drawingOf, placeFinder } from './places.ts';
import { replace } from './replace.ts';
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
  const ours = useLanguage();
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
  const [said, setSaid] = useState({ of: '', words: '' });
  // Said once for each word one comes to, not again with every letter of it.
  const of = place === null ? '' : `${place.from} ${place.advised.advice.id}`;
  if (of !== said.of)
    setSaid({
      of,
      words:
        place === null || !editor.isFocused
          ? ''
          : termPageWords[ours].card.marked(
              place.advised.words,
              termsWords[ours].advice[place.advised.advice.advice],
            ),
    });
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (place === null) return;
      if (event.key === 'Escape') close();
      if (event.key !== 'Enter' || !event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      card.current?.querySelector<HTMLElement>('button, a')?.focus();
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', keys, true);
    return () => dom.removeEventListener('keydown', keys, true);
  }, [editor, place, close]);
  return (
    <>
      <p className="hidden-words" role="status">
        {said.words}
      </p>
      {place === null ? null : (
        <AdviceCard
          card={card}
          editor={editor}
          place={place}
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

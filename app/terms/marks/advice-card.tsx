import { Link } from '@remix-run/react';
import type { Editor } from '@tiptap/core';
import { useLayoutEffect, type RefObject } from 'react';
import { termPageWords } from '../../../domain/words/term-pages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { AdviceWords } from '../advice-words.tsx';
import { termAnchor } from '../anchor.ts';
import type { Place } from './places.ts';
import { isInCard } from './use-shown-place.ts';

/** What the glossary says of words, under them. */
export function AdviceCard({
  card,
  editor,
  place,
  language,
  glossary,
  onReplace,
  onStay,
  onLeave,
  onClose,
  onAway,
}: {
  card: RefObject<HTMLDivElement>;
  editor: Editor;
  place: Place;
  language: string;
  glossary: string;
  onReplace: ((instead: string) => void) | null;
  onStay: () => void;
  onLeave: () => void;
  onClose: () => void;
  /** The focus went elsewhere. */
  onAway: () => void;
}) {
  const say = termPageWords[useLanguage()].card;
  const { advised } = place;
  useLayoutEffect(() => {
    const box = card.current;
    if (box !== null && !editor.isDestroyed) putUnder(box, editor, place);
  }, [card, editor, place]);
  return (
    <div
      ref={card}
      className="advice-card"
      role="group"
      aria-label={say.label(advised.words)}
      onMouseEnter={onStay}
      onMouseLeave={onLeave}
      onMouseDown={(event) => event.preventDefault()}
      onBlur={({ relatedTarget }) => {
        if (!isInCard(relatedTarget) && relatedTarget !== null) onAway();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <IconButton label={say.close} icon="close" onClick={onClose} />
      <AdviceWords advised={advised} language={language} />
      <p className="row">
        {onReplace === null || advised.instead === null ? null : (
          <Button type="button" size="small" onClick={() => onReplace(advised.instead!)}>
            {say.replace(advised.instead)}
          </Button>
        )}
        <Link className="small" to={`${glossary}#${termAnchor(advised.advice.id)}`}>
          {say.more}
        </Link>
      </p>
    </div>
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

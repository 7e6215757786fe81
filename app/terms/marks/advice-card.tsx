import { Link } from '@remix-run/react';
import { useLayoutEffect, type RefObject } from 'react';
import { termPageWords } from '../../../domain/words/term-pages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { AdviceWords } from '../advice-words.tsx';
import { termAnchor } from '../anchor.ts';
import type { Advised } from '../adviser.ts';
import { isInCard } from './use-shown-place.ts';

/** What the glossary says of words, under them. */
export function AdviceCard({
  card,
  put,
  advised,
  language,
  glossary,
  onReplace,
  onStay,
  onLeave,
  onClose,
  onAway,
}: {
  card: RefObject<HTMLDivElement>;
  /** Puts it under the words. */
  put: (box: HTMLElement) => void;
  advised: Advised;
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
  useLayoutEffect(() => {
    if (card.current !== null) put(card.current);
  }, [card, put]);
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

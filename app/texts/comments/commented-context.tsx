import { Link, useLocation } from '@remix-run/react';
import { createContext, useContext } from 'react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { topicId } from '../../live/topic-id.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { threadAnchor, withQuery } from './choice.ts';
import type { ThreadPlace } from './places.ts';

/** Told once on the page of a text: where its open threads stand, for its words when they are read without the editor. */
export const CommentedContext = createContext<readonly ThreadPlace[]>([]);

/** Which of them are on one block in one language. */
export function useThreadsOn(): (block: string | undefined, language: string) => ThreadPlace[] {
  const places = useContext(CommentedContext);
  return (block, language) =>
    block === undefined ? [] : places.filter((place) => place.block === block && place.language === language);
}

/** In the margin of a paragraph: how many open threads are on it, and the way to the first. */
export function CommentSign({ threads }: { threads: readonly ThreadPlace[] }) {
  const words = commentPageWords[useLanguage()];
  const { search } = useLocation();
  const [first] = threads;
  if (first === undefined) return null;
  return (
    <Link
      className="amendment-mark comment-sign"
      to={`${withQuery(search, { panel: 'comments', thread: topicId(first.id) })}#${threadAnchor(first.id)}`}
      title={words.here(threads.length)}
    >
      <span className="hidden-words">{words.here(threads.length)}</span>
      <span aria-hidden="true">
        <Icon name="comment" />
        {threads.length}
      </span>
    </Link>
  );
}

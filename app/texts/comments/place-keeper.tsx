import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { topicId } from '../../live/topic-id.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { choiceOf, withQuery } from './choice.ts';
import { forgetPlaces, shownThreads, usePicked, type ThreadPlace } from './places.ts';

/** Tells the sheets where threads stand, and opens the panel once words were chosen to be commented on. */
export function PlaceKeeper({ places, may }: { places: readonly ThreadPlace[]; may: boolean }) {
  const word = commentPageWords[useLanguage()].begin.title;
  const { search } = useLocation();
  const navigate = useRef(useNavigate());
  const picked = usePicked();
  const query = new URLSearchParams(search);
  const current = query.get('panel') === 'comments' ? choiceOf(query).thread : null;
  useEffect(() => {
    const open = places.find(({ id }) => topicId(id) === current)?.id ?? null;
    shownThreads.set({ places, current: open, may, word });
  }, [places, current, may, word]);
  useEffect(() => forgetPlaces, []);
  const elsewhere = picked !== null && query.get('panel') !== 'comments';
  useEffect(() => {
    if (elsewhere)
      navigate.current(withQuery(search, { panel: 'comments', thread: null }), {
        preventScrollReset: true,
      });
  }, [elsewhere, search]);
  return null;
}

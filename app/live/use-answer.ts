import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

/** What a place's history entry says where the page was only brought anew, not left: the entry it took the place of. */
export interface Stays {
  stays: string;
}

/**
 * What the page's action answered to the last form, for as long as the reader stays. Remix forgets it when the
 * page's data are asked for again, which here happens whenever something changes elsewhere.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const given = useActionData<Action>();
  const { key, state } = useLocation();
  const [kept, keep] = useState({ key, given });
  if (key === kept.key && (given === undefined || given === kept.given)) return kept.given;
  const stayed = (state as Stays | null)?.stays === kept.key;
  const next = { key, given: given ?? (stayed ? kept.given : undefined) };
  keep(next);
  return next.given;
}

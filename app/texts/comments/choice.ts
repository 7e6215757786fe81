import { topicId } from '../../live/topic-id.ts';

/** Which threads the address asks for. */
export const SHOWN = ['open', 'resolved', 'mine', 'mentions', 'red-lines'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Choice {
  shown: Shown;
  round: number | null;
  language: string | null;
  /** Our own id of the thread that is open. */
  thread: string | null;
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const OWN_ID = /^[0-9a-z]{26}$/;

/** Reads an address: what it says wrong is not asked for. */
export function choiceOf(query: URLSearchParams): Choice {
  const round = Number(query.get('round') ?? '');
  const language = query.get('threads-in') ?? '';
  const thread = query.get('thread') ?? '';
  return {
    shown: SHOWN.find((one) => one === query.get('show')) ?? 'open',
    round: Number.isInteger(round) && round > 0 && round < 10_000 ? round : null,
    language: LANGUAGE.test(language) ? language : null,
    thread: OWN_ID.test(thread) ? thread : null,
  };
}

/** The filter of the API for a choice. */
export function filterOf({ shown, round, language }: Choice) {
  const what = {
    open: { state: 'open' },
    resolved: { state: 'resolved' },
    mine: { mine: true },
    mentions: { mentionsMe: true },
    'red-lines': { kind: 'redLine' },
  } as const;
  return { ...what[shown], ...(round !== null && { round }), ...(language !== null && { language }) };
}

/** The address with something of it changed; null takes it away. What was just done is said of it no more. */
export function withQuery(search: string, changed: Record<string, string | null>): string {
  const query = new URLSearchParams(search);
  for (const name of ['done', 'about']) query.delete(name);
  for (const [name, value] of Object.entries(changed))
    if (value === null) query.delete(name);
    else query.set(name, value);
  return `?${query.toString()}`;
}

/** Where a thread stands in the page. */
export const threadAnchor = (id: string): string => `thread-${topicId(id)}`;

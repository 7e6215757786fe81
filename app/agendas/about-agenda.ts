import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { titleFor } from '../texts/titles.ts';
import type { AgendaHeadNode } from './queries.ts';

/** What every page of an agenda says of it. */
export function aboutAgenda(agenda: AgendaHeadNode, context: RequestContext) {
  return {
    ours: context.language,
    now: context.now(),
    personId: context.viewer?.person.id ?? '',
    agenda,
    title: titleFor(agenda, context.language),
    topics: [`agenda:${topicId(agenda.id)}`],
    text: agenda.text.state === 'open' ? topicId(agenda.text.id) : null,
  };
}

/** The language asks are read in here, and the one shown beside it when both are asked for. */
export function sidesOf({ languages }: { languages: readonly string[] }, ours: string) {
  const own = languages.includes(ours) ? ours : (languages[0] ?? ours);
  return { own, other: languages.find((one) => one !== own) ?? null };
}

import { dayIn } from '../../domain/platform.ts';
import { homePath } from '../../domain/words/addresses.ts';
import { topicId } from '../live/topic-id.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { DONE } from './done.ts';
import { DecisionQuery } from './queries.ts';

/** A decision with all that its page shows. */
export async function loadDecision(
  request: Request,
  { coalition: slug, decision: word }: { coalition: string; decision: string },
  context: RequestContext,
) {
  const { language } = context;
  const { viewer, coalition } = await context.graphql(DecisionQuery, {
    coalition: slug,
    slug: word,
    language,
  });
  const { decision: known, decisions, ...place } = found(coalition);
  const { acts, ...decision } = found(known);
  const done = new URL(request.url).searchParams.get('done');
  return {
    ours: language,
    base: homePath(place.slug),
    shortName: place.shortName,
    zone: place.timeZone,
    /** The reader’s. */
    ownZone: viewer?.timeZone ?? place.timeZone,
    now: context.now(),
    today: dayIn(context.now(), place.timeZone),
    decision,
    acts: acts?.edges.map(({ node }) => node) ?? [],
    seats: seatsHere(viewer, place.slug, request),
    /** Those whose place this one could take. */
    older: decisions.filter(({ id, standing }) => standing === 'inForce' && id !== decision.id),
    done: DONE.find((one) => one === done) ?? null,
    topics: [`decision:${topicId(decision.id)}`],
  };
}

export type DecisionPage = Awaited<ReturnType<typeof loadDecision>>;

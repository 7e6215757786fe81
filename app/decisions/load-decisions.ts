import { DAY, dayIn, later } from '../../domain/platform.ts';
import { homePath } from '../../domain/words/addresses.ts';
import { topicId } from '../live/topic-id.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { isShown, SHOWN } from './look.ts';
import { DecisionsQuery } from './queries.ts';

/** What expires within so many days is told apart. */
const SOON = 90 * DAY;

/** The register of decisions, as its address asks for it. */
export async function loadDecisions(request: Request, slug: string, context: RequestContext) {
  const query = new URL(request.url).searchParams;
  const search = (query.get('q') ?? '').slice(0, 200);
  const shown = SHOWN.find((one) => one === query.get('show')) ?? 'all';
  const { coalition } = await context.graphql(DecisionsQuery, {
    coalition: slug,
    language: context.language,
    search,
  });
  const { decisions, bodiesToAsk, ...place } = found(coalition);
  const soon = dayIn(later(context.now(), SOON), place.timeZone);
  return {
    language: context.language,
    base: homePath(place.slug),
    shortName: place.shortName,
    zone: place.timeZone,
    search,
    shown,
    /** How many there are of each, in the search. */
    numbers: SHOWN.map((one) => ({
      shown: one,
      n: decisions.filter((row) => isShown(row, one, soon)).length,
    })),
    decisions: decisions.filter((row) => isShown(row, shown, soon)),
    mayOpen: bodiesToAsk.length > 0,
    topics: [`coalition:${topicId(place.id)}`],
  };
}

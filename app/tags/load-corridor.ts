import { dayIn } from '../../domain/platform.ts';
import { wholePlaceName } from '../../domain/words/places.ts';
import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { asksByStatus, isIn, nextMoments } from './asks-by-status.ts';
import { askedOf, REGION } from './filters.ts';
import { CorridorQuery, ThemesQuery } from './queries.ts';

/** A corridor as its page shows it: what is where, and the list the address asks for. */
export async function loadCorridor(
  request: Request,
  params: { coalition?: string | undefined; slug?: string | undefined },
  { zone }: ViewerSummary,
  context: RequestContext,
) {
  const { language } = context;
  const coalitionSlug = params.coalition ?? '';
  const wished = askedOf(request);
  const theme =
    wished.theme === null
      ? undefined
      : (await context.graphql(ThemesQuery, { slug: coalitionSlug })).coalition?.themes.find(
          ({ slug }) => slug === wished.theme,
        );
  const asked = { ...wished, theme: theme?.slug ?? null };
  const { coalition } = await context.graphql(CorridorQuery, {
    coalition: coalitionSlug,
    slug: params.slug ?? '',
    theme: theme?.id ?? null,
    place: asked.place,
    organizations: asked.show === 'organizations',
  });
  const { id, slug, shortName, timeZone, themes, corridor } = found(coalition);
  const { all, work, figures, organizations, ...rest } = found(corridor);
  const countries = rest.countries.map(({ country }) => country);
  const today = dayIn(context.now(), timeZone);
  const { status } = asked;
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    zone,
    asked,
    place: asked.place === null || asked.place === REGION ? null : wholePlaceName(asked.place, language),
    themes,
    corridor: rest,
    figures,
    statuses: asksByStatus(all.asks, countries),
    next: nextMoments(all.asks, countries, today),
    work: status === null ? work : { ...work, asks: work.asks.filter((ask) => isIn(ask.status, status)) },
    organizations: organizations ?? null,
    topics: [`coalition:${topicId(id)}`],
  };
}

export type CorridorData = Awaited<ReturnType<typeof loadCorridor>>;

import { wholePlaceName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';
import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { askedOf, REGION } from './filters.ts';
import type { CountryName } from './other-countries.ts';
import { ThemeQuery } from './queries.ts';

/** A theme as its page shows it, with as much of its work as the address asks for. */
export async function loadTheme(
  request: Request,
  params: { coalition?: string | undefined; slug?: string | undefined },
  { zone }: ViewerSummary,
  context: RequestContext,
) {
  const { language } = context;
  const asked = askedOf(request);
  const { viewer, coalition } = await context.graphql(ThemeQuery, {
    coalition: params.coalition ?? '',
    slug: params.slug ?? '',
    objective: asked.objective,
    place: asked.place,
  });
  const { id, slug, shortName, corridors, theme } = found(coalition);
  const { work, ...rest } = found(theme);
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    zone,
    asked,
    seats: seatsHere(viewer, slug, request),
    theme: rest,
    countries: placesToChoose(
      corridors.flatMap(({ countries }) => countries),
      asked.place,
      language,
    ),
    work,
    topics: [`coalition:${topicId(id)}`],
  };
}

/** The countries of all corridors, each once, and the place that is asked for. */
function placesToChoose(
  countries: readonly CountryName[],
  asked: string | null,
  language: Language,
): CountryName[] {
  const all = new Map(countries.map((one) => [one.country, one]));
  if (asked !== null && asked !== REGION && !all.has(asked))
    all.set(asked, { country: asked, name: wholePlaceName(asked, language) });
  return [...all.values()];
}

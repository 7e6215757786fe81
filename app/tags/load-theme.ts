import { placeName, wholePlaceName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';
import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { askedOf, REGION } from './filters.ts';
import type { CountryName } from './other-countries.ts';
import { ThemeQuery } from './queries.ts';
import { countOf, onlyAsks } from './work-list.tsx';

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
  const { id, slug, shortName, theme } = found(coalition);
  const { work, figures, ...rest } = found(theme);
  const countries = figures.countries.map(({ country }) => ({ country, name: placeName(country, language) }));
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    zone,
    asked,
    seats: seatsHere(viewer, slug, request),
    theme: rest,
    countries,
    places: placesToChoose(countries, asked.place, language),
    figures,
    work: asked.show === 'asks' ? onlyAsks(work) : work,
    linked: countOf(work),
    topics: [`coalition:${topicId(id)}`],
  };
}

/** The countries of its figures, and the place that is asked for. */
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

export type ThemeData = Awaited<ReturnType<typeof loadTheme>>;

import type { RequestContext } from '../../load-context.d.ts';
import { topicId } from '../../live/topic-id.ts';
import { titleFor } from '../titles.ts';
import type { CitedPlace } from './cited-in.ts';
import type { ShownSource, TextWithSources, WhereSources } from './queries.ts';

/** What the page of a text's sources shows, whoever owns the text. A source that stands nowhere one can go is left out. */
export function readSources(
  request: Request,
  context: RequestContext,
  {
    where: { slug, timeZone: zone, linkCheck, asksOutside },
    about,
    text,
    placesOf,
  }: {
    where: WhereSources;
    about: Parameters<typeof titleFor>[0];
    text: TextWithSources;
    placesOf: (source: ShownSource) => CitedPlace[];
  },
) {
  const checked: 'on' | 'off' | 'never' = asksOutside ? (linkCheck ?? 'off') : 'never';
  return {
    ours: context.language,
    base: `/c/${slug}`,
    rule: `/c/${slug}/languages#links`,
    title: titleFor(about, context.language),
    text: text.id,
    sources: text.sources
      .map((source) => ({ ...source, places: placesOf(source) }))
      .filter(({ places }) => places.length > 0),
    checked,
    asked: new URL(request.url).searchParams.has('asked'),
    mayCheck: text.mayCheckSources,
    mayCorrect: text.mayCorrectSources,
    zone,
    topics: [`text:${topicId(text.id)}`],
  };
}

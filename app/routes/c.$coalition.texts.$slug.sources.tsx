import {
  replace,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sourcePageWords } from '../../domain/words/source-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { loadWords } from '../texts/load-words.ts';
import { seatsHere } from '../texts/seats.tsx';
import { citedPlaces } from '../texts/sources/cited-in.ts';
import { SourcesQuery } from '../texts/sources/queries.ts';
import { SourcesPage } from '../texts/sources/sources-page.tsx';
import { takeSourceStep } from '../texts/sources/steps.ts';
import { titleFor } from '../texts/titles.ts';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: sourcePageWords[ours].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${sourcePageWords[data?.ours ?? 'es'].title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '' } = params;
  const { viewer, coalition } = await context.graphql(SourcesQuery, { coalition: slug, slug: statement });
  const { timeZone: zone, linkCheck, asksOutside, ...around } = found(coalition);
  const { text: known, ...about } = found(around.statement);
  const text = found(known);
  const words = await Promise.all(text.languages.map((tag) => loadWords(context, text.id, tag)));
  const placesOf = citedPlaces(words);
  const checked: 'on' | 'off' | 'never' = asksOutside ? (linkCheck ?? 'off') : 'never';
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${about.slug}`,
    rule: `/c/${slug}/languages#links`,
    title: titleFor(about, context.language),
    text: text.id,
    sources: text.sources.map((source) => ({ ...source, places: placesOf(source) })),
    checked,
    asked: new URL(request.url).searchParams.has('asked'),
    mayCheck: text.mayCheckSources,
    mayCorrect: text.mayCorrectSources,
    zone,
    seats: seatsHere(viewer, slug, request),
    topics: [`text:${topicId(text.id)}`],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await takeSourceStep(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const { pathname } = new URL(request.url);
  return replace(form.get('step') === 'sources.check' ? `${pathname}?asked` : pathname, 303);
}

/** What a text cites, and how it stands. */
export default function Sources() {
  const { topics, ...page } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(topics);
  return <SourcesPage {...page} last={last} />;
}

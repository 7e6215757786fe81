import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sourcePageWords } from '../../domain/words/source-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { loadWords } from '../texts/load-words.ts';
import { seatsHere } from '../texts/seats.tsx';
import { citedPlaces } from '../texts/sources/cited-in.ts';
import { readSources } from '../texts/sources/load.ts';
import { SourcesQuery } from '../texts/sources/queries.ts';
import { SourcesPage } from '../texts/sources/sources-page.tsx';
import { answerSourceStep } from '../texts/sources/steps.ts';

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
  const { statement: known, ...where } = found(coalition);
  const { text: readable, ...about } = found(known);
  const text = found(readable);
  const at = `/c/${slug}/texts/${about.slug}`;
  const words = await Promise.all(text.languages.map((tag) => loadWords(context, text.id, tag)));
  const placesOf = citedPlaces(at, words);
  const page = readSources(request, context, { where, about, text, placesOf });
  return { ...page, at, seats: seatsHere(viewer, slug, request) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerSourceStep(request, context);
}

/** What a text cites, and how it stands. */
export default function Sources() {
  const { topics, ...page } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(topics);
  return <SourcesPage {...page} of="text" last={last} />;
}

import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { sourcePageWords } from '../../domain/words/source-pages.ts';
import { citedInAgenda } from '../agendas/cited-in.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { loadWords } from '../texts/load-words.ts';
import { seatsHere } from '../texts/seats.tsx';
import { readSources } from '../texts/sources/load.ts';
import { AgendaSourcesQuery } from '../texts/sources/queries.ts';
import { SourcesPage } from '../texts/sources/sources-page.tsx';
import { answerSourceStep } from '../texts/sources/steps.ts';
import sources from '../ui/css/sources.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sources }];

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: at, lang: title.language },
    { name: sourcePageWords[ours].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${sourcePageWords[data?.ours ?? 'es'].title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: known = '' } = params;
  const { viewer, coalition } = await context.graphql(AgendaSourcesQuery, { coalition: slug, slug: known });
  const { agenda, ...where } = found(coalition);
  const { text, asks, atWork, ...about } = found(agenda);
  const at = `/c/${slug}/agendas/${about.slug}`;
  const words = await Promise.all(text.languages.map((tag) => loadWords(context, text.id, tag)));
  const placesOf = citedInAgenda(at, {
    asks: asks.map(({ id, number, priorityBlock, block }) => ({
      id,
      number,
      blocks: [priorityBlock, block],
    })),
    blocks: atWork.blocks,
    words,
  });
  const page = readSources(request, context, { where, about, text, placesOf });
  return {
    ...page,
    at,
    seats: seatsHere(viewer, slug, request),
    topics: [`agenda:${topicId(about.id)}`, ...page.topics],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerSourceStep(request, context);
}

/** What an agenda cites, and how it stands. */
export default function AgendaSources() {
  const { topics, ...page } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(topics);
  return <SourcesPage {...page} of="agenda" last={last} />;
}

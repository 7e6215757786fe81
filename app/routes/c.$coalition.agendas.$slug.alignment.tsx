import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { alignmentPageWords } from '../../domain/words/alignment-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { AlignmentPage } from '../texts/checks/alignment-page.tsx';
import { changeOf, loadAlignment } from '../texts/checks/load.ts';
import { AlignedAgendaQuery } from '../texts/checks/queries.ts';
import { answerCheckStep } from '../texts/checks/steps.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import alignment from '../ui/css/alignment.css?url';
import text from '../ui/css/text.css?url';

export const links: LinksFunction = () => [text, alignment].map((href) => ({ rel: 'stylesheet', href }));

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: at, lang: title.language },
    { name: alignmentPageWords[ours].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${alignmentPageWords[data?.ours ?? 'es'].title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: known = '' } = params;
  const { viewer, coalition } = await context.graphql(AlignedAgendaQuery, { coalition: slug, slug: known });
  const { text, ...about } = found(found(coalition).agenda);
  const alignment = await loadAlignment(context, text, new URL(request.url).searchParams);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/agendas/${about.slug}`,
    zone: coalition!.timeZone,
    title: titleFor(about, context.language),
    seats: seatsHere(viewer, slug, request),
    topics: [`agenda:${topicId(about.id)}`, `text:${topicId(text.id)}`],
    alignment,
    change: changeOf(text, alignment),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerCheckStep(request, context);
}

export default function AgendaAlignment() {
  const { base, topics, ...page } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(topics);
  return <AlignmentPage {...page} board={`${base}/languages`} write={() => page.at} last={last} />;
}

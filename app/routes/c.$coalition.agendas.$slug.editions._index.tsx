import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { aboutAgenda } from '../agendas/about-agenda.ts';
import { EditionList } from '../agendas/edition-list.tsx';
import { AgendaAboutQuery } from '../agendas/edition-queries.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: at, lang: title.language },
    { name: agendaEditionWords[ours].list.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${agendaEditionWords[data?.ours ?? 'es'].list.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(AgendaAboutQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, timeZone: zone, agenda: known } = found(coalition);
  const { editions, ...agenda } = found(known);
  return {
    ...aboutAgenda(agenda, context),
    zone,
    editions,
    base: `/c/${slug}`,
    at: `/c/${slug}/agendas/${agenda.slug}`,
  };
}

export default function Editions() {
  const { editions, at, zone, topics } = useLoaderData<typeof loader>();
  const words = agendaEditionWords[useLanguage()].list;
  useLive(topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {editions.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <EditionList editions={editions} at={at} zone={zone} />
      )}
    </>
  );
}

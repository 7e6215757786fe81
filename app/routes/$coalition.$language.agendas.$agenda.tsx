import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicAgendaPath } from '../../domain/words/addresses.ts';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { loadPublicAgenda } from '../agendas/load-public.ts';
import { PublicAgenda } from '../agendas/public-agenda.tsx';
import type { RouteHandle } from '../handle.ts';
import { previewOf } from '../public-pages/page-preview.ts';
import sheet from '../ui/public-agenda.css?url';

export const handle: RouteHandle = { scriptless: true, public: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadPublicAgenda(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { origin, path, language, coalition, edition } = data;
  return previewOf({
    ...{ origin, path, language },
    title: edition.title,
    site: coalition.shortName,
    description: agendaEditionWords[language].public.about(edition.asks.length, coalition.name),
    kind: 'article',
    alternates: (['es', 'en'] as const).map((tag) => ({
      language: tag,
      path: publicAgendaPath({ coalition: coalition.slug, agenda: edition.slug }, tag),
    })),
  });
};

export default function Page() {
  return <PublicAgenda page={useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { AgendaList } from '../agendas/agenda-list.tsx';
import { loadAgendas } from '../agendas/load-list.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [{ name: agendaPageWords[language].title, to: `${base}/agendas` }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${agendaPageWords[data?.language ?? 'es'].title} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadAgendas(request, params['coalition']!, context);
}

export default function Agendas() {
  const { base, agendas, archived, bodies, now, topics } = useLoaderData<typeof loader>();
  const words = agendaPageWords[useLanguage()];
  useLive(topics);
  const create =
    bodies.length === 0 ? undefined : (
      <ButtonLink to={`${base}/agendas/new`} kind="primary" icon="plus">
        {words.new}
      </ButtonLink>
    );
  return (
    <>
      <PageHead title={words.title}>
        <div className="row apart top">
          <p className="quiet">{words.lead}</p>
          {create}
        </div>
      </PageHead>
      {agendas.length === 0 ? (
        <Empty title={words.none} action={create}>
          {words.noneNext}
        </Empty>
      ) : (
        <AgendaList agendas={agendas} base={base} now={now} />
      )}
      {archived.length === 0 ? null : (
        <Section id="archived" title={words.archived}>
          <AgendaList agendas={archived} base={base} now={now} archived />
        </Section>
      )}
    </>
  );
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaFormWords } from '../../domain/words/agenda-forms.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { createAgenda } from '../agendas/create-agenda.ts';
import { loadAgendas } from '../agendas/load-list.ts';
import { NewAgendaForm } from '../agendas/new-agenda-form.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: agendaPageWords[language].title, to: `${base}/agendas` },
    { name: agendaPageWords[language].new },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: agendaPageWords[data?.language ?? 'es'].new },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadAgendas(request, params['coalition']!, context);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const made = await createAgenda(form, context);
  if ('problems' in made) return refuse(made.problems, form);
  return redirect(`/c/${params['coalition']}/agendas/${made.slug}`, 303);
}

export default function NewAgenda() {
  const { seats, bodies } = useLoaderData<typeof loader>();
  const words = agendaFormWords[useLanguage()];
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={agendaPageWords[useLanguage()].new}>
        <p className="quiet">{words.createLead}</p>
      </PageHead>
      {bodies.length === 0 ? (
        <Banner tone="waiting">{words.noBody}</Banner>
      ) : (
        <NewAgendaForm {...{ seats, bodies, last }} />
      )}
    </div>
  );
}

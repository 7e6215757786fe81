import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaFormWords } from '../../domain/words/agenda-forms.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { changeSettings } from '../agendas/change-settings.ts';
import { AgendaAboutQuery } from '../agendas/edition-queries.ts';
import { aboutAgenda } from '../agendas/about-agenda.ts';
import { SettingsForms } from '../agendas/settings-forms.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { TagsOf } from '../tags/tag-editor.tsx';
import { seatsHere } from '../texts/seats.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, ours, title, agenda }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: `${base}/agendas/${agenda.slug}`, lang: title.language },
    { name: agendaFormWords[ours].settings },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${agendaFormWords[data?.ours ?? 'es'].settings} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(AgendaAboutQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, agenda, themes, corridors } = found(coalition);
  return {
    ...aboutAgenda(found(agenda), context),
    base: `/c/${slug}`,
    choices: { themes, corridors },
    seats: seatsHere(viewer, slug, request),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await changeSettings(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const at = `/c/${params['coalition']}/agendas/${params['slug']}`;
  return redirect(form.get('do') === 'archive' ? at : `${at}/settings?saved`, 303);
}

export default function Settings() {
  const { agenda, base, choices, seats, saved } = useLoaderData<typeof loader>();
  const words = agendaFormWords[useLanguage()];
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.settings} />
      {saved && last === undefined ? (
        <Banner tone="done" live>
          {words.saved}
        </Banner>
      ) : null}
      {agenda.permissions.edit ? (
        <SettingsForms agenda={agenda} seats={seats} last={last}>
          <TagsOf base={base} subject={agenda.id} tags={agenda.tags} choices={choices} seats={seats} />
        </SettingsForms>
      ) : (
        <Banner icon="lock">{words.notAllowed}</Banner>
      )}
    </div>
  );
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { publicAgendaPath } from '../../domain/words/addresses.ts';
import { aboutAgenda, sidesOf } from '../agendas/about-agenda.ts';
import { EditionPage } from '../agendas/edition-page.tsx';
import { EditionQuery } from '../agendas/edition-queries.ts';
import { PublishEdition, UnpublishEdition } from '../agendas/mutations.ts';
import { readEdition } from '../agendas/read-edition.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { problemsOf, refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title, edition }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: at, lang: title.language },
    { name: agendaEditionWords[ours].list.title, to: `${at}/editions` },
    { name: agendaEditionWords[ours].page.title(edition.number) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${agendaEditionWords[data?.ours ?? 'es'].page.title(data?.edition.number ?? 1)} · ${data?.title.title ?? ''}`,
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const number = /^[1-9]\d{0,3}$/.test(params['number'] ?? '') ? Number(params['number']) : 0;
  const asked = new URL(request.url).searchParams.get('language');
  const ask = (content: string) =>
    context.graphql(EditionQuery, {
      coalition: params['coalition']!,
      slug: params['slug']!,
      number,
      language: context.language,
      content,
    });
  const { viewer, coalition } = await ask(asked ?? context.language);
  const { slug, timeZone, agenda: known } = found(coalition);
  const { editionNumbered, ...agenda } = found(known);
  const first = found(editionNumbered);
  const written = first.version.languages.map(({ language }) => language);
  // A language the edition has no words in gives way to its reference.
  const edition =
    first.version.language === null
      ? found((await ask(first.version.referenceLanguage)).coalition?.agenda?.editionNumbered)
      : first;
  return {
    ...aboutAgenda(agenda, context),
    base: `/c/${slug}`,
    at: `/c/${slug}/agendas/${agenda.slug}`,
    zone: timeZone,
    seats: seatsHere(viewer, slug, request),
    edition: readEdition(edition),
    working: edition.inWork,
    sides: sidesOf({ languages: written }, context.language),
    publicAt: publicAgendaPath({ coalition: slug, agenda: agenda.slug }, context.language),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const input = {
    seat: String(form.get('seat') ?? ''),
    agendaEdition: String(form.get('edition') ?? ''),
  };
  const { result } =
    form.get('do') === 'publish'
      ? await context.graphql(PublishEdition, { input })
      : await context.graphql(UnpublishEdition, { input });
  const problems = problemsOf(result, () => undefined);
  if (problems.length > 0) return refuse(problems, form);
  return redirect(`/c/${params['coalition']}/agendas/${params['slug']}/editions/${params['number']}`, 303);
}

export default function Edition() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  return <EditionPage page={page} last={last} />;
}

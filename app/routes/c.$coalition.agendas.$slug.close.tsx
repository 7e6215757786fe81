import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { aboutAgenda } from '../agendas/about-agenda.ts';
import { CloseEditionForm } from '../agendas/close-edition-form.tsx';
import { ClosingQuery } from '../agendas/edition-queries.ts';
import { CloseEdition } from '../agendas/mutations.ts';
import { readWords } from '../agendas/read-ask.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { problemsOf, refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { loadContested } from '../terms/load-contested.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title, agenda }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: at, lang: title.language },
    { name: agendaEditionWords[ours].close.title(agenda.edition) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${agendaEditionWords[data?.ours ?? 'es'].close.title(data?.agenda.edition ?? 1)} · ${data?.title.title ?? ''}`,
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(ClosingQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, unreviewed, deadLinks, agenda: known } = found(coalition);
  const { asks, atWork, ...agenda } = found(known);
  const about = aboutAgenda(agenda, context);
  const kept = new Set(atWork.blocks);
  const contested = await loadContested(context, agenda.text.id, kept);
  return {
    ...about,
    topics: [...about.topics, ...(about.text === null ? [] : [`text:${about.text}`])],
    base: `/c/${slug}`,
    at: `/c/${slug}/agendas/${agenda.slug}`,
    seats: seatsHere(viewer, slug, request),
    contested,
    unreviewed: { n: atWork.unreviewed, refused: unreviewed === 'refused' },
    lost: { n: atWork.lostLinks, refused: deadLinks === 'refused' },
    glossary: `/c/${slug}/terms`,
    asks: asks.map((ask) => ({
      id: ask.id,
      number: ask.number,
      words: readWords(ask),
      blocks: [ask.priorityBlock, ask.block],
      lacks: ask.lacks,
      noLead: ask.lead === null,
      noAddressee: ask.addressee === null,
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const input = {
    seat: String(form.get('seat') ?? ''),
    agenda: String(form.get('agenda') ?? ''),
    edition: Number(form.get('edition')) || null,
    incomplete: form.get('incomplete') === 'yes',
  };
  const { result } = await context.graphql(CloseEdition, { input });
  if (result.__typename !== 'AgendaEdition')
    return refuse(
      problemsOf(result, (field) => (field.endsWith('incomplete') ? 'incomplete' : undefined)),
      form,
    );
  return redirect(`/c/${params['coalition']}/agendas/${params['slug']}/editions/${result.number}`, 303);
}

export default function Close() {
  const page = useLoaderData<typeof loader>();
  const words = agendaEditionWords[useLanguage()].close;
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  return (
    <>
      <PageHead title={words.title(page.agenda.edition)}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      <CloseEditionForm page={page} last={last} />
    </>
  );
}

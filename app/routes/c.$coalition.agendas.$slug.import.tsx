import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import { aboutAgenda } from '../agendas/about-agenda.ts';
import { bringSheet } from '../agendas/bring-sheet.ts';
import { AgendaAboutQuery } from '../agendas/edition-queries.ts';
import { SheetDifference } from '../agendas/sheet-difference.tsx';
import { SheetForm } from '../agendas/sheet-form.tsx';
import { SheetTaken } from '../agendas/sheet-taken.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { dayOf } from '../ui/dates.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, ours, title, agenda }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: `${base}/agendas/${agenda.slug}`, lang: title.language },
    { name: agendaSheetWords[ours].page.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${agendaSheetWords[page?.ours ?? 'es'].page.title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(AgendaAboutQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, timeZone, agenda } = found(coalition);
  const known = found(agenda);
  if (!known.permissions.edit) throw new Response(null, { status: 403 });
  return {
    ...aboutAgenda(known, context),
    base: `/c/${slug}`,
    zone: timeZone,
    seats: seatsHere(viewer, slug, request),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const outcome = await bringSheet(request, context);
  if ('problems' in outcome) return refuse(outcome.problems, outcome.form);
  return data(outcome, { status: 'last' in outcome ? 422 : 200 });
}

export default function BringSheet() {
  const { base, agenda, seats, zone } = useLoaderData<typeof loader>();
  const ours = useLanguage();
  const words = agendaSheetWords[ours].page;
  const last = useAnswer<typeof action>();
  const at = `${base}/agendas/${agenda.slug}`;
  if (last !== undefined && 'taken' in last)
    return (
      <div className="form-page">
        <PageHead title={words.done} />
        <SheetTaken at={at} taken={last.taken} />
      </div>
    );
  if (last !== undefined && 'compared' in last) {
    const { compared } = last;
    return (
      <>
        <PageHead title={words.title} />
        <SheetDifference
          agenda={agenda.id}
          at={at}
          compared={compared}
          last={last.last}
          day={compared.at === null ? '' : dayOf(compared.at, zone, ours)}
        />
      </>
    );
  }
  return (
    <div className="form-page">
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      <SheetForm agenda={agenda.id} at={at} seats={seats} last={last} />
    </div>
  );
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { AgendaFoot } from '../agendas/agenda-foot.tsx';
import { AgendaForms } from '../agendas/agenda-forms.tsx';
import { AgendaHead } from '../agendas/agenda-head.tsx';
import { AsksTable } from '../agendas/asks-table.tsx';
import { restPath } from '../agendas/cells.ts';
import { changeAgenda } from '../agendas/change-agenda.ts';
import { FilterBar } from '../agendas/filter-bar.tsx';
import { LiveAgenda } from '../agendas/live-agenda.tsx';
import { loadAgenda } from '../agendas/load-agenda.ts';
import { MetBanner } from '../agendas/met-banner.tsx';
import { Preamble } from '../agendas/preamble.tsx';
import { useLooking } from '../agendas/use-looking.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { languageName } from '../texts/languages.ts';
import { Empty } from '../ui/empty.tsx';
import { FormError } from '../ui/form-error.tsx';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, ours, title }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, lang: title.language },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title.title ?? agendaPageWords.es.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadAgenda(request, { coalition: params['coalition']!, slug: params['slug']! }, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const changed = await changeAgenda(form, context);
  if ('problems' in changed) return refuse(changed.problems, form);
  const { pathname, search } = new URL(request.url);
  return redirect(restPath(pathname, search, changed.say), 303);
}

export default function Agenda() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = agendaPageWords[page.ours];
  const { pathname, search } = useLocation();
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [lost, setLost] = useState(false);
  const keep = useCallback(() => setLost(true), []);
  useLive(page.topics, page.text === null ? undefined : keep);
  const { agenda, asks, all, sides } = page;
  const mayEdit = agenda.permissions.edit && !lost;
  const seat = page.seats[0]?.id ?? '';
  const looking = useLooking({ mayEdit, seat, personId: page.personId, now: page.now });
  const both = sides.other !== null && new URLSearchParams(search).has('both');
  const languages = both && sides.other !== null ? [sides.own, sides.other] : [sides.own];
  const at = `${page.base}/agendas/${agenda.slug}`;
  return (
    <LiveAgenda
      key={agenda.id}
      textId={page.text}
      personId={page.personId}
      mayEdit={agenda.permissions.edit}
      lost={lost}
      listTo={`${page.base}/agendas`}
      status={status}
    >
      <AgendaHead
        base={page.base}
        agenda={agenda}
        title={page.title}
        now={page.now}
        at={at}
        mayEdit={mayEdit}
        statusRef={page.text === null ? null : setStatus}
      />
      {page.met === null ? null : <MetBanner met={page.met} seat={seat} />}
      <FormError refusal={inPlace(last) ? last : undefined} />
      <AgendaForms page={page} last={last} closeTo={restPath(pathname, search)} />
      <Preamble blocks={page.preamble} languages={languages} mayEdit={mayEdit} />
      {all.length === 0 ? (
        <Empty title={words.noAsks}>{mayEdit ? words.noAsksNext : undefined}</Empty>
      ) : (
        <>
          <FilterBar filtering={page.filtering} options={page.options} shown={asks.length} all={all.length} />
          {asks.length === 0 ? (
            <Empty title={words.noMatch}>{words.noMatchNext}</Empty>
          ) : (
            <AsksTable
              asks={asks}
              order={all}
              base={page.base}
              at={at}
              tags={agenda.tags}
              languages={languages}
              year={page.now.slice(0, 4)}
              looking={looking}
            />
          )}
          <p className="small quiet agenda-notes">
            <span>{mayEdit ? words.orderHelp : words.readOrder}</span>
            {sides.other === null ? null : (
              <Link to={bothPath(pathname, search, !both)} preventScrollReset>
                {both ? words.oneLanguage(languageName(sides.own, page.ours)) : words.both}
              </Link>
            )}
          </p>
        </>
      )}
      {mayEdit ? (
        <noscript>
          <p className="small quiet">{words.noScript}</p>
        </noscript>
      ) : null}
      <AgendaFoot page={page} at={at} seat={seat} mayEdit={mayEdit} />
    </LiveAgenda>
  );
}

/** Whether a refusal is of a form that stands in no dialog: moving, undoing, putting back. */
function inPlace(last: { values: Record<string, string> } | undefined): boolean {
  return ['move', 'undo', 'restore', 'remove'].includes(last?.values['do'] ?? '');
}

function bothPath(pathname: string, search: string, both: boolean): string {
  const now = new URLSearchParams(search);
  if (both) now.set('both', '1');
  else now.delete('both');
  return restPath(pathname, `?${now}`);
}

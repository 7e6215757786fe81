import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { AskWhole } from '../agendas/ask-whole.tsx';
import { restPath } from '../agendas/cells.ts';
import { changeAsk } from '../agendas/change-ask.ts';
import { LiveAgenda } from '../agendas/live-agenda.tsx';
import { loadAsk } from '../agendas/load-ask.ts';
import { deedsOfParts } from '../agendas/part-deeds.ts';
import { wordsIn } from '../agendas/view.ts';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title, ask, removed }) => [
    { name: agendaPageWords[ours].title, to: `${base}/agendas` },
    { name: title.title, to: at, lang: title.language },
    { name: removed ? askPageWords[ours].aboveRemoved : `${agendaPageWords[ours].priority} ${ask.number}` },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data === undefined ? '' : (wordsIn(data.ask.words, data.ours).priority ?? data.ask.number)} · ${data?.title.title ?? ''}`,
  },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '', slug = '', ask = '' } = params;
  return loadAsk(request, { coalition, slug, ask }, context);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.clone().formData();
  const changed = await changeAsk(form, context);
  if (changed === null) return runForm(request, context, deedsOfParts(context));
  if ('problems' in changed) return refuse(changed.problems, form);
  const { pathname, search } = new URL(request.url);
  const agenda = `/c/${params['coalition']}/agendas/${params['slug']}`;
  return redirect(form.get('do') === 'remove' ? agenda : restPath(pathname, search, changed.say), 303);
}

export default function Ask() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const [lost, setLost] = useState(false);
  const keep = useCallback(() => setLost(true), []);
  useLive(page.topics, page.text === null ? undefined : keep);
  return (
    <LiveAgenda
      key={page.ask.id}
      textId={page.removed ? null : page.text}
      personId={page.personId}
      mayEdit={page.may.edit}
      lost={lost}
      listTo={`${page.base}/agendas`}
      status={status}
    >
      <AskWhole
        page={page}
        last={last}
        lost={lost}
        statusRef={page.text === null || page.removed ? null : setStatus}
      />
    </LiveAgenda>
  );
}

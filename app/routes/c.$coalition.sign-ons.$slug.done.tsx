import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signOnDoneWords } from '../../domain/words/sign-on-done.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { answer, answered } from '../sign-ons/answer.ts';
import { Done } from '../sign-ons/done.tsx';
import { loadSignOn } from '../sign-ons/load.ts';
import { Pending } from '../sign-ons/pending.tsx';
import { signedIn } from '../shell/guard.ts';

type Page = Awaited<ReturnType<typeof loader>>;

function nameOf({ language, answer: mine }: Page): string {
  const done = signOnDoneWords[language];
  if (mine.signature?.state === 'proposed') return signOnFormWords[language].pending.title;
  return mine.signature?.visibility === 'public' ? done.confirmed : done.received;
}

export const handle: RouteHandle<Page> = {
  crumbs: (page) => [
    { name: signOnPageWords[page.language].list.title, to: `/c/${page.coalition.slug}/sign-ons` },
    { name: nameOf(page) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${nameOf(page)} · ${page.coalition.shortName}` : signOnPageWords.es.list.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  const { answer: mine } = page;
  const state = mine?.signature?.state;
  if (mine === undefined || (state !== 'signed' && state !== 'proposed')) throw redirect(page.base);
  return { ...page, answer: mine };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const back = await answer(context, form);
  if (back !== null) return data(back, { status: back.refusal.problems.length === 0 ? 200 : 422 });
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}?${answered(form)}`, 303);
}

/** What the organisation keeps: confirmed with its receipt, or waiting for an approval. */
export default function AfterSigning() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  return page.answer.signature?.state === 'proposed' ? (
    <Pending page={page} answer={page.answer} last={last} />
  ) : (
    <Done page={page} answer={page.answer} last={last} />
  );
}

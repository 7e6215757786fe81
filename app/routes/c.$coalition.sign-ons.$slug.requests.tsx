import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { loadSignOn } from '../sign-ons/load.ts';
import { AnsweredRequests } from '../sign-ons/requests/answered.tsx';
import { loadQueue, runQueue } from '../sign-ons/requests/queue.ts';
import { SetAsideRequests } from '../sign-ons/requests/set-aside.tsx';
import { WaitingRequest } from '../sign-ons/requests/queue.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, coalition }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: signOnDeskWords[language].manage.title, to: `${base}/manage` },
    { name: signRequestPageWords[language].queue.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${signRequestPageWords[page?.language ?? 'es'].queue.title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  const queue = await loadQueue(context, page);
  if (queue === null) throw new Response(null, { status: 403 });
  return { ...page, queue };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const back = await runQueue(context, await request.formData());
  if (back !== null) return data(back, { status: 422 });
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}/requests`, 303);
}

/** Who asks to sign and is no member: the secretariat verifies them one by one. */
export default function Requests() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = signRequestPageWords[language].queue;
  useLive(page.topics);
  const { queue, title } = page;
  return (
    <>
      <PageHead title={words.title}>
        <p className="serif" lang={title.language === language ? undefined : title.language}>
          {title.title}
        </p>
        <p className="small quiet measure">{words.lead}</p>
      </PageHead>
      {queue.waiting.length === 0 ? (
        <Empty title={words.none}>{queue.othersMayAsk ? words.noneNext : words.notAsked}</Empty>
      ) : (
        <Section id="waiting" title={words.waiting}>
          <div className="stack wide">
            {queue.waiting.map((one) => (
              <WaitingRequest key={one.id} page={page} queue={queue} request={one} last={last} />
            ))}
          </div>
        </Section>
      )}
      <AnsweredRequests page={page} requests={queue.answered} />
      <SetAsideRequests page={page} requests={queue.setAside} />
    </>
  );
}

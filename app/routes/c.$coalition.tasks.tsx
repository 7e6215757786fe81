import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '../../domain/platform.ts';
import { taskPageWords } from '../../domain/words/task-pages.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { runForm, type Said } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { safeReturn } from '../shell/return-to.ts';
import { OwnTasksQuery } from '../tasks/queries.ts';
import { deedsOfTasks } from '../tasks/task-deeds.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { seatsHere } from '../texts/seats.tsx';
import campaigns from '../ui/campaigns.css?url';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: campaigns }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: taskPageWords[language].title }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${taskPageWords[data?.language ?? 'es'].own} · ${data?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const slug = params['coalition']!;
  const { viewer, coalition } = await context.graphql(OwnTasksQuery, { coalition: slug });
  const { myTasks, shortName } = found(coalition);
  const seats = seatsHere(viewer, slug, request);
  const own = (viewer?.seats ?? []).filter((seat) => seats.some(({ id }) => id === seat.id));
  return {
    language: context.language,
    base: `/c/${slug}`,
    shortName,
    zone,
    today: dayIn(context.now(), zone),
    tasks: myTasks,
    seatOf: Object.fromEntries(own.map(({ id, organization }) => [organization.id, id])),
    several: new Set(own.map(({ organization }) => organization.id)).size > 1,
    topics: [...new Set(own.map(({ organization }) => `organization:${topicId(organization.id)}`))],
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('returnTo');
  return runForm(request, context, deedsOfTasks(context), {
    back: asked === null ? undefined : (said) => toldThere(safeReturn(asked), said),
  });
}

/** The page it goes back to, which says what was done, with the way back. */
function toldThere(path: string, { text, thing, seat }: Said): string {
  if (text('do') !== 'done') return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ done: thing, by: seat })}`;
}

/** What the reader's own organisations have still to do. */
export default function OwnTasks() {
  const { tasks, seatOf, several, base, zone, today, topics } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = taskPageWords[useLanguage()];
  useLive(topics);
  return (
    <>
      <PageHead title={words.own}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      <MoveRefused last={last} forms={[]} />
      {tasks.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <Section id="tasks" title={words.open}>
          <TaskList
            tasks={tasks}
            shows={several ? 'organization' : 'campaign'}
            seatFor={(organization) => seatOf[organization]}
            {...{ base, zone, today }}
          />
        </Section>
      )}
    </>
  );
}

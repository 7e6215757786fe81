import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { taskPageWords } from '../../domain/words/task-pages.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { lastOf, MoveRefused } from '../campaigns/folded-form.tsx';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { GiveTask } from '../tasks/give-task.tsx';
import { CampaignTasksQuery } from '../tasks/queries.ts';
import { deedsOfTasks } from '../tasks/task-deeds.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { Empty } from '../ui/empty.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: taskPageWords[language].title }],
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(CampaignTasksQuery, atCampaign(params));
  const { campaign, members } = found(coalition);
  const { tasks, partners } = found(campaign);
  const joined = new Set(
    partners.filter(({ state }) => state === 'joined').map(({ organization }) => organization.id),
  );
  return {
    language: context.language,
    open: tasks.filter(({ doneAt }) => doneAt === null),
    done: tasks.filter(({ doneAt }) => doneAt !== null),
    organizations: (members?.edges ?? [])
      .map(({ node }) => node.organization)
      .toSorted((a, b) => Number(joined.has(b.id)) - Number(joined.has(a.id))),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, deedsOfTasks(context));
}

/** What organisations have taken on in a campaign. */
export default function CampaignTasks() {
  const { open, done, organizations } = useLoaderData<typeof loader>();
  const { campaign, seats, ownOf, base, zone, today } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = taskPageWords[useLanguage()];
  const seatFor = (organization: string) => ownOf[organization] ?? seats[0]?.id;
  const each = { base, zone, today, seatFor, shows: 'organization' as const, removes: true };
  const givenTo = campaign.mayEdit
    ? organizations
    : organizations.filter(({ id }) => ownOf[id] !== undefined);
  return (
    <>
      <Section id="tasks" title={words.title}>
        <p className="small quiet measure">{words.lead}</p>
        <MoveRefused last={last} forms={['give']} />
        {open.length === 0 ? (
          <Empty title={words.none}>{words.noneNext}</Empty>
        ) : (
          <TaskList tasks={open} {...each} />
        )}
        {campaign.state === 'closed' || givenTo.length === 0 ? null : (
          <GiveTask
            campaign={campaign.id}
            organizations={givenTo}
            seats={seats}
            last={lastOf(last, 'give')}
          />
        )}
      </Section>
      {done.length === 0 ? null : (
        <Section id="done" title={words.done}>
          <TaskList tasks={done} {...each} />
        </Section>
      )}
    </>
  );
}

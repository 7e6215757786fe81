import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { campaignDateWords } from '../../domain/words/campaign-dates.ts';
import { ActivityFields } from '../campaigns/activity-form.tsx';
import { activityInput, remindersProblem } from '../campaigns/activity-input.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { ActivityRow } from '../campaigns/dates.tsx';
import { loadDates } from '../campaigns/load-dates.ts';
import { CancelActivity, CreateActivity } from '../campaigns/mutations-log.ts';
import { FoldedForm, lastOf, MoveRefused } from '../campaigns/folded-form.tsx';
import { AskedMove } from '../campaigns/moves.tsx';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Ledger } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

type Dates = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Dates> = {
  crumbs: ({ language }) => [{ name: campaignDateWords[language].title }],
};

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadDates(request, params, context);
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, {
    add: async (said) =>
      remindersProblem(said, context.language) ??
      (
        await context.graphql(CreateActivity, {
          input: { ...activityInput(said), campaign: said.text('campaign') },
        })
      ).result,
    cancel: async ({ seat, thing }) =>
      (await context.graphql(CancelActivity, { input: { seat, activity: thing } })).result,
  });
}

/** What a campaign does at a time: ahead, past, and a form for more. */
export default function CampaignDates() {
  const { ahead, past, chapters } = useLoaderData<typeof loader>();
  const { campaign, seats, zone, base } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignDateWords[useLanguage()];
  const mine = lastOf(last, 'add');
  return (
    <>
      <Section
        id="dates"
        title={words.title}
        aside={<Link to={`${base}/calendar?campaign=${campaign.slug}`}>{words.subscribe}</Link>}
      >
        <p className="small quiet measure">{words.lead}</p>
        <MoveRefused last={last} forms={['add']} />
        {ahead.length + past.length === 0 ? <Empty title={words.none}>{words.noneNext}</Empty> : null}
        <Rows activities={ahead} />
        {campaign.mayEdit || chapters.length > 0 ? (
          <FoldedForm doing="add" title={words.add} last={mine}>
            <input type="hidden" name="campaign" value={campaign.id} />
            <ActivityFields last={mine} zone={zone} chapters={chapters} />
            <SeatField seats={seats} id="add-seat" />
            <Button>{words.addButton}</Button>
          </FoldedForm>
        ) : null}
      </Section>
      {past.length === 0 ? null : (
        <Section id="past" title={words.past}>
          <Rows activities={past} />
        </Section>
      )}
    </>
  );
}

function Rows({ activities }: { activities: Dates['ahead'] }) {
  const { campaign, seats, zone, at } = useCampaign();
  const words = campaignDateWords[useLanguage()];
  const seat = campaign.mayEdit ? seats[0]?.id : undefined;
  if (activities.length === 0) return null;
  return (
    <Ledger ordered>
      {activities.map((activity) => (
        <ActivityRow
          key={activity.id}
          activity={activity}
          zone={zone}
          action={
            seat === undefined || activity.cancelled ? undefined : (
              <div className="row">
                <ButtonLink to={`${at}/dates/${encodeURIComponent(activity.id)}`} size="small">
                  {words.edit}
                  <span className="hidden-words">{words.editNamed(activity.title)}</span>
                </ButtonLink>
                <AskedMove
                  doing="cancel"
                  thing={activity.id}
                  seat={seat}
                  label={words.cancel}
                  named={words.editNamed(activity.title)}
                  ask={words.cancelAsk}
                  yes={words.cancelYes}
                />
              </div>
            )
          }
        />
      ))}
    </Ledger>
  );
}

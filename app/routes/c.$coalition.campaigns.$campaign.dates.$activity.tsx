import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignDateWords } from '../../domain/words/campaign-dates.ts';
import { ActivityFields } from '../campaigns/activity-form.tsx';
import { activityInput, remindersProblem } from '../campaigns/activity-input.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { loadDates } from '../campaigns/load-dates.ts';
import { ChangeActivity } from '../campaigns/mutations-log.ts';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found } from '../shell/guard.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, dates }) => [
    { name: campaignDateWords[language].title, to: dates },
    { name: campaignDateWords[language].editTitle },
  ],
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, ahead, past, chapters } = await loadDates(request, params, context);
  const activity = found([...ahead, ...past].find(({ id }) => id === params['activity']));
  return {
    language,
    chapters,
    activity,
    dates: `/c/${params['coalition']}/campaigns/${params['campaign']}/dates`,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const answer = await runForm(request, context, {
    change: async (said) =>
      remindersProblem(said, context.language) ??
      (await context.graphql(ChangeActivity, { input: { ...activityInput(said), activity: said.thing } }))
        .result,
  });
  if (!(answer instanceof Response)) return answer;
  return redirect(`/c/${params['coalition']}/campaigns/${params['campaign']}/dates`, 303);
}

/** Changes one date of a campaign. */
export default function ChangeDate() {
  const { activity, chapters } = useLoaderData<typeof loader>();
  const { seats, zone } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignDateWords[useLanguage()];
  return (
    <div className="form-page">
      <Section id="change" title={words.editTitle}>
        <Form method="post" className="stack">
          <FormError refusal={last} />
          <input type="hidden" name="do" value="change" />
          <input type="hidden" name="thing" value={activity.id} />
          <ActivityFields last={last} zone={zone} chapters={chapters} activity={activity} />
          <SeatField seats={seats} />
          <div className="form-actions">
            <Button kind="primary">{words.save}</Button>
          </div>
        </Form>
      </Section>
    </div>
  );
}

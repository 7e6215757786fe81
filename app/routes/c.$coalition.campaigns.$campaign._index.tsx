import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { askFacts } from '../campaigns/ask-facts.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { letterFacts } from '../campaigns/letter-facts.ts';
import { Letters } from '../campaigns/letters.tsx';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { comingOf } from '../campaigns/load-campaigns.ts';
import { askingToJoin } from '../campaigns/partner-deeds.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { Move } from '../campaigns/moves.tsx';
import { StartCampaign } from '../campaigns/mutations.ts';
import {
  AskList,
  CampaignFacts,
  Joining,
  NamelessTargets,
  NextDates,
  OpenTasks,
  PartSection,
} from '../campaigns/overview.tsx';
import { CampaignOverviewQuery } from '../campaigns/queries-parts.ts';
import { runForm } from '../campaigns/run-form.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { headingOf } from '../sign-ons/countries.ts';
import { Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const AHEAD = 4;
const TASKS = 5;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const at = atCampaign(params);
  const { coalition } = await context.graphql(CampaignOverviewQuery, { ...at, tag: language, language });
  const { goal, asks, statements, activities, partners, targets, tasks } = found(found(coalition).campaign);
  const joined = partners.filter(({ state }) => state === 'joined');
  const countries = [...new Set(joined.flatMap(({ organization }) => organization.countries))];
  return {
    goal,
    asks: asks.map((one) => askFacts(one, language, `/c/${at.coalition}`)),
    letters: statements.map((one) => letterFacts(one, language)),
    next: comingOf(activities, context.now()).slice(0, AHEAD),
    organizations: joined.length,
    states: Object.fromEntries(
      partners
        .filter(({ state }) => state !== 'declined' && state !== 'left')
        .map(({ organization, state }) => [organization.id, state] as const),
    ),
    countries: { count: countries.length, names: headingOf(countries, language) },
    nameless: targets.filter(({ target }) => target.personName === null).length,
    tasks: tasks.filter(({ doneAt }) => doneAt === null).slice(0, TASKS),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, {
    ask: askingToJoin(context),
    start: async ({ seat, thing }) =>
      (await context.graphql(StartCampaign, { input: { seat, campaign: thing } })).result,
  });
}

/** A campaign at a glance: its goal, how its asks stand, what comes next. */
export default function CampaignOverview() {
  const { goal, asks, letters, next, organizations, states, countries, nameless, tasks } =
    useLoaderData<typeof loader>();
  const { campaign, seats, base, zone, now } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignPageWords[useLanguage()];
  const [seat] = seats;
  return (
    <Split
      label={words.next}
      aside={
        <>
          <PartSection part="dates" title={words.next}>
            <NextDates activities={next} />
          </PartSection>
          <PartSection part="tasks" title={words.parts.tasks}>
            <OpenTasks tasks={tasks} />
          </PartSection>
          <CampaignFacts organizations={organizations} countries={countries} />
        </>
      }
    >
      <section aria-labelledby="goal">
        <h2 id="goal" className="min quiet">
          {words.goal}
        </h2>
        <p className="goal serif">{goal}</p>
        <NamelessTargets count={nameless} />
        <MoveRefused last={last} forms={['ask']} />
        {campaign.state === 'planned' && campaign.mayEdit && seat !== undefined ? (
          <Move doing="start" thing={campaign.id} seat={seat.id} kind="primary" label={words.start} />
        ) : null}
        <Joining states={states} last={last} />
      </section>
      <PartSection part="asks" title={words.parts.asks}>
        <AskList asks={asks} />
      </PartSection>
      <PartSection part="letters" title={words.parts.letters}>
        {letters.length === 0 ? (
          <p className="small quiet">{words.noLetters}</p>
        ) : (
          <Letters brief campaign={campaign.id} seat={null} {...{ letters, base, zone, now }} />
        )}
      </PartSection>
    </Split>
  );
}

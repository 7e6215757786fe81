import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPressWords } from '../../domain/words/campaign-press.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { Costs } from '../campaigns/costs.tsx';
import { countryChoices, countryName } from '../campaigns/countries.ts';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { smallestUnits } from '../campaigns/money.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import {
  AddCost,
  AddPressMention,
  HidePressMention,
  RemoveCost,
  RemovePressMention,
  ShowPressMention,
} from '../campaigns/mutations-log.ts';
import { Press } from '../campaigns/press.tsx';
import { CampaignPressQuery } from '../campaigns/queries.ts';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignPressWords[language].title }],
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(CampaignPressQuery, atCampaign(params));
  const { press, costs } = found(found(coalition).campaign);
  const { language } = context;
  return {
    language,
    press: press.map((one) => ({ ...one, country: countryName(one.country, language) })),
    costs,
    countries: countryChoices(language),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  const { graphql, language } = context;
  return runForm(request, context, {
    press: async (said) =>
      (
        await graphql(AddPressMention, {
          input: {
            seat: said.seat,
            campaign: said.text('campaign'),
            title: said.text('title'),
            outlet: said.text('outlet'),
            url: said.text('url'),
            language: said.text('language'),
            country: said.orNull('country'),
            publishedOn: said.text('publishedOn'),
          },
        })
      ).result,
    unpress: async ({ seat, thing }) =>
      (await graphql(RemovePressMention, { input: { seat, pressMention: thing } })).result,
    'show-press': async ({ seat, thing }) =>
      (await graphql(ShowPressMention, { input: { seat, pressMention: thing } })).result,
    'hide-press': async ({ seat, thing }) =>
      (await graphql(HidePressMention, { input: { seat, pressMention: thing } })).result,
    cost: async (said) => {
      const currency = said.text('currency');
      const amount = smallestUnits(said.text('amount'), currency);
      if (amount === null)
        return { problems: [{ field: 'amount', message: campaignPressWords[language].amountWrong }] };
      const { seat } = said;
      const input = {
        seat,
        campaign: said.text('campaign'),
        label: said.text('label'),
        amount,
        currency,
        spentOn: said.text('spentOn'),
      };
      return (await graphql(AddCost, { input })).result;
    },
    uncost: async ({ seat, thing }) => (await graphql(RemoveCost, { input: { seat, cost: thing } })).result,
  });
}

/** What was published of a campaign, and what it cost. */
export default function CampaignPress() {
  const { press, costs, countries } = useLoaderData<typeof loader>();
  const { campaign, seats, ownSeats, todayHere: today } = useCampaign();
  const last = useAnswer<typeof action>();
  const { mayEdit, mayRun, mayContribute: mayAdd } = campaign;
  const each = { campaign: campaign.id, seats, mayAdd, today, last };
  return (
    <>
      <h2 className="hidden-words">{campaignPressWords[useLanguage()].title}</h2>
      <MoveRefused last={last} forms={['press', 'cost']} />
      <Press
        {...each}
        mayShow={mayRun}
        countries={countries}
        press={press.map((one) => ({ ...one, mayRemove: mayEdit }))}
      />
      <Costs
        {...each}
        costs={costs.map(({ by, ...cost }) => ({
          ...cost,
          mayRemove: mayEdit || (mayAdd && ownSeats.includes(by.id)),
        }))}
      />
    </>
  );
}

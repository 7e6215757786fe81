import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { CampaignForm } from '../campaigns/campaign-form.tsx';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { campaignInput } from '../campaigns/campaign-input.ts';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { ChangeCampaign } from '../campaigns/mutations.ts';
import { CampaignFactsQuery } from '../campaigns/queries.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { problemsOf, refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignPageWords[language].form.editTitle }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: campaignPageWords[data?.language ?? 'es'].form.editTitle },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(CampaignFactsQuery, atCampaign(params));
  const { campaign } = found(coalition);
  const { lead, mayAnswerPartners, partners, answersFor, ...facts } = found(campaign);
  const joined = partners.filter(({ state }) => state === 'joined').map(({ organization }) => organization);
  const able = [lead, ...(mayAnswerPartners ? [...joined, ...answersFor] : [])];
  return {
    language: context.language,
    /** Those that may lead: who does, who takes part already, and one’s own. */
    organizations: [...new Map(able.map((one) => [one.id, one])).values()],
    start: { ...facts, lead: lead.id },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const { result } = await context.graphql(ChangeCampaign, {
    input: { ...campaignInput(form), campaign: String(form.get('campaign') ?? '') },
  });
  if (result.__typename !== 'Campaign') return refuse(problemsOf(result), form);
  return redirect(`/c/${params['coalition']}/campaigns/${params['campaign']}`, 303);
}

export default function EditCampaign() {
  const { organizations, start } = useLoaderData<typeof loader>();
  const { campaign, seats } = useCampaign();
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <Section id="edit" title={campaignPageWords[useLanguage()].form.editTitle}>
        <CampaignForm campaign={campaign.id} {...{ seats, organizations, start, last }} />
      </Section>
    </div>
  );
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { CampaignForm } from '../campaigns/campaign-form.tsx';
import { campaignInput } from '../campaigns/campaign-input.ts';
import { CreateCampaign } from '../campaigns/mutations.ts';
import { CampaignChoicesQuery } from '../campaigns/queries.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { problemsOf, refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: campaignPageWords[language].title, to: `${base}/campaigns` },
    { name: campaignPageWords[language].form.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: campaignPageWords[data?.language ?? 'es'].form.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const slug = params['coalition']!;
  const { viewer, coalition } = await context.graphql(CampaignChoicesQuery, { coalition: slug, language });
  const { bodies, members } = found(coalition);
  const seats = seatsHere(viewer, slug, request);
  const here = bodies.filter(({ mayCreateCampaign }) => mayCreateCampaign);
  const ours = new Set(
    (viewer?.seats ?? []).filter((seat) => seat.coalition.slug === slug).map((seat) => seat.organization.id),
  );
  const organizations = (members?.edges ?? [])
    .map(({ node }) => node.organization)
    .filter(({ id }) => ours.has(id) || here.some(({ mayNameAnyLead }) => mayNameAnyLead));
  const own = viewer?.seats.find(({ id }) => id === seats[0]?.id)?.organization.id;
  return {
    language,
    base: `/c/${slug}`,
    seats,
    organizations,
    own: organizations.some(({ id }) => id === own) ? own : undefined,
    bodies: here,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const { result } = await context.graphql(CreateCampaign, {
    input: { ...campaignInput(form), body: String(form.get('body') ?? '') },
  });
  if (result.__typename !== 'Campaign') return refuse(problemsOf(result), form);
  return redirect(`/c/${params['coalition']}/campaigns/${result.slug}`, 303);
}

export default function NewCampaign() {
  const { seats, bodies, organizations, own } = useLoaderData<typeof loader>();
  const words = campaignPageWords[useLanguage()].form;
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {bodies.length === 0 ? (
        <Banner tone="waiting">{words.noBody}</Banner>
      ) : (
        <CampaignForm {...{ seats, bodies, organizations, last }} start={{ lead: own ?? '' }} />
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPartnerWords } from '../../domain/words/campaign-partners.ts';
import { placeName } from '../../domain/words/places.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { Chapters } from '../campaigns/chapters.tsx';
import { countryChoices } from '../campaigns/countries.ts';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { deedsOfPartners } from '../campaigns/partner-deeds.ts';
import { AskToJoinForm, InvitePartnerForm } from '../campaigns/partner-forms.tsx';
import { Partners } from '../campaigns/partners.tsx';
import { CampaignPartnersQuery } from '../campaigns/queries.ts';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { headingOf } from '../sign-ons/countries.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignPartnerWords[language].title }],
};

const ORDER = ['joined', 'invited', 'declined', 'left'];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(CampaignPartnersQuery, atCampaign(params));
  const { language } = context;
  const { campaign, members } = found(coalition);
  const { partners, chapters, lead } = found(campaign);
  const inIt = new Set(
    partners
      .filter(({ state }) => !['declined', 'left'].includes(state))
      .map(({ organization }) => organization.id),
  );
  return {
    language,
    partners: partners
      .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
      .toSorted((a, b) => Number(b.organization.id === lead.id) - Number(a.organization.id === lead.id))
      .map((one) => ({ ...one, countries: headingOf(one.organization.countries, language) })),
    chapters: chapters.map((one) => ({ ...one, country: placeName(one.country, language) })),
    countries: countryChoices(language),
    invitable: (members?.edges ?? []).map(({ node }) => node.organization).filter(({ id }) => !inIt.has(id)),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, deedsOfPartners(context));
}

/** Who is in a campaign and how, and the chapters they carry. */
export default function CampaignPartners() {
  const { partners, chapters, countries, invitable } = useLoaderData<typeof loader>();
  const { campaign, seats, speaking } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignPartnerWords[useLanguage()];
  const runs = campaign.mayEdit ? (seats[0]?.id ?? null) : null;
  const answers = campaign.mayAnswerPartners ? (seats[0]?.id ?? null) : null;
  const open = campaign.state !== 'closed';
  const joined = new Set(
    partners.filter(({ state }) => state === 'joined').map(({ organization }) => organization.id),
  );
  const seatsOf = (wanted: (organization: string) => boolean) =>
    seats.filter(({ id }) =>
      Object.entries(speaking).some(([organization, seat]) => seat === id && wanted(organization)),
    );
  const facts = partners.map((one) => ({ ...one, leads: one.organization.id === campaign.lead.id }));
  const list = (those: typeof facts) => (
    <Partners partners={those} campaign={campaign.id} acts={{ runs: answers, own: speaking }} />
  );
  const asking = facts.filter(({ state }) => state === 'asked');
  const outside = open ? seatsOf((id) => invitable.some((one) => one.id === id)) : [];
  return (
    <>
      {asking.length === 0 ? null : (
        <Section id="asking" title={words.asking}>
          {list(asking)}
        </Section>
      )}
      <Section id="partners" title={words.title}>
        <p className="small quiet measure">
          {words.lead} {words.showHelp}
        </p>
        <MoveRefused last={last} forms={['invite', 'ask', 'propose']} />
        {list(facts.filter(({ state }) => state !== 'asked'))}
        {runs === null ? null : (
          <InvitePartnerForm campaign={campaign.id} organizations={invitable} seats={seats} last={last} />
        )}
        {outside.length === 0 ? null : <AskToJoinForm campaign={campaign.id} seats={outside} last={last} />}
      </Section>
      <Chapters
        chapters={chapters}
        countries={countries}
        campaign={campaign.id}
        runs={answers}
        own={speaking}
        proposing={open ? seatsOf((id) => joined.has(id)) : []}
        last={last}
      />
    </>
  );
}

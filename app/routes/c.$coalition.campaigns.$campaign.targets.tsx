import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPeopleWords } from '../../domain/words/campaign-people.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { Contacts } from '../campaigns/contacts.tsx';
import { countryChoices, countryName } from '../campaigns/countries.ts';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { CampaignTargetsQuery } from '../campaigns/queries-parts.ts';
import { runForm } from '../campaigns/run-form.ts';
import { deedsOfTargets } from '../campaigns/target-deeds.ts';
import { NewTarget, PickTarget } from '../campaigns/target-forms.tsx';
import { nameOfTarget, TargetTable } from '../campaigns/targets.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Empty } from '../ui/empty.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignPeopleWords[language].title }],
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(CampaignTargetsQuery, atCampaign(params));
  const { language } = context;
  const { campaign, members, targets: register, mayKeepTargets } = found(coalition);
  const { targets, contacts, mayReadContacts } = found(campaign);
  const taken = new Set(targets.map(({ target }) => target.id));
  const known = (register?.edges ?? []).map(({ node }) => ({ id: node.id, name: nameOfTarget(node) }));
  return {
    language,
    countries: countryChoices(language),
    mayKeepTargets,
    targets: targets.map(({ role, target: { relationHolder, ...target } }) => ({
      ...target,
      country: countryName(target.country, language),
      role,
      access: relationHolder?.name ?? null,
    })),
    known: known.filter(({ id }) => !taken.has(id)),
    organizations: (members?.edges ?? []).map(({ node }) => node.organization),
    mayReadContacts,
    contacts: contacts.map(({ target, organization, ...contact }) => ({
      ...contact,
      target: nameOfTarget(target),
      organization: organization.name,
    })),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, deedsOfTargets(context));
}

/** Who can decide what a campaign asks, and who has met them. */
export default function CampaignTargets() {
  const { targets, known, countries, organizations, contacts, mayReadContacts, mayKeepTargets } =
    useLoaderData<typeof loader>();
  const { campaign, seats, ownSeats, todayHere: today } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignPeopleWords[useLanguage()];
  const { mayEdit, mayContribute } = campaign;
  const seat = mayEdit ? (seats[0]?.id ?? null) : null;
  const each = { campaign: campaign.id, seats, last };
  return (
    <>
      <Section id="targets" title={words.title}>
        <p className="small quiet measure">{words.lead}</p>
        <MoveRefused last={last} forms={['pick', 'create', 'contact']} />
        {targets.length === 0 ? (
          <Empty title={words.none}>{words.noneNext}</Empty>
        ) : (
          <TargetTable targets={targets} campaign={campaign.id} seat={seat} />
        )}
        {mayEdit ? <PickTarget known={known} {...each} /> : null}
        {mayEdit && mayKeepTargets ? (
          <NewTarget countries={countries} organizations={organizations} {...each} />
        ) : null}
      </Section>
      <Contacts
        {...each}
        contacts={contacts.map(({ by, ...one }) => ({
          ...one,
          mayRemove: mayEdit || (mayContribute && ownSeats.includes(by.id)),
        }))}
        targets={targets.map((one) => ({ id: one.id, name: nameOfTarget(one) }))}
        mayRead={mayReadContacts}
        mayAdd={mayContribute}
        today={today}
      />
    </>
  );
}

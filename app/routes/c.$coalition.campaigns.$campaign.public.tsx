import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPublicWords } from '../../domain/words/campaign-public.ts';
import { askFacts } from '../campaigns/ask-facts.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { atCampaign } from '../campaigns/load-campaign.ts';
import { AskedMove, Move } from '../campaigns/moves.tsx';
import { PublicHead, PublicParts } from '../campaigns/public-campaign.tsx';
import { deedsOfPublic } from '../campaigns/public-deeds.ts';
import { AsksToShow, DatesToShow, PartsForm } from '../campaigns/public-settings.tsx';
import { publicView } from '../campaigns/public-view.ts';
import { runForm } from '../campaigns/run-form.ts';
import { CampaignSettingsQuery } from '../campaigns/settings-query.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: campaignPublicWords[language].settings.title }],
};

/** For those who choose what is public of it; others are told that they may not. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const at = atCampaign(params);
  const answer = await context.graphql(CampaignSettingsQuery, { ...at, tag: language, language });
  const { campaign, ...coalition } = found(answer.coalition);
  const { shows, asks, activities, preview } = found(campaign);
  if (preview === null) throw new Response(null, { status: 403 });
  return {
    language,
    shows,
    asks: asks.map((one) => askFacts(one, language, `/c/${at.coalition}`)),
    activities: activities.filter(({ cancelled }) => !cancelled),
    view: publicView(preview, coalition, language),
  };
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return runForm(request, context, deedsOfPublic(params, context));
}

/** What of a campaign anyone may read, chosen part by part and thing by thing, and how that looks. */
export default function PublicSettings() {
  const { shows, asks, activities, view } = useLoaderData<typeof loader>();
  const { campaign, seats, zone } = useCampaign();
  const last = useAnswer<typeof action>();
  const words = campaignPublicWords[useLanguage()].settings;
  const { id, publicPath } = campaign;
  const [seat] = seats;
  if (seat === undefined) return null;
  return (
    <>
      <Section id="settings" title={words.title}>
        <p className="small quiet measure">{words.lead}</p>
        <MoveRefused last={last} forms={[]} />
        {publicPath === null ? (
          <Banner icon="lock">
            <p>{words.isNot}</p>
            <p className="small">{words.publishWhat}</p>
            <Move
              doing="publish"
              thing={id}
              seat={seat.id}
              kind="primary"
              icon="globe"
              label={words.publish}
            />
          </Banner>
        ) : (
          <Banner tone="done" icon="globe">
            <p>
              {words.is} <a href={publicPath}>{words.read}</a>
            </p>
            <AskedMove
              doing="withdraw"
              thing={id}
              seat={seat.id}
              label={words.withdraw}
              ask={words.withdrawAsk}
              yes={words.withdrawYes}
            />
          </Banner>
        )}
        <PartsForm campaign={id} shows={shows} seats={seats} />
      </Section>
      <AsksToShow asks={asks} campaign={id} seat={seat.id} />
      <DatesToShow activities={activities} zone={zone} campaign={id} seat={seat.id} />
      <Section id="preview" title={publicPath === null ? words.preview : words.previewNow}>
        <div className="preview">
          <PublicHead view={view} top="h3" />
          <div className="public-parts">
            <PublicParts view={view} />
          </div>
        </div>
      </Section>
    </>
  );
}

import { publicCampaignPath, publicCampaignsPath } from '../../domain/words/addresses.ts';
import type { Language } from '../../domain/words/words.ts';
import type { RequestContext } from '../load-context.d.ts';
import { placeOf, sisterOf } from '../public-pages/place.ts';
import { found } from '../shell/guard.ts';
import { PublicCampaignQuery, PublicCampaignsQuery } from './public-queries.ts';
import { publicView } from './public-view.ts';

interface Params {
  coalition?: string | undefined;
  language?: string | undefined;
  campaign?: string | undefined;
}

/** The address says the word of its language; under the other one's there is nothing. */
function placeIn(params: Params, wanted: Language) {
  const place = placeOf(params);
  if (place.language !== wanted) throw new Response(null, { status: 404 });
  return place;
}

/** The campaigns a coalition shows to anyone, the one published last first. */
export async function loadPublicCampaigns(params: Params, wanted: Language, context: RequestContext) {
  const { coalition: slug, language } = placeIn(params, wanted);
  const answer = await context.graphql(PublicCampaignsQuery, { coalition: slug, language });
  const { publishedCampaigns, ...coalition } = found(answer.coalition);
  return {
    coalition,
    language,
    origin: context.origin,
    path: publicCampaignsPath(slug, language),
    sister: publicCampaignsPath(slug, sisterOf[language]),
    campaigns: publishedCampaigns.map(({ askCount, nextDate, ...campaign }) => ({
      ...campaign,
      path: publicCampaignPath({ coalition: slug, campaign: campaign.slug }, language),
      asks: askCount,
      next: nextDate,
    })),
  };
}

export type PublicCampaignsPage = Awaited<ReturnType<typeof loadPublicCampaigns>>;

/** A campaign as anyone may read it. */
export async function loadPublicCampaign(params: Params, wanted: Language, context: RequestContext) {
  const { coalition: slug, language } = placeIn(params, wanted);
  const answer = await context.graphql(PublicCampaignQuery, {
    coalition: slug,
    slug: params.campaign ?? '',
    language,
  });
  const { publicCampaign, ...coalition } = found(answer.coalition);
  const campaign = found(publicCampaign);
  const place = { coalition: slug, campaign: campaign.slug };
  return {
    coalition,
    language,
    origin: context.origin,
    path: publicCampaignPath(place, language),
    sister: publicCampaignPath(place, sisterOf[language]),
    view: publicView(campaign, coalition, language),
  };
}

export type PublicCampaignPage = Awaited<ReturnType<typeof loadPublicCampaign>>;

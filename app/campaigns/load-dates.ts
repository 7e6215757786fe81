import type { RequestContext } from '../load-context.d.ts';
import { found, signedIn } from '../shell/guard.ts';
import { atCampaign } from './load-campaign.ts';
import { CampaignDatesQuery } from './queries.ts';

/** The dates of a campaign: those ahead, the next first, and those that are over, the last first. */
export async function loadDates(
  request: Request,
  params: Parameters<typeof atCampaign>[0],
  context: RequestContext,
) {
  signedIn(request, context);
  const { coalition } = await context.graphql(CampaignDatesQuery, atCampaign(params));
  const { activities, chapters } = found(found(coalition).campaign);
  const now = context.now();
  return {
    language: context.language,
    ahead: activities.filter(({ endsAt }) => endsAt > now),
    past: activities.filter(({ endsAt }) => endsAt <= now).toReversed(),
    chapters: chapters.filter(({ state }) => state === 'approved'),
  };
}

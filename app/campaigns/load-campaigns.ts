import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { CampaignsQuery, type DatedActivity } from './queries.ts';

/** The campaigns this person may know, each with its next date and what it has won. */
export async function loadCampaigns(slug: string, context: RequestContext) {
  const { coalition } = await context.graphql(CampaignsQuery, { coalition: slug });
  const { id, shortName, bodies, campaigns } = found(coalition);
  const now = context.now();
  return {
    language: context.language,
    base: `/c/${slug}`,
    shortName,
    mayCreate: bodies.some(({ mayCreateCampaign }) => mayCreateCampaign),
    topics: [`coalition:${topicId(id)}`, ...campaigns.map((one) => `campaign:${topicId(one.id)}`)],
    campaigns: campaigns.map(({ asks, activities, lead, ...campaign }) => ({
      ...campaign,
      lead: lead.name,
      next: comingOf(activities, now)[0] ?? null,
      gained: {
        all: asks.length,
        won: asks.filter(({ status }) => status === 'won').length,
        inPart: asks.filter(({ status }) => status === 'inPart').length,
      },
    })),
  };
}

export type CampaignRow = Awaited<ReturnType<typeof loadCampaigns>>['campaigns'][number];

/** What is still to come of activities, the next first; those called off are not. */
export function comingOf<A extends Pick<DatedActivity, 'endsAt' | 'cancelled'>>(
  activities: readonly A[],
  now: string,
): A[] {
  return activities.filter(({ endsAt, cancelled }) => !cancelled && endsAt > now);
}

import { dayIn } from '../../domain/platform.ts';
import { publicCampaignPath } from '../../domain/words/addresses.ts';
import { topicId } from '../live/topic-id.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { CampaignFrameQuery } from './queries.ts';

interface Params {
  coalition?: string | undefined;
  campaign?: string | undefined;
}

/** What every part of a campaign's page knows of it and of who is looking. */
export async function loadCampaign(request: Request, params: Params, context: RequestContext) {
  const { zone } = signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(CampaignFrameQuery, atCampaign(params));
  const { campaign: known, themes, corridors, ...around } = found(coalition);
  const { answersFor, publicAt, mayReadContacts, ...campaign } = found(known);
  const base = `/c/${around.slug}`;
  const seats = seatsHere(viewer, around.slug, request);
  const speaksFor = new Set(answersFor.map(({ id }) => id));
  const first = viewer?.defaultSeat?.id;
  const own = (viewer?.seats ?? [])
    .filter(({ coalition: { slug } }) => slug === around.slug)
    .toSorted((a, b) => Number(a.id === first) - Number(b.id === first));
  const now = context.now();
  return {
    language,
    base,
    at: `${base}/campaigns/${campaign.slug}`,
    coalition: around,
    zone,
    now,
    today: dayIn(now, zone),
    /** By the coalition’s clock, which says what has happened. */
    todayHere: dayIn(now, around.timeZone),
    seats,
    tagging: campaign.mayRun ? { themes, corridors } : null,
    ownSeats: own.map(({ id }) => id),
    /** A seat of one's own in each of one's organisations. */
    ownOf: bySeat(own),
    /** The seat by which one speaks for each of one's organisations. */
    speaking: bySeat(own.filter(({ organization }) => speaksFor.has(organization.id))),
    campaign: {
      ...campaign,
      publicPath:
        publicAt === null
          ? null
          : publicCampaignPath({ coalition: around.slug, campaign: campaign.slug }, language),
    },
    topics: ['campaign', ...(mayReadContacts ? ['contacts'] : [])].map(
      (kind) => `${kind}:${topicId(campaign.id)}`,
    ),
  };
}

export type CampaignFrame = Awaited<ReturnType<typeof loadCampaign>>;

/** What names a campaign in an address. */
export function atCampaign({ coalition, campaign }: Params) {
  return { coalition: coalition ?? '', slug: campaign ?? '' };
}

/** One seat for each organisation; of several the last. */
function bySeat(seats: readonly { id: string; organization: { id: string } }[]): Record<string, string> {
  return Object.fromEntries(seats.map(({ id, organization }) => [organization.id, id]));
}

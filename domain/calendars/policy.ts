import { allOf, allowed, hidden, type Permission } from '../authorize.ts';
import { mayKnowCampaign, type CampaignFacts } from '../campaigns/policy.ts';
import { seatsIn, type Viewer } from '../viewer.ts';

/** The calendar of a coalition, or of a campaign: members, as far as they know what is on it. */
export function mayReadCalendar(
  viewer: Viewer,
  of: { coalitionId: string; campaign: CampaignFacts | null },
): Permission {
  return allOf(
    seatsIn(viewer, of.coalitionId).length > 0 ? allowed : hidden,
    of.campaign === null ? allowed : mayKnowCampaign(viewer, of.campaign),
  );
}

/** A private address is its person's alone. */
export function mayRevokeFeed(viewer: Viewer, feed: { personId: string }): Permission {
  return viewer.personId !== null && viewer.personId === feed.personId ? allowed : hidden;
}

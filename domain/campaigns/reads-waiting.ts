import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { seatsIn, type Viewer } from '../viewer.ts';
import { mayAnswerFor, mayAnswerPartners } from './policy.ts';
import { activitiesOf, type Activity } from './reads-log.ts';
import { chaptersOf, knownCampaigns, partnersOf, type Campaign } from './reads.ts';

/** Something of a campaign that waits for an answer, and whose organisation it is about. */
export interface CampaignWaiting {
  kind: 'invitation' | 'request' | 'chapter';
  campaign: Campaign;
  organizationId: string;
}

/**
 * What of campaigns waits for the viewer in a coalition: invitations for whoever speaks for the one invited; requests to
 * join and proposed chapters for those who answer them.
 */
export async function campaignsWaitingFor(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
): Promise<CampaignWaiting[]> {
  const open = (await knownCampaigns(db, viewer, { coalitionId })).filter(({ state }) => state !== 'closed');
  const ids = open.map(({ id }) => id);
  const partners = await partnersOf(db, ids);
  const chapters = await chaptersOf(db, ids);
  return open.flatMap((campaign): CampaignWaiting[] => {
    const heads = mayAnswerPartners(viewer, campaign).allowed;
    const here = <Part extends { campaignId: string }>(all: Part[]) =>
      all.filter(({ campaignId }) => campaignId === campaign.id);
    const waits = (kind: CampaignWaiting['kind']) => (part: { organizationId: string }) => ({
      kind,
      campaign,
      organizationId: part.organizationId,
    });
    const invited = here(partners).filter(
      ({ state, organizationId }) =>
        state === 'invited' && mayAnswerFor(viewer, campaign, organizationId).allowed,
    );
    return [
      ...invited.map(waits('invitation')),
      ...(heads ? here(partners).filter(({ state }) => state === 'asked') : []).map(waits('request')),
      ...(heads ? here(chapters).filter(({ state }) => state === 'proposed') : []).map(waits('chapter')),
    ];
  });
}

/** What campaigns in which the viewer's organisations take part do within a time, in its order; not what was called off. */
export async function activitiesOfOurs(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  within: { from: Instant; to: Instant },
): Promise<{ activity: Activity; campaign: Campaign }[]> {
  const own = new Set(seatsIn(viewer, coalitionId).map((seat) => seat.organizationId));
  const known = await knownCampaigns(db, viewer, { coalitionId });
  const partners = await partnersOf(
    db,
    known.map(({ id }) => id),
  );
  const ours = new Set(
    partners
      .filter(({ state, organizationId }) => state === 'joined' && own.has(organizationId))
      .map(({ campaignId }) => campaignId),
  );
  const activities = await activitiesOf(db, [...ours], within);
  return activities.flatMap((activity) => {
    const campaign = known.find(({ id }) => id === activity.campaignId);
    return campaign === undefined || activity.cancelledAt !== null ? [] : [{ activity, campaign }];
  });
}

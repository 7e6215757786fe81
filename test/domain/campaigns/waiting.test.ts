import { expect, it } from 'vitest';
import { cancelActivity } from '../../../domain/campaigns/actions-activities.ts';
import { approveChapter, proposeChapter } from '../../../domain/campaigns/actions-chapters.ts';
import { acceptPartner, askToJoin, invitePartner } from '../../../domain/campaigns/actions-partners.ts';
import { closeCampaign } from '../../../domain/campaigns/actions-report.ts';
import { startCampaign } from '../../../domain/campaigns/actions.ts';
import { activitiesOfOurs, campaignsWaitingFor } from '../../../domain/campaigns/reads-waiting.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const CHAPTER = {
  country: 'HN',
  place: null,
  titleEs: 'Honduras',
  titleEn: 'Honduras',
  planEs: 'Llevar la carta.',
  planEn: 'Take the letter.',
};

eachEngine((engine) => {
  it('tells whoever may answer what of a campaign waits, and nobody else', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, coalitionId, tom, luz, ines, ana, marta } = world;
    const db = platform.store.read;
    const by = { seat: tom.seat, campaign: campaign.id };
    const own = (player: Player) => ({ seat: player.seat, campaign: campaign.id });
    const waits = async (player: Player) =>
      (await campaignsWaitingFor(db, await player.viewer(), coalitionId)).map((one) => [
        one.kind,
        one.organizationId,
      ]);
    expect(await waits(tom)).toEqual([]);

    const invited = { ...by, organization: luz.organizationId };
    await invitePartner(platform, await tom.viewer(), invited);
    const invitation = [['invitation', luz.organizationId]];
    expect(await waits(luz)).toEqual(invitation);
    const none = { may_sign: 0, may_propose: 0, steward: 0 } as const;
    const given = await givenSeat(platform, {
      coalition_id: coalitionId,
      organization_id: luz.organizationId,
      ...none,
    });
    const silent = await world.viewerOf(given.person_id);
    expect(await campaignsWaitingFor(db, silent, coalitionId)).toEqual([]);
    for (const player of [tom, ana, ines, marta]) expect(await waits(player)).toEqual([]);

    await acceptPartner(platform, await luz.viewer(), { ...own(luz), organization: luz.organizationId });
    expect(await waits(luz)).toEqual([]);
    await askToJoin(platform, await ines.viewer(), own(ines));
    const chapter = await proposeChapter(platform, await luz.viewer(), { ...own(luz), ...CHAPTER });
    const asked = [
      ['request', ines.organizationId],
      ['chapter', luz.organizationId],
    ];
    for (const player of [tom, ana]) expect(await waits(player)).toEqual(asked);
    for (const player of [luz, ines, marta]) expect(await waits(player)).toEqual([]);
    expect(await campaignsWaitingFor(db, anonymous('es'), coalitionId)).toEqual([]);

    await approveChapter(platform, await tom.viewer(), { seat: tom.seat, chapter: chapter.id });
    expect(await waits(tom)).toEqual(asked.slice(0, 1));
    await startCampaign(platform, await tom.viewer(), by);
    await closeCampaign(platform, await tom.viewer(), by);
    expect(await waits(tom)).toEqual([]);
  });

  it('lets nobody join a campaign that is closed, invited or not', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, coalitionId, tom, luz } = world;
    const by = { seat: tom.seat, campaign: campaign.id };
    await invitePartner(platform, await tom.viewer(), { ...by, organization: luz.organizationId });
    await startCampaign(platform, await tom.viewer(), by);
    await closeCampaign(platform, await tom.viewer(), by);
    const viewer = await luz.viewer();
    expect(await campaignsWaitingFor(platform.store.read, viewer, coalitionId)).toEqual([]);
    const accept = { seat: luz.seat, campaign: campaign.id, organization: luz.organizationId };
    expect(await refusal(acceptPartner(platform, viewer, accept))).toBe('Conflict campaign-closed');
  });

  it('tells an organisation the dates of the campaigns it takes part in, and of no other', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, campaign, coalitionId, tom, luz } = world;
    const other = await world.begin();
    const within = { from: '2027-03-01T12:00:00.000Z', to: '2027-03-15T12:00:00.000Z' };
    const dates = async (player: Player) =>
      (await activitiesOfOurs(platform.store.read, await player.viewer(), coalitionId, within)).map(
        ({ activity, campaign: { slug } }) => [activity.startsAt.slice(0, 10), slug],
      );
    const at = (day: string, more = {}) =>
      world.activity({ startsAt: `${day}T10:00`, endsAt: `${day}T12:00`, zone: 'UTC', ...more });
    await at('2027-03-20');
    await at('2027-03-10', { campaign: other.id });
    await at('2027-03-05');
    await at('2027-02-05');
    const off = await at('2027-03-06');
    await cancelActivity(platform, await tom.viewer(), { seat: tom.seat, activity: off.id });
    expect(await dates(tom)).toEqual([
      ['2027-03-05', campaign.slug],
      ['2027-03-10', other.slug],
    ]);
    expect(await dates(luz)).toEqual([]);
    const joining = { seat: luz.seat, campaign: campaign.id };
    await askToJoin(platform, await luz.viewer(), joining);
    expect(await dates(luz)).toEqual([]);
    await acceptPartner(platform, await tom.viewer(), {
      seat: tom.seat,
      campaign: campaign.id,
      organization: luz.organizationId,
    });
    expect(await dates(luz)).toEqual([['2027-03-05', campaign.slug]]);
  });
});

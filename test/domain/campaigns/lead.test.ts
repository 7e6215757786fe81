import { expect, it } from 'vitest';
import { acceptPartner, invitePartner, leaveCampaign } from '../../../domain/campaigns/actions-partners.ts';
import { changeCampaign } from '../../../domain/campaigns/actions.ts';
import { partnersOf, requireCampaign } from '../../../domain/campaigns/reads.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const standing = async ({ platform, campaign }: CampaignWorld, player: Player) =>
  (await partnersOf(platform.store.read, [campaign.id])).find(
    (one) => one.organizationId === player.organizationId,
  );

const by = (player: Player, { campaign }: CampaignWorld) => ({ seat: player.seat, campaign: campaign.id });
const about = (player: Player, other: Player, world: CampaignWorld) => ({
  ...by(player, world),
  organization: other.organizationId,
});

eachEngine((engine) => {
  it('is begun by drafters for their own organisation, by coordinators and the office for any', async () => {
    const world = await campaignWorld({ engine });
    const { platform, marta, ana, luz, bodyId, coalitionId: coalition_id } = world;
    const coordinator = await world.member({ seat: { may_sign: 0 } });
    await givenBodyMember(platform, {
      coalition_id,
      body_id: bodyId,
      seat_id: coordinator.seat,
      role: 'coordinator',
    });
    const lead = luz.organizationId;
    expect(await refusal(world.begin({ lead }, marta))).toBe('Forbidden campaign-lead-own');
    expect((await world.begin({ lead: marta.organizationId }, marta)).leadOrganizationId).toBe(
      marta.organizationId,
    );
    for (const player of [ana, coordinator])
      expect((await world.begin({ lead }, player)).leadOrganizationId).toBe(lead);
    expect(await refusal(world.begin({ lead: 'nobody' }, ana))).toBe('Invalid lead:organisation-not-member');
  });

  it('is led by another that takes part already, named by those who answer for it', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, tom, marta, luz, ana } = world;
    const lead = async (player: Player, next: Player) =>
      refusal(
        changeCampaign(platform, await player.viewer(), {
          ...by(player, world),
          titleEs: 'Otra',
          titleEn: 'Another',
          goalEs: 'Meta',
          goalEn: 'Goal',
          lead: next.organizationId,
          startsOn: '2027-01-10',
          endsOn: '2027-06-30',
          readers: 'members',
        }),
      );
    // A drafter changes the rest of it.
    expect(await lead(marta, tom)).toBe('done');
    for (const next of [luz, marta]) expect(await lead(marta, next)).toBe('Forbidden campaign-lead-only');
    for (const player of [tom, ana]) expect(await lead(player, luz)).toBe('Invalid lead:lead-not-partner');
    await invitePartner(platform, await tom.viewer(), about(tom, luz, world));
    expect(await lead(tom, luz)).toBe('Invalid lead:lead-not-partner');
    expect(await standing(world, luz)).toMatchObject({ state: 'invited' });
    await acceptPartner(platform, await luz.viewer(), about(luz, luz, world));
    expect(await lead(marta, luz)).toBe('Forbidden campaign-lead-only');
    expect(await lead(tom, luz)).toBe('done');
    expect((await requireCampaign(platform.store.read, campaign.id)).leadOrganizationId).toBe(
      luz.organizationId,
    );
    // Whoever led takes part as before, and leads no longer.
    expect(await standing(world, tom)).toMatchObject({ state: 'joined' });
    expect(await lead(tom, tom)).toBe('Forbidden campaign-lead-only');
    await leaveCampaign(platform, await tom.viewer(), by(tom, world));
    expect(await lead(luz, tom)).toBe('Invalid lead:lead-not-partner');
  });

  it('is taken over by an organisation whose own people coordinate the group and speak for it', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, bodyId, coalitionId: coalition_id } = world;
    const coordinator = await world.member();
    const mute = await world.member({ seat: { may_sign: 0 } });
    for (const { seat: seat_id } of [coordinator, mute])
      await givenBodyMember(platform, { coalition_id, body_id: bodyId, seat_id, role: 'coordinator' });
    const lead = async (player: Player) =>
      refusal(
        changeCampaign(platform, await player.viewer(), {
          ...by(player, world),
          titleEs: 'Otra',
          titleEn: 'Another',
          goalEs: 'Meta',
          goalEn: 'Goal',
          lead: player.organizationId,
          startsOn: '2027-01-10',
          endsOn: '2027-06-30',
          readers: 'members',
        }),
      );
    expect(await lead(mute)).toBe('Invalid lead:lead-not-partner');
    expect(await lead(coordinator)).toBe('done');
    expect(await standing(world, coordinator)).toMatchObject({ state: 'joined', shown: 'members' });
    expect((await requireCampaign(platform.store.read, campaign.id)).leadOrganizationId).toBe(
      coordinator.organizationId,
    );
  });
});

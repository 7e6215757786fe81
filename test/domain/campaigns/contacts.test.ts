import { expect, it } from 'vitest';
import { addCost, logContact, removeContact } from '../../../domain/campaigns/actions-log.ts';
import { acceptPartner, invitePartner } from '../../../domain/campaigns/actions-partners.ts';
import { publishCampaignPage } from '../../../domain/campaigns/actions.ts';
import { contactsOfCampaigns } from '../../../domain/campaigns/reads-log.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { collabGate } from '../../../domain/texts/co-editing/gate.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('tells nobody but those who take part that somebody met somebody', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, coalitionId, tom, luz, ines, marta, ana } = world;
    const { read } = platform.store;
    const by = { seat: tom.seat, campaign: campaign.id };
    const invited = { ...by, organization: ines.organizationId };
    await invitePartner(platform, await tom.viewer(), invited);
    await acceptPartner(platform, await ines.viewer(), { ...invited, seat: ines.seat });
    await invitePartner(platform, await tom.viewer(), { ...by, organization: luz.organizationId });
    await publishCampaignPage(platform, await tom.viewer(), by);
    const target = await world.target();
    const everybodyReads = async () => ({
      acts: await listActs(read, { coalitionId, limit: 100 }),
      pages: await read.selectFrom('coalitions').select('public_version').execute(),
    });
    const before = await everybodyReads();
    platform.announcements.length = 0;

    const met = { target, kind: 'meeting', metOn: '2026-11-01', summary: 'Prometió leerlo.' } as const;
    await logContact(platform, await ines.viewer(), { ...by, ...met, seat: ines.seat });
    const [contact] = await contactsOfCampaigns(read, [campaign.id]);
    expect(contact).toMatchObject({ seatId: ines.seat, summary: met.summary });
    await removeContact(platform, await tom.viewer(), { seat: tom.seat, contact: contact!.id });
    expect(await contactsOfCampaigns(read, [campaign.id])).toEqual([]);

    expect(await everybodyReads()).toEqual(before);
    const topic = `contacts:${campaign.id}`;
    expect(platform.announcements).toEqual([
      { topic, change: 'changed' },
      { topic, change: 'changed' },
    ]);
    const hears = async (player: Player) => collabGate(platform).mayHear(await player.viewer(), topic);
    for (const player of [tom, ines, marta, ana]) expect(await hears(player)).toBe(true);
    // Luz is invited, and does not take part before she says so.
    expect(await hears(luz)).toBe(false);
    expect(await collabGate(platform).mayHear(await tom.viewer(), 'contacts:none')).toBe(false);
  });

  it('tells every member of what else a campaign keeps', async () => {
    const { platform, campaign, coalitionId, tom } = await campaignWorld({ engine });
    platform.announcements.length = 0;
    await addCost(platform, await tom.viewer(), {
      seat: tom.seat,
      campaign: campaign.id,
      label: 'Imprenta',
      amount: 1050,
      currency: 'USD',
      spentOn: '2026-11-03',
    });
    expect(platform.announcements).toContainEqual({ topic: `campaign:${campaign.id}`, change: 'cost-added' });
    const [last] = await listActs(platform.store.read, { coalitionId, limit: 1 });
    expect(last).toMatchObject({ act: 'campaign.cost-added', seatId: tom.seat, subjectId: campaign.id });
  });
});

import { expect, it } from 'vitest';
import { logContact } from '../../domain/campaigns/actions-log.ts';
import { acceptPartner, invitePartner, leaveCampaign } from '../../domain/campaigns/actions-partners.ts';
import { closeCampaign } from '../../domain/campaigns/actions-report.ts';
import { startCampaign } from '../../domain/campaigns/actions.ts';
import { nodeId } from '../../graphql/ids.ts';
import { campaignWorld } from '../support/campaign-world.ts';
import type { Player } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const READ = `query ($id: ID!) { node(id: $id) { ... on Campaign { title mayReadContacts contacts { summary } } } }`;

it('lets those who take part in a campaign read whom it met, and no other member', async () => {
  const world = await campaignWorld();
  const { platform, campaign, tom, marta, ana, luz } = world;
  const by = { seat: tom.seat, campaign: campaign.id };
  await logContact(platform, await tom.viewer(), {
    ...by,
    target: await world.target(),
    kind: 'call',
    metOn: '2026-11-02',
    summary: 'Prometió leerlo.',
  });
  const read = async (player: Player) => {
    const { node } = await ask(askContext(platform, await player.viewer()), READ, {
      id: nodeId('Campaign', campaign.id),
    });
    expect(node!['title']).toBe(campaign.titles.es);
    return [node!['mayReadContacts'], node!['contacts']];
  };
  const all = [true, [{ summary: 'Prometió leerlo.' }]];
  const none = [false, []];
  for (const player of [tom, marta, ana]) expect(await read(player)).toEqual(all);
  expect(await read(luz)).toEqual(none);
  const invited = { ...by, organization: luz.organizationId };
  await invitePartner(platform, await tom.viewer(), invited);
  expect(await read(luz)).toEqual(none);
  await acceptPartner(platform, await luz.viewer(), { ...invited, seat: luz.seat });
  expect(await read(luz)).toEqual(all);
  await startCampaign(platform, await tom.viewer(), by);
  await closeCampaign(platform, await tom.viewer(), by);
  for (const player of [tom, luz]) expect(await read(player)).toEqual(all);
});

it('tells an organisation that left nothing more', async () => {
  const world = await campaignWorld();
  const { platform, campaign, tom, luz } = world;
  const by = { seat: tom.seat, campaign: campaign.id };
  const invited = { ...by, organization: luz.organizationId };
  await invitePartner(platform, await tom.viewer(), invited);
  await acceptPartner(platform, await luz.viewer(), { ...invited, seat: luz.seat });
  await logContact(platform, await luz.viewer(), {
    seat: luz.seat,
    campaign: campaign.id,
    target: await world.target(),
    kind: 'call',
    metOn: '2026-11-02',
    summary: 'Prometió leerlo.',
  });
  await leaveCampaign(platform, await luz.viewer(), { seat: luz.seat, campaign: campaign.id });
  const { node } = await ask(askContext(platform, await luz.viewer()), READ, {
    id: nodeId('Campaign', campaign.id),
  });
  expect([node!['mayReadContacts'], node!['contacts']]).toEqual([false, []]);
});

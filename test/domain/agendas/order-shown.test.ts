import { expect, it } from 'vitest';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { moveAsk } from '../../../domain/agendas/actions-order.ts';
import { requireAsk } from '../../../domain/agendas/reads-asks.ts';
import { linkAsk, showAsk } from '../../../domain/campaigns/actions-links.ts';
import { publishCampaignPage, setShows } from '../../../domain/campaigns/actions.ts';
import { publicCampaign } from '../../../domain/campaigns/reads-public.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('tells the public of a new order where a campaign’s page shows the ask, and nowhere else', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, coalitionId, marta, tom } = world;
    const { read } = platform.store;
    const by = { seat: tom.seat, campaign: campaign.id };
    const first = await world.ask('Uno');
    const { agendaId } = await requireAsk(read, first);
    const add = async (words: string) =>
      (
        await addAsk(platform, await marta.viewer(), {
          seat: marta.seat,
          agenda: agendaId,
          words: [{ language: 'es', priority: 'Planes', words }],
        })
      ).id;
    const [second, kept] = [await add('Dos'), await add('Tres')];
    for (const ask of [first, second]) {
      await linkAsk(platform, await tom.viewer(), { ...by, ask });
      await showAsk(platform, await tom.viewer(), { ...by, ask });
    }
    await setShows(platform, await tom.viewer(), { ...by, parts: ['asks'] });
    const toTheTop = async (ask: string) => {
      platform.announcements.length = 0;
      await moveAsk(platform, await marta.viewer(), { seat: marta.seat, ask, after: null });
      return platform.announcements.some(({ change }) => change === 'public');
    };
    expect(await toTheTop(second)).toBe(false);
    await publishCampaignPage(platform, await tom.viewer(), by);
    const shown = async () => {
      const page = await publicCampaign(read, { coalitionId, slug: campaign.slug }, platform.clock.now());
      return (await page!.asks()).map(({ words }) => words['es']!.ask);
    };
    expect(await shown()).toEqual(['Dos', 'Uno']);
    expect(await toTheTop(first)).toBe(true);
    expect(await shown()).toEqual(['Uno', 'Dos']);
    expect(await toTheTop(kept)).toBe(false);
    expect(await toTheTop(kept)).toBe(false);
  });
});

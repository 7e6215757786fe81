import { expect, it } from 'vitest';
import { changeActivity } from '../../../domain/campaigns/actions-activities.ts';
import { hideAsk, linkAsk, showAsk } from '../../../domain/campaigns/actions-links.ts';
import { acceptPartner, askToJoin } from '../../../domain/campaigns/actions-partners.ts';
import { closeCampaign } from '../../../domain/campaigns/actions-report.ts';
import { publishCampaignPage, setShows, startCampaign } from '../../../domain/campaigns/actions.ts';
import { publicCampaign } from '../../../domain/campaigns/reads-public.ts';
import type { ActivityInput } from '../../../domain/campaigns/rules.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('is still chosen by those who run the campaign once it is closed: asks and dates, and nothing else of them', async () => {
    const world = await campaignWorld({ engine, now: '2027-02-10T12:00:00.000Z' });
    const { platform, campaign, coalitionId, tom, luz } = world;
    const viewer = await tom.viewer();
    const by = { seat: tom.seat, campaign: campaign.id };
    const shown = await world.ask();
    await linkAsk(platform, viewer, { ...by, ask: shown });
    await askToJoin(platform, await luz.viewer(), { seat: luz.seat, campaign: campaign.id });
    await acceptPartner(platform, viewer, { ...by, organization: luz.organizationId });
    await setShows(platform, viewer, { ...by, parts: ['asks', 'answers', 'dates'] });
    await publishCampaignPage(platform, viewer, by);
    const { id: activity } = await world.activity({ titleEs: 'Entrega', public: false });
    await startCampaign(platform, viewer, by);
    await closeCampaign(platform, viewer, by);
    const page = async () => {
      const at = { coalitionId, slug: campaign.slug };
      const shows = (await publicCampaign(platform.store.read, at, platform.clock.now()))!;
      return { asks: await shows.asks(), dates: (await shows.dates()).map((one) => one.titles.es) };
    };
    const ask = { ...by, ask: shown };
    expect((await page()).asks).toEqual([]);
    await showAsk(platform, viewer, ask);
    expect((await page()).asks).toHaveLength(1);
    await hideAsk(platform, viewer, ask);
    expect((await page()).asks).toEqual([]);
    const change = (over: Partial<ActivityInput> = {}) => ({
      activity,
      kind: 'hearing' as const,
      titleEs: 'Entrega',
      titleEn: 'Hearing window',
      place: 'Washington',
      wholeDay: false,
      startsAt: '2027-03-20T10:00',
      endsAt: '2027-03-20T12:00',
      zone: 'America/New_York',
      public: true,
      reminders: [21, 7, 1],
      chapter: null,
      ...over,
    });
    const seat = tom.seat;
    const moved = changeActivity(platform, viewer, { seat, ...change({ endsAt: '2027-03-20T13:00' }) });
    expect(await refusal(moved)).toBe('Forbidden campaign-closed');
    const others = changeActivity(platform, await luz.viewer(), { seat: luz.seat, ...change() });
    expect(await refusal(others)).toMatch(/^Forbidden campaign-/);
    await changeActivity(platform, viewer, { seat, ...change() });
    expect((await page()).dates).toContain('Entrega');
    await changeActivity(platform, viewer, { seat, ...change({ public: false }) });
    expect((await page()).dates).not.toContain('Entrega');
  });
});

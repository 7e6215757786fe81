import { expect, it } from 'vitest';
import {
  addPressMention,
  hidePressMention,
  removePressMention,
  showPressMention,
} from '../../../domain/campaigns/actions-log.ts';
import { acceptPartner, askToJoin } from '../../../domain/campaigns/actions-partners.ts';
import { closeCampaign, publishReport } from '../../../domain/campaigns/actions-report.ts';
import { publishCampaignPage, setShows, startCampaign } from '../../../domain/campaigns/actions.ts';
import { memberReport, publicReport } from '../../../domain/campaigns/read-report.ts';
import { pressOf } from '../../../domain/campaigns/reads-log.ts';
import { publicCampaign } from '../../../domain/campaigns/reads-public.ts';
import { requireCampaign } from '../../../domain/campaigns/reads.ts';
import { publicVersion } from '../../../domain/coalitions/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('is read by the public once those who run the campaign show it, on its page and in its report', async () => {
    const world = await campaignWorld({ engine, now: '2027-02-10T12:00:00.000Z' });
    const { platform, campaign, coalitionId, coalitionSlug, tom, luz, ines } = world;
    const db = platform.store.read;
    const now = platform.clock.now();
    const viewer = await tom.viewer();
    const by = { seat: tom.seat, campaign: campaign.id };
    await askToJoin(platform, await luz.viewer(), { seat: luz.seat, campaign: campaign.id });
    await acceptPartner(platform, viewer, { ...by, organization: luz.organizationId });
    await startCampaign(platform, viewer, by);
    await setShows(platform, viewer, { ...by, parts: ['press', 'report'] });
    await publishCampaignPage(platform, viewer, by);
    const add = async (who: Player, title: string) => {
      const mention = { title, outlet: 'El Faro de prueba', url: 'https://example.org/nota', language: 'es' };
      const here = { seat: who.seat, campaign: campaign.id, publishedOn: '2027-02-02' };
      await addPressMention(platform, await who.viewer(), { ...here, ...mention });
      return (await pressOf(db, [campaign.id])).find((one) => one.title === title)!.id;
    };
    const onPage = async () => {
      const page = await publicCampaign(db, { coalitionId, slug: campaign.slug }, now);
      return (await page!.press()).map(({ title }) => title);
    };
    const own = await add(tom, 'De quien la lleva');
    const theirs = await add(luz, 'De una aliada');
    expect(await onPage()).toEqual(['De quien la lleva']);
    expect((await pressOf(db, [campaign.id])).map(({ id, shown }) => [id, shown]).sort()).toEqual(
      [
        [own, true],
        [theirs, false],
      ].sort(),
    );

    const step = async (who: Player, act: typeof showPressMention, pressMention = theirs) =>
      act(platform, await who.viewer(), { seat: who.seat, pressMention });
    for (const act of [showPressMention, hidePressMention]) {
      for (const who of [luz, ines])
        expect(await refusal(step(who, act, own))).toBe('Forbidden campaign-not-yours');
      const nobody = { seat: tom.seat, pressMention: own };
      expect(await refusal(act(platform, anonymous('es'), nobody))).toBe('Forbidden signed-out');
      expect(await refusal(step(tom, act, 'nothing'))).toBe('NotFound');
    }
    expect(await onPage()).toEqual(['De quien la lleva']);

    const version = async () => (await publicVersion(platform.store, coalitionSlug))!.version;
    const before = await version();
    for (let twice = 0; twice < 2; twice++) await step(tom, showPressMention);
    expect(await version()).toBeGreaterThan(before);
    expect((await onPage()).sort()).toEqual(['De quien la lleva', 'De una aliada']);
    await step(tom, hidePressMention);
    expect(await onPage()).toEqual(['De quien la lleva']);

    await closeCampaign(platform, viewer, by);
    await publishReport(platform, viewer, by);
    const closed = await requireCampaign(db, campaign.id);
    const reported = async () => (await publicReport(db, closed, now)).press.map(({ id }) => id);
    expect((await memberReport(db, viewer, closed, now)).press).toHaveLength(2);
    expect(await reported()).toEqual([own]);
    await step(tom, showPressMention);
    await step(tom, hidePressMention, own);
    expect(await reported()).toEqual([theirs]);
    expect(await onPage()).toEqual(['De una aliada']);
  });

  it('that was removed is shown no more, and by nobody', async () => {
    const { platform, campaign, tom } = await campaignWorld({ engine });
    const viewer = await tom.viewer();
    await addPressMention(platform, viewer, {
      seat: tom.seat,
      campaign: campaign.id,
      title: 'Piden planes',
      outlet: 'El Faro de prueba',
      url: 'https://example.org/nota',
      language: 'es',
      publishedOn: '2026-11-02',
    });
    const [mention] = await pressOf(platform.store.read, [campaign.id]);
    const step = { seat: tom.seat, pressMention: mention!.id };
    await removePressMention(platform, viewer, step);
    for (const act of [showPressMention, hidePressMention])
      expect(await refusal(act(platform, viewer, step))).toBe('NotFound');
  });
});

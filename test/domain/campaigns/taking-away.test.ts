import { expect, it } from 'vitest';
import {
  addCampaignTarget,
  linkAsk,
  linkStatement,
  removeCampaignTarget,
  showAsk,
  unlinkAsk,
  unlinkStatement,
} from '../../../domain/campaigns/actions-links.ts';
import {
  addCost,
  addPressMention,
  logContact,
  removeContact,
  removeCost,
  removePressMention,
} from '../../../domain/campaigns/actions-log.ts';
import { publishCampaignPage } from '../../../domain/campaigns/actions.ts';
import { memberReport } from '../../../domain/campaigns/read-report.ts';
import {
  asksOfCampaigns,
  isShownInPublic,
  statementsOfCampaigns,
  targetsOfCampaigns,
} from '../../../domain/campaigns/reads-links.ts';
import { contactsOfCampaigns, costsOf, pressOf } from '../../../domain/campaigns/reads-log.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

/** A campaign with things in it twice over, its report as members read it, and somebody who may take nothing away. */
async function kept(world: CampaignWorld) {
  const { platform, campaign, tom, luz } = world;
  const db = platform.store.read;
  const viewer = await tom.viewer();
  const stranger = await luz.viewer();
  const ids = [campaign.id];
  const by = { seat: tom.seat, campaign: campaign.id };
  return {
    db,
    viewer,
    ids,
    by,
    report: () => memberReport(db, viewer, campaign, platform.clock.now()),
    /** Tried by a stranger, then by who may, then again. */
    tried: async (act: (viewer: Viewer, seat: string) => Promise<unknown>) => [
      await refusal(act(stranger, luz.seat)),
      await refusal(act(viewer, tom.seat)),
      await refusal(act(viewer, tom.seat)),
    ],
  };
}
const GONE = ['Forbidden campaign-not-yours', 'done', 'NotFound'];

eachEngine((engine) => {
  it('takes a contact away', async () => {
    const world = await campaignWorld({ engine });
    const { platform } = world;
    const { db, viewer, ids, by, tried } = await kept(world);
    const met = { kind: 'meeting' as const, metOn: '2026-11-01', target: await world.target() };
    for (const summary of ['Primera', 'Segunda'])
      await logContact(platform, viewer, { ...by, ...met, summary });
    const toCome = { ...by, ...met, metOn: '2026-11-22', summary: 'Mañana' };
    expect(await refusal(logContact(platform, viewer, toCome))).toBe('Invalid metOn:day-to-come');
    const contact = (await contactsOfCampaigns(db, ids)).find((one) => one.summary === 'Primera')!.id;
    expect(await tried((as, seat) => removeContact(platform, as, { seat, contact }))).toEqual(GONE);
    expect((await contactsOfCampaigns(db, ids)).map(({ summary }) => summary)).toEqual(['Segunda']);
  });

  it('takes a press mention away, and the report does not have it', async () => {
    const world = await campaignWorld({ engine });
    const { platform } = world;
    const { db, viewer, ids, by, tried, report } = await kept(world);
    for (const title of ['Primera', 'Segunda'])
      await addPressMention(platform, viewer, {
        ...by,
        title,
        outlet: 'El Faro de prueba',
        url: 'https://example.org/nota',
        language: 'es',
        publishedOn: '2026-11-02',
      });
    const pressMention = (await pressOf(db, ids)).find((one) => one.title === 'Primera')!.id;
    expect(await tried((as, seat) => removePressMention(platform, as, { seat, pressMention }))).toEqual(GONE);
    expect((await pressOf(db, ids)).map(({ title }) => title)).toEqual(['Segunda']);
    expect((await report()).press.map(({ title }) => title)).toEqual(['Segunda']);
  });

  it('takes a cost away, and the report counts it no more', async () => {
    const world = await campaignWorld({ engine });
    const { platform } = world;
    const { db, viewer, ids, by, tried, report } = await kept(world);
    for (const amount of [1050, 2000])
      await addCost(platform, viewer, {
        ...by,
        label: 'Imprenta',
        amount,
        currency: 'USD',
        spentOn: '2026-11-03',
      });
    expect((await report()).costs).toEqual([{ currency: 'USD', amount: 3050, count: 2 }]);
    const cost = (await costsOf(db, ids)).find((one) => one.amount === 1050)!.id;
    expect(await tried((as, seat) => removeCost(platform, as, { seat, cost }))).toEqual(GONE);
    expect((await costsOf(db, ids)).map(({ amount }) => amount)).toEqual([2000]);
    expect((await report()).costs).toEqual([{ currency: 'USD', amount: 2000, count: 1 }]);
  });

  it('takes an ask out, off its public page too, and the report does not have it', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign } = world;
    const { db, viewer, ids, by, tried, report } = await kept(world);
    const [ask, other] = [await world.ask('Uno'), await world.ask('Dos')];
    for (const one of [ask, other]) await linkAsk(platform, viewer, { ...by, ask: one });
    await showAsk(platform, viewer, { ...by, ask });
    expect(await isShownInPublic(db, ask)).toBe(false);
    await publishCampaignPage(platform, viewer, by);
    expect(await isShownInPublic(db, ask)).toBe(true);
    expect(await tried((as, seat) => unlinkAsk(platform, as, { seat, campaign: campaign.id, ask }))).toEqual(
      GONE,
    );
    expect((await asksOfCampaigns(db, ids)).map(({ askId }) => askId)).toEqual([other]);
    expect((await report()).asks.map(({ askId }) => askId)).toEqual([other]);
    expect(await isShownInPublic(db, ask)).toBe(false);
  });

  it('takes a statement out, and the report counts its letter no more', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign } = world;
    const { db, viewer, ids, by, tried, report } = await kept(world);
    const statement = (await world.open()).statementId;
    await linkStatement(platform, viewer, { ...by, statement });
    expect((await report()).letters.map(({ statementId }) => statementId)).toEqual([statement]);
    expect(
      await tried((as, seat) => unlinkStatement(platform, as, { seat, campaign: campaign.id, statement })),
    ).toEqual(GONE);
    expect(await statementsOfCampaigns(db, ids)).toEqual([]);
    expect((await report()).letters).toEqual([]);
  });

  it('takes a target out of the campaign, and out of no other', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign } = world;
    const { db, viewer, ids, by, tried } = await kept(world);
    const other = await world.begin();
    const target = await world.target();
    for (const one of [campaign, other])
      await addCampaignTarget(platform, viewer, { ...by, campaign: one.id, target, role: 'primary' });
    expect(
      await tried((as, seat) => removeCampaignTarget(platform, as, { seat, campaign: campaign.id, target })),
    ).toEqual(GONE);
    expect(await targetsOfCampaigns(db, [...ids, other.id])).toEqual([
      { campaignId: other.id, targetId: target, role: 'primary' },
    ]);
  });
});

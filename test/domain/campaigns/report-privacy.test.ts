import { expect, it } from 'vitest';
import { recordAnswer, withdrawAnswer } from '../../../domain/agendas/actions-answers.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import { setAgenda } from '../../../domain/agendas/actions.ts';
import { answersOf } from '../../../domain/agendas/reads-sets.ts';
import { linkAsk } from '../../../domain/campaigns/actions-links.ts';
import { closeCampaign, publishReport } from '../../../domain/campaigns/actions-report.ts';
import { changeCampaign, publishCampaignPage, setShows } from '../../../domain/campaigns/actions.ts';
import { memberReport, publicReport } from '../../../domain/campaigns/read-report.ts';
import { asksOfCampaigns } from '../../../domain/campaigns/reads-links.ts';
import { requireCampaign } from '../../../domain/campaigns/reads.ts';
import { withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { tallyOf } from '../../../domain/sign-ons/tally.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { told } from './told.ts';

async function published(world: CampaignWorld, by: { seat: string; campaign: string }) {
  const { platform, tom } = world;
  const viewer = await tom.viewer();
  await closeCampaign(platform, viewer, by);
  await publishCampaignPage(platform, viewer, by);
  await setShows(platform, viewer, { ...by, parts: ['report', 'letters', 'answers', 'asks'] });
  await publishReport(platform, viewer, by);
  return async () =>
    publicReport(
      platform.store.read,
      await requireCampaign(platform.store.read, by.campaign),
      platform.clock.now(),
    );
}

eachEngine((engine) => {
  it('says of an ask its readers may not read only what is shown in public', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, marta } = world;
    const { viewer, by, ask } = await told(world);
    const read = platform.store.read;
    const report = async () =>
      memberReport(read, viewer, await requireCampaign(read, by.campaign), platform.clock.now());
    await recordAnswer(platform, await marta.viewer(), {
      seat: marta.seat,
      ask,
      target: await world.target(),
      campaign: null,
      answer: 'refused',
      answeredOn: '2027-02-02',
      note: null,
      url: 'https://example.org/reservada',
      shown: false,
      setStatus: false,
    });
    expect((await report()).asks).toMatchObject([{ status: 'in-part', answers: [{}, {}] }]);
    const [{ agendaId } = { agendaId: '' }] = await asksOfCampaigns(read, [by.campaign]);
    await setAgenda(platform, await marta.viewer(), { seat: marta.seat, agenda: agendaId, readers: 'body' });
    const kept = await report();
    expect(kept.asks).toMatchObject([{ status: null, answers: [{ answer: 'in-part', shown: true }] }]);
    expect(kept.asks[0]!.answers).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('reservada');
  });

  it('does not take what only a body reads along to all members', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom } = world;
    const quiet = await world.begin({ readers: 'body' });
    const by = { seat: tom.seat, campaign: quiet.id };
    await linkAsk(platform, await tom.viewer(), { ...by, ask: await world.ask('Solo del grupo', 'body') });
    const change = {
      ...by,
      titleEs: 'Después',
      titleEn: 'After',
      goalEs: 'Una meta.',
      goalEn: 'A goal.',
      lead: tom.organizationId,
      startsOn: '2027-01-10',
      endsOn: '2027-06-30',
      readers: 'members' as const,
    };
    expect(await refusal(changeCampaign(platform, await tom.viewer(), change))).toBe(
      'Conflict agenda-of-its-body',
    );
    expect(await refusal(changeCampaign(platform, await tom.viewer(), { ...change, readers: 'body' }))).toBe(
      'done',
    );
  });

  it('takes an answer that was withdrawn off the public report too, by those who may', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, marta, luz } = world;
    const { by, ask } = await told(world);
    const open = await published(world, by);
    expect((await open()).asks[0]!.answers).toHaveLength(1);
    const [answer] = await answersOf(platform.store.read, [ask]);
    const withdraw = async (player: typeof luz) =>
      withdrawAnswer(platform, await player.viewer(), { seat: player.seat, answer: answer!.id });
    await supportAsk(platform, await luz.viewer(), { seat: luz.seat, ask, shown: 'members' });
    expect(await refusal(withdraw(luz))).toBe('Forbidden not-a-drafter');
    await withdraw(marta);
    expect((await open()).asks[0]!.answers).toEqual([]);
  });

  it('counts letters as their registers do, so that no name withheld later is told by the difference', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, luz } = world;
    const { by, letter, signature } = await told(world);
    const open = await published(world, by);
    const before = (await open()).letters[0]!;
    await withdrawSignature(platform, await luz.viewer(), {
      seat: luz.seat,
      signature,
      reason: 'Lo pidió la asamblea.',
    });
    await world.sign(luz, letter, { visibility: 'withheld' });
    const after = (await open()).letters[0]!;
    expect([before.named, before.withheld, after.named, after.withheld]).toEqual([2, 1, 1, 2]);
    expect(after).toMatchObject(await tallyOf(platform.store.read, letter, platform.clock.now()));
  });
});

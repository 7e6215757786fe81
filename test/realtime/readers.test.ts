import { expect, it } from 'vitest';
import { setAgenda } from '../../domain/agendas/actions.ts';
import { acceptPartner, askToJoin, leaveCampaign } from '../../domain/campaigns/actions-partners.ts';
import { changeCampaign } from '../../domain/campaigns/actions.ts';
import { sharePositionWith } from '../../domain/positions/actions-change.ts';
import { LIVE } from '../../realtime/parser.ts';
import { agendaWorld } from '../support/agenda-world.ts';
import { campaignWorld } from '../support/campaign-world.ts';
import { givenPosition } from '../support/factories/positions.ts';
import { signingWorld, type Player } from '../support/signing-world.ts';
import { eachEngine } from '../support/store.ts';
import type { TestPlatform } from '../support/platform.ts';
import { anotherBrowser, bareSocket, ORIGIN, serve } from './world.ts';

/** Somebody's page that hears these topics; no sweep comes to help. */
async function listening(platform: TestPlatform, who: Player, topics: readonly string[]) {
  const { url } = await serve(platform, { sweepMs: 600_000 });
  const session = await anotherBrowser(platform, who.personId);
  const socket = bareSocket(url, session, LIVE, ORIGIN);
  for (const topic of topics)
    expect(await socket.timeout(5000).emitWithAck('join', topic)).toEqual({ ok: true });
  const gone: string[] = [];
  const heard: string[] = [];
  socket.on('gone', (topic: string) => gone.push(topic));
  socket.on('changed', ({ topic }: { topic: string }) => heard.push(topic));
  return { gone, heard };
}

eachEngine((engine) => {
  it('takes an agenda from those who may no longer read it, at once, and tells them nothing more', async () => {
    const { platform, agenda, marta, luz, ask } = await agendaWorld({ engine });
    const topics = [`agenda:${agenda.id}`, `text:${agenda.textId}`];
    const [without, within] = [
      await listening(platform, luz, topics),
      await listening(platform, marta, topics),
    ];
    await setAgenda(platform, await marta.viewer(), {
      seat: marta.seat,
      agenda: agenda.id,
      readers: 'body',
    });
    await expect.poll(() => without.gone.toSorted(), { timeout: 2000 }).toEqual(topics);
    without.heard.length = 0;
    within.heard.length = 0;
    await ask('en secreto');
    await expect.poll(() => within.heard).toContain(topics[0]);
    expect(within.gone).toEqual([]);
    expect(without.heard).toEqual([]);
  });

  it('takes a campaign from those who may no longer read it, at once', async () => {
    const { platform, campaign, tom, luz } = await campaignWorld({ engine });
    const topics = [`campaign:${campaign.id}`, `text:${campaign.textId}`];
    const { gone } = await listening(platform, luz, topics);
    await changeCampaign(platform, await tom.viewer(), {
      seat: tom.seat,
      campaign: campaign.id,
      titleEs: 'Después del foro',
      titleEn: 'After the forum',
      goalEs: 'Que cada país publique su plan.',
      goalEn: 'That each country publishes its plan.',
      lead: tom.organizationId,
      startsOn: '2027-01-10',
      endsOn: '2027-06-30',
      readers: 'body',
    });
    await expect.poll(() => gone.toSorted(), { timeout: 2000 }).toEqual(topics);
  });

  it('takes the contacts of a campaign from an organisation that leaves it, at once', async () => {
    const { platform, campaign, tom, luz } = await campaignWorld({ engine });
    const own = { seat: luz.seat, campaign: campaign.id };
    await askToJoin(platform, await luz.viewer(), own);
    const asked = { ...own, seat: tom.seat, organization: luz.organizationId };
    await acceptPartner(platform, await tom.viewer(), asked);
    const topics = [`contacts:${campaign.id}`];
    const { gone } = await listening(platform, luz, topics);
    await leaveCampaign(platform, await luz.viewer(), own);
    await expect.poll(() => gone, { timeout: 2000 }).toEqual(topics);
  });

  it('takes a position from those with whom it is shared no longer, at once', async () => {
    const { platform, bodyId, marta, tom, luz } = await signingWorld({ engine });
    const position = await givenPosition(platform, marta);
    const topics = [`position:${position.id}`];
    const [without, within] = [
      await listening(platform, luz, topics),
      await listening(platform, tom, topics),
    ];
    await sharePositionWith(platform, await marta.viewer(), {
      seat: marta.seat,
      position: position.id,
      audience: 'body',
      body: bodyId,
    });
    await expect.poll(() => without.gone, { timeout: 2000 }).toEqual(topics);
    expect(within.gone).toEqual([]);
  });
});

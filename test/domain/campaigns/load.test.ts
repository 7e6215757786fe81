import { expect, it } from 'vitest';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { requireAsk } from '../../../domain/agendas/reads-asks.ts';
import { linkAsk, showAsk } from '../../../domain/campaigns/actions-links.ts';
import { publishCampaignPage, setShows } from '../../../domain/campaigns/actions.ts';
import { reportFigures } from '../../../domain/campaigns/reads-report.ts';
import { knownCampaigns } from '../../../domain/campaigns/reads.ts';
import { shownParts } from '../../../domain/campaigns/constants.ts';
import { ask, askContext } from '../../graphql/ask.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { questionsOf } from '../../support/questions.ts';

it('counts a report in as many questions for many asks of an agenda as for one', async () => {
  const world = await campaignWorld();
  const { platform, campaign, tom, marta } = world;
  const link = async (id: string) =>
    linkAsk(platform, await tom.viewer(), { seat: tom.seat, campaign: campaign.id, ask: id });
  const counted = async () => {
    let words: string[] = [];
    const asked = await questionsOf(platform.store.sqlite!.name, async (db) => {
      const { asks } = await reportFigures(db, campaign, platform.clock.now());
      words = asks.map((one) => one.words['es']!.ask).sort();
    });
    return { questions: asked.length, words };
  };
  const first = await world.ask('Publicar el plan');
  await link(first);
  const one = await counted();
  expect(one.words).toEqual(['Publicar el plan']);
  const { agendaId } = await requireAsk(platform.store.read, first);
  for (const words of ['Abrir el albergue', 'Cerrar el centro']) {
    const added = await addAsk(platform, await marta.viewer(), {
      seat: marta.seat,
      agenda: agendaId,
      words: [{ language: 'es', priority: 'Planes', words }],
    });
    await link(added.id);
  }
  expect(await counted()).toEqual({
    questions: one.questions,
    words: ['Abrir el albergue', 'Cerrar el centro', 'Publicar el plan'],
  });
});

it('leaves the closed report where it is when campaigns are listed', async () => {
  const { platform, campaign, tom } = await campaignWorld();
  const viewer = await tom.viewer();
  const asked = await questionsOf(platform.store.sqlite!.name, (db) =>
    knownCampaigns(db, viewer, { coalitionId: campaign.coalitionId }),
  );
  const campaigns = asked.map(({ sql }) => sql).filter((sql) => sql.includes('"campaigns"'));
  expect(campaigns).toHaveLength(1);
  expect(campaigns[0]).not.toMatch(/"report"|\*/);
});

it('lists the public campaigns without looking each up, and reads no part nobody asks for', async () => {
  const world = await campaignWorld();
  const { platform, campaign, coalitionSlug, tom } = world;
  const publish = async (id: string) => {
    const by = { seat: tom.seat, campaign: id };
    await setShows(platform, await tom.viewer(), { ...by, parts: [...shownParts] });
    await publishCampaignPage(platform, await tom.viewer(), by);
  };
  const listed = async (wanted: string) => {
    let said: unknown;
    const asked = await questionsOf(platform.store.sqlite!.name, async (read) => {
      said = await ask(
        askContext({ ...platform, store: { ...platform.store, read } }, null),
        `query ($slug: String!) { coalition(slug: $slug) { publishedCampaigns { ${wanted} } } }`,
        { slug: coalitionSlug },
      );
    });
    return { questions: asked.length, said };
  };
  const fill = async (id: string, startsAt: string) => {
    const by = { seat: tom.seat, campaign: id, ask: await world.ask() };
    await linkAsk(platform, await tom.viewer(), by);
    await showAsk(platform, await tom.viewer(), by);
    await world.activity({ campaign: id, startsAt, endsAt: '2027-04-01T10:00' });
    await publish(id);
  };
  const wanted = 'slug title askCount nextDate { startsAt }';
  const campaigns = (...all: unknown[]) => ({ coalition: { publishedCampaigns: all } });
  await fill(campaign.id, '2027-03-20T10:00');
  const [bare, one] = [await listed('slug'), await listed(wanted)];
  const first = {
    slug: campaign.slug,
    title: 'Después del foro 1',
    askCount: 1,
    nextDate: { startsAt: '2027-03-20T14:00:00.000Z' },
  };
  expect([bare.said, one.said]).toEqual([campaigns({ slug: campaign.slug }), campaigns(first)]);
  platform.clock.advance(1000);
  const other = await world.begin();
  await fill(other.id, '2027-03-21T10:00');
  const second = {
    slug: other.slug,
    title: 'Después del foro 2',
    askCount: 1,
    nextDate: { startsAt: '2027-03-21T14:00:00.000Z' },
  };
  expect(await listed(wanted)).toEqual({ questions: one.questions, said: campaigns(second, first) });
  expect((await listed('slug')).questions).toBe(bare.questions);
  expect(bare.questions).toBeLessThan(one.questions);
});

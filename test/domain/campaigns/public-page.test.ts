import { expect, it } from 'vitest';
import { recordAnswer } from '../../../domain/agendas/actions-answers.ts';
import { setAskFact } from '../../../domain/agendas/actions-facts.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import { approveChapter, proposeChapter, showChapter } from '../../../domain/campaigns/actions-chapters.ts';
import {
  addCampaignTarget,
  hideAsk,
  linkAsk,
  linkStatement,
  showAsk,
} from '../../../domain/campaigns/actions-links.ts';
import { addCost, addPressMention, logContact } from '../../../domain/campaigns/actions-log.ts';
import { acceptPartner, askToJoin, showPartner } from '../../../domain/campaigns/actions-partners.ts';
import { publishCampaignPage, setShows, withdrawCampaignPage } from '../../../domain/campaigns/actions.ts';
import { asksOfCampaigns } from '../../../domain/campaigns/reads-links.ts';
import { publicCampaign, type PublicCampaign } from '../../../domain/campaigns/reads-public.ts';
import { shownParts, type ShownPart } from '../../../domain/campaigns/constants.ts';
import { publicVersion } from '../../../domain/coalitions/reads.ts';
import { createTask } from '../../../domain/tasks/actions.ts';
import { ask as askGraph, askContext } from '../../graphql/ask.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

/** A campaign with something in every part, some of it for the public and some of it not. */
async function full(world: CampaignWorld) {
  const { platform, campaign, tom, luz, ines } = world;
  const viewer = await tom.viewer();
  const by = { seat: tom.seat, campaign: campaign.id };
  for (const player of [luz, ines]) {
    const own = { seat: player.seat, campaign: campaign.id };
    await askToJoin(platform, await player.viewer(), own);
    await acceptPartner(platform, viewer, { ...by, organization: player.organizationId });
    const chapter = await proposeChapter(platform, await player.viewer(), {
      ...own,
      country: 'HN',
      titleEs: `Capítulo de ${player === luz ? 'Honduras' : 'reserva'}`,
      titleEn: 'Chapter',
      planEs: 'Plan',
      planEn: 'Plan',
    });
    await approveChapter(platform, viewer, { seat: tom.seat, chapter: chapter.id });
    if (player === luz) {
      await showPartner(platform, await luz.viewer(), { ...own, shown: 'public' });
      await showChapter(platform, await luz.viewer(), { seat: luz.seat, chapter: chapter.id, public: true });
    }
  }
  const [shown, kept] = [await world.ask('Publicar el plan'), await world.ask('Demanda reservada')];
  for (const ask of [shown, kept]) await linkAsk(platform, viewer, { ...by, ask });
  await showAsk(platform, viewer, { ...by, ask: shown });
  const target = await world.target('Oficio reservado');
  await addCampaignTarget(platform, viewer, { ...by, target, role: 'primary' });
  for (const [ask, isShown] of [
    [shown, true],
    [kept, true],
    [shown, false],
  ] as const)
    await recordAnswer(platform, await world.marta.viewer(), {
      seat: world.marta.seat,
      ask,
      target,
      campaign: campaign.id,
      answer: isShown ? 'in-part' : 'refused',
      answeredOn: '2026-11-01',
      note: 'Nota reservada',
      url: 'https://example.org/respuesta',
      shown: isShown,
      setStatus: false,
    });
  const letter = await world.open();
  const draft = await world.draft({ titles: [{ language: 'es', title: 'Borrador reservado' }] });
  for (const statement of [letter.statementId, draft.id])
    await linkStatement(platform, viewer, { ...by, statement });
  await world.activity();
  await world.activity({ titleEs: 'Actividad reservada', public: false });
  await world.activity({ titleEs: 'Ya pasó', startsAt: '2026-01-01T10:00', endsAt: '2026-01-01T11:00' });
  await logContact(platform, viewer, {
    ...by,
    target,
    kind: 'meeting',
    metOn: '2026-11-01',
    summary: 'Contacto reservado',
  });
  await addPressMention(platform, viewer, {
    ...by,
    title: 'Piden planes',
    outlet: 'El Faro de prueba',
    url: 'https://example.org/nota',
    language: 'es',
    publishedOn: '2026-11-02',
  });
  await addCost(platform, viewer, {
    ...by,
    label: 'Costo reservado',
    amount: 120_000,
    currency: 'GTQ',
    spentOn: '2026-11-03',
  });
  await createTask(platform, viewer, {
    ...by,
    organization: luz.organizationId,
    title: 'Compromiso reservado',
  });
  return { viewer, by, shown };
}

/** Notes an answer that makes the ask what it came to. */
async function answerIn(
  { platform, campaign, marta, target }: CampaignWorld,
  noted: { ask: string; answer: 'in-part' | 'refused'; shown: boolean },
) {
  await recordAnswer(platform, await marta.viewer(), {
    seat: marta.seat,
    target: await target(),
    campaign: campaign.id,
    answeredOn: '2026-11-04',
    setStatus: true,
    ...noted,
  });
}

/** All its parts, read; a list says as much of its asks and dates as the page. */
async function whole(page: PublicCampaign | null) {
  const [asks, dates] = page ? [await page.asks(), await page.dates()] : [[], []];
  if (page) expect(await page.inList()).toEqual({ asks: asks.length, next: dates[0] ?? null });
  return (
    page && {
      ...page,
      asks,
      letters: await page.letters(),
      dates,
      partners: await page.partners(),
      chapters: await page.chapters(),
      press: await page.press(),
    }
  );
}

eachEngine((engine) => {
  it('shows what was chosen and nothing else', async () => {
    const world = await campaignWorld({ engine, now: '2027-02-10T12:00:00.000Z' });
    const { platform, campaign, coalitionId } = world;
    const { viewer, by } = await full(world);
    const page = async () =>
      whole(
        await publicCampaign(platform.store.read, { coalitionId, slug: campaign.slug }, platform.clock.now()),
      );
    await setShows(platform, viewer, { ...by, parts: [...shownParts] });
    expect(await page()).toBeNull();
    await publishCampaignPage(platform, viewer, by);
    const all = (await page())!;
    expect(
      all.asks.map((one) => [one.words['es']?.ask, one.words['en']?.ask, one.status, one.answers.length]),
    ).toEqual([['Publicar el plan', 'Publicar el plan (en)', 'proposed', 1]]);
    expect(all.letters).toHaveLength(1);
    expect(all.dates.map((one) => one.titles.es)).toEqual(['Ventana de audiencias']);
    expect(all.partners.map((one) => one.name)).toEqual(['Foro Lenca Migrante']);
    expect(all.chapters.map((one) => [one.titles.es, one.organization])).toEqual([
      ['Capítulo de Honduras', 'Foro Lenca Migrante'],
    ]);
    expect(all.press.map((one) => one.outlet)).toEqual(['El Faro de prueba']);
    expect(all.hasReport).toBe(false);
    const said = JSON.stringify(all);
    for (const secret of [
      'reservad',
      'reserva"',
      'Rebeca Quijano',
      'Izote',
      'Puente Norte',
      'refused',
      '120000',
    ])
      expect(said).not.toContain(secret);
    for (const parts of [['goal'], ['answers', 'asks'], ['asks']] as ShownPart[][]) {
      await setShows(platform, viewer, { ...by, parts });
      const some = (await page())!;
      expect(some.goal === null).toBe(!parts.includes('goal'));
      expect(some.asks.length).toBe(parts.includes('asks') ? 1 : 0);
      expect(some.asks.every((one) => one.status === (parts.includes('answers') ? 'proposed' : null))).toBe(
        true,
      );
      expect([some.letters, some.dates, some.partners, some.chapters, some.press]).toEqual([
        [],
        [],
        [],
        [],
        [],
      ]);
    }
    await withdrawCampaignPage(platform, viewer, by);
    expect(await page()).toBeNull();
  });

  it('keeps the words as they were shown, until they are shown again or hidden', async () => {
    const world = await campaignWorld({ engine });
    const { platform, coalitionId, coalitionSlug, campaign } = world;
    const { viewer, by, shown } = await full(world);
    await setShows(platform, viewer, { ...by, parts: ['asks'] });
    await publishCampaignPage(platform, viewer, by);
    const version = async () => (await publicVersion(platform.store, coalitionSlug))!.version;
    const before = await version();
    await hideAsk(platform, viewer, { ...by, ask: shown });
    expect(await version()).toBeGreaterThan(before);
    const page = await publicCampaign(
      platform.store.read,
      { coalitionId, slug: campaign.slug },
      platform.clock.now(),
    );
    expect(await page?.asks()).toEqual([]);
    const unlinked = { ...by, ask: await world.ask() };
    expect(await refusal(showAsk(platform, viewer, unlinked))).toBe('NotFound');
  });

  it('says of an ask what those who run it chose, and lets only them show answers', async () => {
    const world = await campaignWorld({ engine });
    const { platform, coalitionId, coalitionSlug, campaign, marta, luz } = world;
    const { viewer, by, shown } = await full(world);
    const version = async () => (await publicVersion(platform.store, coalitionSlug))!.version;
    const setStatus = async (value: string) =>
      setAskFact(platform, await marta.viewer(), {
        seat: marta.seat,
        ask: shown,
        fact: 'status',
        value,
        seen: null,
      });
    const db = platform.store.read;
    const asked = async () => (await asksOfCampaigns(db, [campaign.id])).find(({ askId }) => askId === shown);
    const told = async () => {
      const now = platform.clock.now();
      const page = await publicCampaign(db, { coalitionId, slug: campaign.slug }, now);
      const known = await asked();
      return [(await page!.asks())[0]!.status, known!.shownStatus, known!.status];
    };
    await setShows(platform, viewer, { ...by, parts: ['asks', 'answers'] });
    await publishCampaignPage(platform, viewer, by);
    const before = await version();
    await setStatus('adopted');
    await answerIn(world, { ask: shown, answer: 'in-part', shown: false });
    expect(await version()).toBe(before);
    expect(await told()).toEqual(['proposed', 'proposed', 'in-part']);
    await showAsk(platform, viewer, { ...by, ask: shown });
    expect(await version()).toBeGreaterThan(before);
    expect(await told()).toEqual(['in-part', 'in-part', 'in-part']);
    await answerIn(world, { ask: shown, answer: 'refused', shown: true });
    expect(await told()).toEqual(['lost', 'lost', 'lost']);
    await hideAsk(platform, viewer, { ...by, ask: shown });
    await answerIn(world, { ask: shown, answer: 'in-part', shown: true });
    expect(await asked()).toMatchObject({ shownStatus: null, status: 'in-part' });
    await supportAsk(platform, await luz.viewer(), { seat: luz.seat, ask: shown, shown: 'members' });
    const answer = async (isShown: boolean) =>
      recordAnswer(platform, await luz.viewer(), {
        seat: luz.seat,
        ask: shown,
        target: await world.target(),
        campaign: campaign.id,
        answer: 'refused',
        answeredOn: '2026-11-03',
        shown: isShown,
        setStatus: false,
      });
    expect(await refusal(answer(true))).toBe('Forbidden campaign-not-yours');
    expect(await refusal(answer(false))).toBe('done');
  });

  it('is found by nobody through the contract before it has a page, and its node by members only', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, coalitionSlug, luz } = world;
    const question = `query ($slug: String!, $campaign: String!) { coalition(slug: $slug) {
      campaigns { slug } campaign(slug: $campaign) { slug goal tasks { title } contacts { summary } costs { amount } }
      publicCampaign(slug: $campaign) { slug } publishedCampaigns { slug title goal }
      calendar(from: "2027-01-01", to: "2027-12-31") { kind } myTasks { title } calendarFeeds { id } } }`;
    const variables = { slug: coalitionSlug, campaign: campaign.slug };
    const asPublic = async () =>
      (await askGraph(askContext(platform, null), question, variables))['coalition'];
    const nothing = { campaigns: [], campaign: null, calendar: [], myTasks: [], calendarFeeds: [] };
    expect(await asPublic()).toEqual({ ...nothing, publicCampaign: null, publishedCampaigns: [] });
    const { viewer, by } = await full(world);
    await publishCampaignPage(platform, viewer, by);
    expect(await asPublic()).toEqual({
      ...nothing,
      publicCampaign: { slug: campaign.slug },
      publishedCampaigns: [{ slug: campaign.slug, title: 'Después del foro 1', goal: null }],
    });
    const member = await askGraph(askContext(platform, await luz.viewer()), question, variables);
    expect(member['coalition']!['campaign']).toMatchObject({
      tasks: [{ title: 'Compromiso reservado' }],
      contacts: [{ summary: 'Contacto reservado' }],
      costs: [{ amount: 120_000 }],
    });
  });

  it('links what its readers may read as well', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom, luz, campaign } = world;
    const by = { seat: tom.seat, campaign: campaign.id };
    const kept = await world.ask('Solo del grupo', 'body');
    expect(await refusal(linkAsk(platform, await tom.viewer(), { ...by, ask: kept }))).toBe(
      'Conflict agenda-of-its-body',
    );
    const quiet = await world.begin({ readers: 'body' });
    await linkAsk(platform, await tom.viewer(), { ...by, campaign: quiet.id, ask: kept });
    const draft = await world.draft();
    const lead = await world.begin({ lead: luz.organizationId }, world.ana);
    const link = { seat: luz.seat, campaign: lead.id, statement: draft.id };
    expect(await refusal(linkStatement(platform, await luz.viewer(), link))).toBe('NotFound');
    expect(
      await refusal(linkStatement(platform, await luz.viewer(), { ...link, campaign: campaign.id })),
    ).toBe('Forbidden campaign-not-yours');
  });
});

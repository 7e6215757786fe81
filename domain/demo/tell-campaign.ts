import { dateOf } from '../../db/demo/dates.ts';
import type { DemoCampaign, DemoDay } from '../../db/demo/campaigns/types.ts';
import type { Offset, SeatRef } from '../../db/demo/types.ts';
import { recordAnswer } from '../agendas/actions-answers.ts';
import { createActivity } from '../campaigns/actions-activities.ts';
import { approveChapter, proposeChapter, showChapter } from '../campaigns/actions-chapters.ts';
import { addCampaignTarget, linkAsk, linkStatement, showAsk } from '../campaigns/actions-links.ts';
import { addCost, addPressMention, logContact, showPressMention } from '../campaigns/actions-log.ts';
import { acceptPartner, askToJoin, invitePartner, showPartner } from '../campaigns/actions-partners.ts';
import { createCampaign, publishCampaignPage, setShows, startCampaign } from '../campaigns/actions.ts';
import { pressOf } from '../campaigns/reads-log.ts';
import { createTask, doTask } from '../tasks/actions.ts';
import { importBlocks } from '../texts/co-editing/actions.ts';
import { newBlockId, type Block } from '../texts/schema.ts';
import { transact } from '../transaction.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** A campaign as it comes to be. */
interface Begun {
  id: string;
  textId: string;
  chapters: Map<string, string>;
}

/** What happened to a campaign, as deeds to be told in the order of everything else. */
export function deedsOfCampaign(
  told: Told,
  campaign: DemoCampaign,
): { at: Offset; tell: () => Promise<void> }[] {
  let { at } = campaign;
  const next = () => (at += campaign.pace);
  const begun: Begun = { id: '', textId: '', chapters: new Map() };
  const { platform, cast } = told;
  const lead = async () => ({ ...(await cast.act(campaign.by)), campaign: begun.id });
  const as = async (by: SeatRef) => ({ ...(await cast.act(by)), campaign: begun.id });
  const on = (day: number) => dateOf(day, 'America/Guatemala', new Date(told.start));
  const deed = (tell: () => Promise<unknown>) => ({ at: next(), tell: async () => void (await tell()) });
  return [
    { at: campaign.at, tell: () => begin(told, campaign, begun) },
    ...campaign.asks.map(({ key, shown }) =>
      deed(async () => {
        const { viewer, ...by } = await lead();
        const ask = found(told.agendas.get(campaign.agenda)?.asks.get(key), key);
        await linkAsk(platform, viewer, { ...by, ask });
        if (shown) await showAsk(platform, viewer, { ...by, ask });
      }),
    ),
    ...campaign.statements.map(({ key, at: later }) => ({
      at: later ?? next(),
      tell: async () => {
        const { viewer, ...by } = await lead();
        await linkStatement(platform, viewer, { ...by, statement: found(told.statements.get(key), key).id });
      },
    })),
    ...campaign.targets.map(({ key, role }) =>
      deed(async () => {
        const { viewer, ...by } = await lead();
        await addCampaignTarget(platform, viewer, { ...by, target: found(told.targets.get(key), key), role });
      }),
    ),
    ...campaign.partners.map((partner) => deed(() => join(told, campaign, begun, partner))),
    ...campaign.chapters.map((chapter) => deed(() => open(told, campaign, begun, chapter))),
    ...campaign.activities.map((activity) => deed(() => plan(told, campaign, begun, activity))),
    ...campaign.tasks.map(({ by, organization, title, due, doneBy }) =>
      deed(async () => {
        const { viewer, ...who } = await as(by);
        const task = await createTask(platform, viewer, {
          ...who,
          organization: cast.organization(organization),
          title,
          dueOn: on(due),
        });
        if (doneBy) {
          const doer = await cast.act(doneBy);
          await doTask(platform, doer.viewer, { seat: doer.seat, task: task.id });
        }
      }),
    ),
    deed(async () => {
      const { viewer, ...by } = await lead();
      await setShows(platform, viewer, { ...by, parts: campaign.shows });
      await publishCampaignPage(platform, viewer, by);
    }),
    ...campaign.contacts.map(({ by, target, day, ...contact }) => ({
      at: dayBefore(day),
      tell: async () => {
        const { viewer, ...who } = await as(by);
        const met = { ...contact, metOn: on(day), target: found(told.targets.get(target), target) };
        await logContact(platform, viewer, { ...who, ...met });
      },
    })),
    ...campaign.press.map(({ by, day, ...mention }) => ({
      at: dayBefore(day),
      tell: async () => {
        const { viewer, ...who } = await as(by);
        await addPressMention(platform, viewer, { ...who, ...mention, publishedOn: on(day) });
        const { viewer: runs, seat } = await lead();
        const waiting = (await pressOf(platform.store.read, [begun.id])).filter(({ shown }) => !shown);
        for (const { id } of waiting) await showPressMention(platform, runs, { seat, pressMention: id });
      },
    })),
    ...campaign.costs.map(({ by, day, ...cost }) => ({
      at: dayBefore(day),
      tell: async () => {
        const { viewer, ...who } = await as(by);
        await addCost(platform, viewer, { ...who, ...cost, spentOn: on(day) });
      },
    })),
    ...campaign.answers.map(({ by, ask, target, answer, day, url }) => ({
      at: dayBefore(day),
      tell: async () => {
        const { viewer, ...who } = await as(by);
        await recordAnswer(platform, viewer, {
          ...who,
          ask: found(told.agendas.get(campaign.agenda)?.asks.get(ask), ask),
          target: found(told.targets.get(target), target),
          answer,
          answeredOn: on(day),
          url,
          shown: true,
          setStatus: true,
        });
      },
    })),
  ];
}

const DAY = 86_400_000;
/** A little after noon of that day, as far as it is past. */
const dayBefore = (day: number): Offset => day * DAY + DAY / 24;

async function begin(told: Told, campaign: DemoCampaign, begun: Begun): Promise<void> {
  const { platform, cast, start } = told;
  const { viewer, seat } = await cast.act(campaign.by);
  const { titles, goal } = campaign;
  const on = (day: number) => dateOf(day, 'America/Guatemala', new Date(start));
  const { id, textId } = await createCampaign(platform, viewer, {
    seat,
    body: cast.body(campaign.body),
    titleEs: titles.es,
    titleEn: titles.en,
    goalEs: goal.es,
    goalEn: goal.en,
    lead: cast.organization(campaign.lead),
    startsOn: on(campaign.starts),
    endsOn: on(campaign.ends),
    readers: 'members',
  });
  told.campaigns.set(campaign.key, id);
  Object.assign(begun, { id, textId });
  await startCampaign(platform, viewer, { seat, campaign: id });
  const ids = campaign.words.map(() => newBlockId((length) => platform.randomBytes(length)));
  const blocks = (language: 'es' | 'en') =>
    campaign.words.map((words, index): Block => ({
      id: ids[index]!,
      kind: 'paragraph',
      level: 0,
      inlines: [{ type: 'text', text: words[language] }],
    }));
  await transact(platform, async (tx) => {
    tx.begin();
    await importBlocks(tx, { textId, seatId: seat, blocks: { es: blocks('es'), en: blocks('en') } });
  });
}

async function join(
  { platform, cast }: Told,
  campaign: DemoCampaign,
  { id }: Begun,
  { by, came, shown }: DemoCampaign['partners'][number],
): Promise<void> {
  const [lead, partner] = [await cast.act(campaign.by), await cast.act(by)];
  const organization = cast.organization(by.split('@')[1]!);
  const [led, own] = [
    { seat: lead.seat, campaign: id },
    { seat: partner.seat, campaign: id },
  ];
  if (came === 'invited') {
    await invitePartner(platform, lead.viewer, { ...led, organization });
    await acceptPartner(platform, partner.viewer, { ...own, organization });
  } else {
    await askToJoin(platform, partner.viewer, own);
    if (!shown) return;
    await acceptPartner(platform, lead.viewer, { ...led, organization });
  }
  if (shown === 'public') await showPartner(platform, partner.viewer, { ...own, shown });
}

async function open(
  { platform, cast }: Told,
  campaign: DemoCampaign,
  begun: Begun,
  { key, by, country, place, titles, plan: words, ...after }: DemoCampaign['chapters'][number],
): Promise<void> {
  const [lead, partner] = [await cast.act(campaign.by), await cast.act(by)];
  const { id } = await proposeChapter(platform, partner.viewer, {
    seat: partner.seat,
    campaign: begun.id,
    country,
    place: place ?? null,
    titleEs: titles.es,
    titleEn: titles.en,
    planEs: words.es,
    planEn: words.en,
  });
  begun.chapters.set(key, id);
  if (after.approved) await approveChapter(platform, lead.viewer, { seat: lead.seat, chapter: id });
  if (after.public)
    await showChapter(platform, partner.viewer, { seat: partner.seat, chapter: id, public: true });
}

async function plan(
  { platform, cast, start }: Told,
  campaign: DemoCampaign,
  begun: Begun,
  activity: DemoCampaign['activities'][number],
): Promise<void> {
  const { viewer, seat } = await cast.act(campaign.by);
  const { kind, titles, place, zone, from, to, chapter } = activity;
  const first = dayOf(activity.day, zone, start);
  const last = activity.lastDay === undefined ? first : dayOf(activity.lastDay, zone, start);
  const timed = from !== undefined && to !== undefined;
  await createActivity(platform, viewer, {
    seat,
    campaign: begun.id,
    kind,
    titleEs: titles.es,
    titleEn: titles.en,
    place,
    wholeDay: !timed,
    startsAt: timed ? `${first}T${from}` : first,
    endsAt: timed ? `${last}T${to}` : last,
    zone,
    public: activity.public,
    reminders: activity.reminders,
    chapter: chapter === undefined ? null : found(begun.chapters.get(chapter), chapter),
  });
}

/** So many days from the start, or the next such day of a year. */
function dayOf(day: DemoDay, zone: string, start: string): string {
  const today = dateOf(0, zone, new Date(start));
  if (typeof day === 'number') return dateOf(day, zone, new Date(start));
  const year = Number(today.slice(0, 4));
  return `${year}-${day}` >= today ? `${year}-${day}` : `${year + 1}-${day}`;
}

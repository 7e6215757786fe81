import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { cancelActivity, changeActivity } from '../../../domain/campaigns/actions-activities.ts';
import { linkStatement } from '../../../domain/campaigns/actions-links.ts';
import { publishCampaignPage, setShows } from '../../../domain/campaigns/actions.ts';
import type { ActivityInput } from '../../../domain/campaigns/rules.ts';
import { createFeed, revokeFeed } from '../../../domain/calendars/actions.ts';
import { calendarAt, feedFile, publicCalendar } from '../../../domain/calendars/files.ts';
import { calendarBetween, feedsOf } from '../../../domain/calendars/reads.ts';
import { calendarSpan, FEEDS_PER_PERSON } from '../../../domain/calendars/rules.ts';
import { parse } from '../../../domain/input.ts';
import { endSeat } from '../../../domain/organizations/actions.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { ask, askContext } from '../../graphql/ask.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

const origin = 'https://acuerdo.example';
const read = (bytes: Uint8Array) =>
  new ICAL.Component(ICAL.parse(Buffer.from(bytes).toString('utf8')) as never);
const eventsIn = (calendar: ICAL.Component) => {
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};

const memberFile = async (world: CampaignWorld, language: 'es' | 'en' = 'es') =>
  calendarAt({ platform: world.platform, origin }, await world.luz.viewer(), {
    coalition: world.coalitionSlug,
    campaign: world.campaign.slug,
    language,
  });

const WINDOW: ActivityInput = {
  kind: 'hearing',
  titleEs: 'Ventana; de audiencias, en línea',
  titleEn: 'Hearing window',
  place: 'Washington',
  wholeDay: false,
  startsAt: '2027-03-20T10:00',
  endsAt: '2027-03-20T12:00',
  zone: 'America/New_York',
  public: true,
  reminders: [1, 21, 7],
  chapter: null,
};

eachEngine((engine) => {
  it('is read back as it was meant: zones, reminders, whole days, both languages', async () => {
    const world = await campaignWorld({ engine });
    const zones = [
      ['America/New_York', '2027-03-13T10:00', '2027-03-13T15:00:00.000Z'],
      ['America/New_York', '2027-03-14T10:00', '2027-03-14T14:00:00.000Z'],
      ['America/Mexico_City', '2027-07-01T10:00', '2027-07-01T16:00:00.000Z'],
      ['America/Guatemala', '2027-07-01T10:00', '2027-07-01T16:00:00.000Z'],
      ['America/Port-au-Prince', '2027-11-07T09:00', '2027-11-07T14:00:00.000Z'],
      ['Europe/Zurich', '2027-03-28T09:00', '2027-03-28T07:00:00.000Z'],
      ['UTC', '2027-07-01T10:00', '2027-07-01T10:00:00.000Z'],
    ] as const;
    for (const [zone, startsAt] of zones)
      await world.activity({ ...WINDOW, zone, startsAt, endsAt: startsAt });
    const file = await memberFile(world);
    expect(file.mime).toBe('text/calendar; charset=utf-8');
    const text = Buffer.from(file.bytes).toString('utf8');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const calendar = read(file.bytes);
    const events = eventsIn(calendar);
    expect(events.map((event) => event.startDate.toJSDate().toISOString()).sort()).toEqual(
      zones.map(([, , instant]) => instant).sort(),
    );
    expect(events[0]!.summary).toBe('Ventana; de audiencias, en línea');
    expect(events[0]!.location).toBe('Washington');
    const alarms = events[0]!.component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '-P21D',
      '-P7D',
      '-P1D',
    ]);
    expect(
      calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')),
    ).toEqual([...new Set(zones.map(([zone]) => zone))].filter((zone) => zone !== 'UTC').sort());
    expect(eventsIn(read((await memberFile(world, 'en')).bytes))[0]!.summary).toBe('Hearing window');
  });

  it('says of a zone only the years it is needed for, so that dates far apart cost no more than two', async () => {
    const world = await campaignWorld({ engine });
    const on = (startsAt: string) =>
      world.activity({ ...WINDOW, zone: 'America/Santiago', startsAt, endsAt: startsAt });
    await on('2026-12-31T22:30');
    await on('2036-06-15T10:00');
    const file = await memberFile(world);
    const starts = eventsIn(read(file.bytes)).map((event) => event.startDate.toJSDate().toISOString());
    expect(starts.sort()).toEqual(['2027-01-01T01:30:00.000Z', '2036-06-15T14:00:00.000Z']);
    const text = Buffer.from(file.bytes).toString('utf8');
    const years = [...text.matchAll(/BEGIN:(?:STANDARD|DAYLIGHT)\r\nDTSTART:(\d{4})/g)].map(
      ([, year]) => year,
    );
    // A run of years begins as it does in UTC: there, on the eve of the first.
    expect([...new Set(years)].sort()).toEqual(['2025', '2026', '2027', '2035', '2036']);
    for (const far of ['2326-11-25T10:00', '1926-11-25T10:00'])
      expect(await refusal(on(far))).toBe('Invalid startsAt:years-away');
  });

  it('counts changes, keeps its name through them, and stays when it is called off', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom } = world;
    const { id } = await world.activity();
    const [first] = eventsIn(read((await memberFile(world)).bytes));
    const changed = {
      ...WINDOW,
      seat: tom.seat,
      activity: id,
      startsAt: '2027-03-21T10:00',
      endsAt: '2027-03-21T12:00',
    };
    await changeActivity(platform, await tom.viewer(), changed);
    const cancelled = await cancelActivity(platform, await tom.viewer(), { seat: tom.seat, activity: id });
    expect(cancelled.sequence).toBe(2);
    const [last] = eventsIn(read((await memberFile(world)).bytes));
    expect(last!.uid).toBe(first!.uid);
    expect([first!.sequence, last!.sequence]).toEqual([0, 2]);
    expect(last!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(last!.component.getAllSubcomponents('valarm')).toEqual([]);
    expect(await refusal(changeActivity(platform, await tom.viewer(), changed))).toBe(
      'Conflict activity-cancelled',
    );
  });

  it('holds whole days as days, and refuses hours that do not exist', async () => {
    const world = await campaignWorld({ engine });
    const whole = { wholeDay: true, startsAt: '2027-12-18', endsAt: '2027-12-19', zone: 'America/Guatemala' };
    const activity = await world.activity({ ...WINDOW, ...whole });
    expect([activity.startsAt, activity.endsAt]).toEqual([
      '2027-12-18T06:00:00.000Z',
      '2027-12-20T06:00:00.000Z',
    ]);
    const [event] = eventsIn(read((await memberFile(world)).bytes));
    expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([
      true,
      '2027-12-18',
      '2027-12-20',
    ]);
    const tried = async (over: Partial<ActivityInput>) => refusal(world.activity({ ...WINDOW, ...over }));
    expect(await tried({ startsAt: '2027-03-14T02:30', endsAt: '2027-03-14T04:00' })).toBe(
      'Invalid startsAt:hour-not-there',
    );
    expect(await tried({ endsAt: '2027-03-20T09:00' })).toBe('Invalid endsAt:ends-before-start');
    expect(await tried({ ...whole, endsAt: '2027-02-30' })).toBe('Invalid endsAt:end-day-wrong');
    expect(await tried({ zone: 'Mars/Olympus' })).toBe('Invalid zone:time-zone-not-valid');
  });

  it('lets what is left out of the end be as the start, and says what of the start is missing', async () => {
    const world = await campaignWorld({ engine });
    const span = async (startsAt: string, endsAt: string, wholeDay = false) => {
      const zone = 'America/Guatemala';
      const one = await world.activity({ ...WINDOW, wholeDay, startsAt, endsAt, zone });
      return [one.startsAt, one.endsAt];
    };
    const whole = ['2027-03-20T06:00:00.000Z', '2027-03-21T06:00:00.000Z'];
    expect(await span('2027-03-20', '', true)).toEqual(whole);
    const [start, noon] = ['2027-03-20T16:00:00.000Z', '2027-03-20T18:00:00.000Z'];
    expect(await span('2027-03-20T10:00', 'T')).toEqual([start, start]);
    expect(await span('2027-03-20T10:00', 'T12:00')).toEqual([start, noon]);
    expect(await span('2027-03-20T10:00', '2027-03-21T')).toEqual([start, '2027-03-21T16:00:00.000Z']);
    const tried = async (startsAt: string, wholeDay = false) =>
      refusal(world.activity({ ...WINDOW, wholeDay, startsAt, endsAt: 'T' }));
    expect(await tried('2027-03-20T')).toBe('Invalid startsAt:start-hour-missing');
    expect(await tried('T10:00')).toBe('Invalid startsAt:start-day-missing');
    expect(await tried('', true)).toBe('Invalid startsAt:start-day-missing');
    expect(await tried('2027-02-30T10:00')).toBe('Invalid startsAt:start-day-missing');
  });

  it('shows the public a published campaign’s public activities and nothing else', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, tom, coalitionSlug } = world;
    const letter = await world.open();
    const by = { seat: tom.seat, campaign: campaign.id };
    await linkStatement(platform, await tom.viewer(), { ...by, statement: letter.statementId });
    await world.activity();
    await world.activity({ titleEs: 'Reservada', titleEn: 'Reserved', public: false });
    const asked = { coalition: coalitionSlug, campaign: campaign.slug, language: 'en' as const };
    const open = () => publicCalendar({ platform, origin }, asked);
    expect(await refusal(open())).toBe('NotFound');
    await publishCampaignPage(platform, await tom.viewer(), by);
    expect(await refusal(open())).toBe('NotFound');
    await setShows(platform, await tom.viewer(), { ...by, parts: ['dates'] });
    const events = eventsIn(read((await open()).bytes));
    expect(events.map((event) => event.summary)).toEqual(['Hearing window']);
    expect(events[0]!.component.getFirstPropertyValue('url')).toBe(
      `${origin}/${coalitionSlug}/en/campaigns/${campaign.slug}`,
    );
    expect(eventsIn(read((await memberFile(world)).bytes))).toHaveLength(3);
  });

  it('is at a private address while its person may see it and has not taken it away', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, coalitionId } = world;
    const luz = await world.member({ seat: { steward: 1 } });
    await world.activity();
    const make = async (only: string | null) =>
      createFeed(platform, await luz.viewer(), { seat: luz.seat, campaign: only });
    const [all, one] = [await make(null), await make(campaign.id)];
    const fetch = (token: string) => feedFile({ platform, origin }, { token, language: null });
    for (const { token } of [all, one]) {
      const { bytes } = await fetch(token);
      expect(eventsIn(read(bytes))).toHaveLength(1);
      expect((await fetch(token)).bytes).toEqual(bytes);
    }
    const kept = await platform.store.read.selectFrom('calendar_feeds').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(all.token);
    expect(await refusal(fetch('x'.repeat(43)))).toBe('NotFound');
    expect(await refusal(revokeFeed(platform, await world.tom.viewer(), { feed: one.feed.id }))).toBe(
      'NotFound',
    );
    await revokeFeed(platform, await luz.viewer(), { feed: one.feed.id });
    expect(await refusal(fetch(one.token))).toBe('NotFound');
    expect(await refusal(revokeFeed(platform, await luz.viewer(), { feed: one.feed.id }))).toBe('NotFound');
    const mine = { coalitionId, personId: luz.personId };
    expect((await feedsOf(platform.store.read, mine)).map((feed) => feed.id)).toEqual([all.feed.id]);
    await endSeat(platform, await luz.viewer(), { seat: luz.seat, endedSeat: luz.seat });
    expect(await refusal(fetch(all.token))).toBe('NotFound');
  });

  it('of a campaign that is its body’s own stays so, and there are only so many addresses', async () => {
    const world = await campaignWorld({ engine });
    const { platform, luz, begin } = world;
    const quiet = await begin({ readers: 'body' });
    const make = async (campaign: string | null) =>
      createFeed(platform, await luz.viewer(), { seat: luz.seat, campaign });
    expect(await refusal(make(quiet.id))).toBe('NotFound');
    for (let n = 0; n < FEEDS_PER_PERSON; n++) await make(null);
    expect(await refusal(make(null))).toBe('Conflict feeds-too-many');
  });

  it('between two days, as each zone counts them', async () => {
    const world = await campaignWorld({ engine });
    const { platform, coalitionId, luz } = world;
    await world.activity({
      startsAt: '2027-03-20T23:30',
      endsAt: '2027-03-21T01:00',
      zone: 'America/Tijuana',
    });
    const on = async (from: string, to: string) =>
      (
        await calendarBetween(
          platform.store.read,
          await luz.viewer(),
          { coalitionId, campaignId: null },
          { from, to },
        )
      ).length;
    expect(await on('2027-03-20', '2027-03-20')).toBe(1);
    expect(await on('2027-03-21', '2027-03-21')).toBe(1);
    expect(await on('2027-03-22', '2027-03-22')).toBe(0);
    expect(await on('2027-03-19', '2027-03-19')).toBe(0);
  });

  it('of one campaign holds what its file holds: its activities, and until when its letters are signed', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, tom, luz, coalitionSlug, begin } = world;
    const letter = await world.open();
    await linkStatement(platform, await tom.viewer(), {
      seat: tom.seat,
      campaign: campaign.id,
      statement: letter.statementId,
    });
    await world.activity();
    const other = await begin();
    const quiet = await begin({ readers: 'body' });
    await world.activity({ campaign: quiet.id });
    const question = `query ($slug: String!, $campaign: String) { coalition(slug: $slug) {
      calendar(from: "2026-04-01", to: "2027-04-01", campaign: $campaign) { kind } } }`;
    const kinds = async (viewer: Viewer | null, slug: string | null) => {
      const variables = { slug: coalitionSlug, campaign: slug };
      const { coalition } = await ask(askContext(platform, viewer), question, variables);
      const entries = coalition?.['calendar'] as { kind: string }[] | undefined;
      return entries?.map(({ kind }) => kind).sort();
    };
    const everything = ['activity', 'signOnCloses'];
    expect(await kinds(await luz.viewer(), campaign.slug)).toEqual(everything);
    expect(eventsIn(read((await memberFile(world)).bytes))).toHaveLength(everything.length);
    expect(await kinds(await luz.viewer(), other.slug)).toEqual([]);
    expect(await kinds(await luz.viewer(), null)).toEqual(everything);
    expect(await kinds(await tom.viewer(), quiet.slug)).toEqual(['activity']);
    for (const hidden of [quiet.slug, 'nothing']) expect(await kinds(await luz.viewer(), hidden)).toEqual([]);
    expect(await kinds(null, campaign.slug)).toEqual([]);
  });
});

it('is asked for a year at most', async () => {
  const span = async (from: string, to: string) => parse(calendarSpan, { from, to });
  expect(await span('2028-01-01', '2028-12-31')).toEqual({ from: '2028-01-01', to: '2028-12-31' });
  expect(await refusal(span('2028-01-01', '2029-01-01'))).toContain('span-too-long');
  expect(await refusal(span('2028-01-02', '2028-01-01'))).toContain('ends-before-start');
});

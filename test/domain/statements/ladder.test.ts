import fc from 'fast-check';
import { expect, it, describe } from 'vitest';
import { calendarEntries } from '../../../domain/calendars/reads.ts';
import { memberCalendar } from '../../../domain/calendars/files.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { planLadder } from '../../../domain/statements/ladder/actions.ts';
import { HOLIDAY_COUNTRIES, isHoliday } from '../../../domain/statements/ladder/holidays.ts';
import { isWorkday, ladderOf, ownDay, workdaysBefore } from '../../../domain/statements/ladder/plan.ts';
import { findLadder, memberCountries } from '../../../domain/statements/ladder/reads.ts';
import type { Laying } from '../../../domain/statements/ladder/rules.ts';
import { LONGEST_LEAD, RUNGS, USUAL_LEADS } from '../../../domain/statements/constants.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

/** The national holidays of 2027 on weekdays, read from official calendars by hand: a model that shares no rule. */
const OF_2027: Record<string, string[]> = {
  MX: ['01-01', '02-01', '03-15', '09-16', '11-15'],
  GT: ['01-01', '03-25', '03-26', '06-30', '09-15', '10-20', '11-01'],
  SV: ['01-01', '03-25', '03-26', '05-10', '06-17', '08-06', '09-15', '11-02'],
  HN: ['01-01', '03-25', '03-26', '04-14', '09-15', '10-06', '10-07', '10-08'],
  CR: ['01-01', '03-25', '03-26', '08-02', '08-31', '09-15', '12-01'],
  US: [
    '01-01',
    '01-18',
    '02-15',
    '05-31',
    '06-18',
    '07-05',
    '09-06',
    '10-11',
    '11-11',
    '11-25',
    '12-24',
    '12-31',
  ],
  CO: [
    ...['01-01', '01-11', '03-22', '03-25', '03-26', '05-10', '05-31', '06-07', '07-05', '07-20'],
    ...['08-16', '10-18', '11-01', '11-15', '12-08'],
  ],
};

const daysOf = (year: number) =>
  Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10));
/** The weekday by Intl, which the plan does not use. */
const weekday = (day: string) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
const works = (day: string, countries: readonly string[]) =>
  !['Sat', 'Sun'].includes(weekday(day)) && !countries.some((one) => isHoliday(day, one));
const wall = (at: string, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  );

describe('the days of a ladder', () => {
  it('knows the national holidays', () => {
    for (const [country, expected] of Object.entries(OF_2027)) {
      const found = daysOf(2027).filter((day) => isWorkday(day, []) && isHoliday(day, country));
      expect([country, ...found.map((day) => day.slice(5))]).toEqual([country, ...expected]);
    }
    expect(
      isHoliday('2026-04-03', 'SV') && isHoliday('2028-04-14', 'SV') && isHoliday('2030-04-19', 'SV'),
    ).toBe(true);
  });

  it('lays so many working days between two steps, each until five by the clock there, as a model counts them', () => {
    const zones = ['America/Guatemala', 'America/New_York', 'America/Santiago', 'America/Los_Angeles', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom(...zones),
        fc.subarray([...HOLIDAY_COUNTRIES]),
        fc.tuple(...RUNGS.map(() => fc.integer({ min: 0, max: LONGEST_LEAD }))),
        (days, zone, countries, numbers) => {
          const deliveryAt = later('2027-01-01T16:30:00.000Z', days * DAY);
          const leads = Object.fromEntries(RUNGS.map((kind, n) => [kind, numbers[n]])) as typeof USUAL_LEADS;
          let above = wall(deliveryAt, zone).slice(0, 10);
          for (const { kind, day, at, lead } of ladderOf({ deliveryAt, zone, countries, leads })) {
            expect(lead).toBe(leads[kind]);
            expect(works(day, countries)).toBe(true);
            expect(wall(at, zone)).toBe(`${day} 17:00`);
            const between = [];
            for (let one = day; one < above; one = later(`${one}T00:00:00.000Z`, DAY).slice(0, 10))
              if (works(one, countries)) between.push(one);
            const whole = works(above, countries) || lead > 0 ? lead : 1;
            expect(between).toHaveLength(above === day ? 0 : whole);
            above = day;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps its hour over a change of clocks, and says which day is one’s own', () => {
    const [print] = ladderOf({
      ...{ deliveryAt: '2027-03-15T15:00:00.000Z', zone: 'America/New_York', countries: ['US'] },
      leads: { ...USUAL_LEADS, print: 1 },
    });
    expect(print).toMatchObject({ day: '2027-03-12', at: '2027-03-12T22:00:00.000Z' });
    expect(ownDay('2027-09-15', ['GT'])).toBe('2027-09-14');
    expect(ownDay('2027-09-15', ['MX'])).toBe('2027-09-15');
    expect(workdaysBefore('2027-03-29', 1, ['SV'])).toBe('2027-03-24');
  });
});

const plan = (world: SigningWorld, days: number, over: Partial<Laying> = {}): Laying => ({
  deliveryAt: later(world.platform.clock.now(), days * DAY).slice(0, 16),
  ...{ zone: 'UTC', countries: ['GT'], leads: USUAL_LEADS },
  ...over,
});

const lay = async (world: SigningWorld, by: Player, statement: string, asked: Laying) =>
  planLadder(world.platform, await by.viewer(), { seat: by.seat, statement, plan: asked });

eachEngine((engine) => {
  it('is planned by who drafts and by the office, and told to them once for each plan', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ana, diego } = world;
    const { id } = await world.draft();
    const ladder = await lay(world, marta, id, plan(world, 90));
    expect(ladder).toMatchObject({ sequence: 0, countries: ['GT'], zone: 'UTC' });
    expect(ladder.rungs.map(({ kind }) => kind)).toEqual([...RUNGS]);
    // Nothing is translated after the text was closed.
    expect(ladder.rungs.findIndex(({ kind }) => kind === 'translation')).toBeGreaterThan(
      ladder.rungs.findIndex(({ kind }) => kind === 'text'),
    );
    await lay(world, marta, id, plan(world, 90));
    platform.clock.advance(DAY);
    expect(await lay(world, ana, id, plan(world, 100))).toMatchObject({ sequence: 1 });
    const mails = await platform.store.read
      .selectFrom('outbox')
      .where('kind', '=', 'mail')
      .where('key', 'like', `%ladder:${id}%`)
      .select('key')
      .execute();
    const told = (sequence: number, { personId }: Player) =>
      mails.filter(({ key }) => key.includes(`ladder:${id}:${sequence}:${personId}`)).length;
    expect([told(0, marta), told(0, ana), told(0, diego), told(1, marta), told(1, ana)]).toEqual([
      ...[0, 1, 1, 1, 0],
    ]);
    const acts = await platform.store.read
      .selectFrom('audit')
      .where('act', 'like', 'statement.ladder%')
      .select('act')
      .orderBy('seq')
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(['statement.ladder-planned', 'statement.ladder-moved']);
  });

  it('is refused to others, with days that do not exist or are over', async () => {
    const world = await signingWorld({ engine });
    const { id } = await world.draft();
    const attempt = async (by: Player, asked: Laying, statement = id) =>
      refusal(lay(world, by, statement, asked));
    expect(await attempt(world.luz, plan(world, 90))).toBe('NotFound');
    expect(await attempt(world.marta, plan(world, 90), 'unknown')).toBe('NotFound');
    const { id: closed } = await world.closed();
    expect(await attempt(world.luz, plan(world, 90), closed)).toBe('Forbidden not-a-drafter');
    expect(await attempt(world.marta, plan(world, -1))).toBe('Invalid deliveryAt:time-past');
    expect(await attempt(world.marta, plan(world, 800))).toBe('Invalid deliveryAt:time-too-far');
    expect(await attempt(world.marta, plan(world, 90, { zone: 'Luna' }))).toBe(
      'Invalid zone:time-zone-not-valid',
    );
    expect(await attempt(world.marta, plan(world, 90, { countries: ['ZZ'] }))).toMatch(
      /^Invalid countries\.0:country-missing$/,
    );
    expect(await attempt(world.marta, plan(world, 90, { leads: { ...USUAL_LEADS, text: 61 } }))).toBe(
      'Invalid leads.text:ladder-lead',
    );
    expect(
      await attempt(world.marta, {
        ...plan(world, 90, { zone: 'America/New_York' }),
        deliveryAt: '2027-03-14T02:30',
      }),
    ).toBe('Invalid deliveryAt:time-does-not-exist');
    expect(await findLadder(world.platform.store.read, id)).toBeNull();
  });

  it('stands on the calendar of whoever may know of the text, under the same names when it moves', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, luz, coalitionId } = world;
    const { id } = await world.draft();
    await lay(world, marta, id, plan(world, 90));
    const of = { coalitionId, campaignId: null };
    const steps = async (by: Player) =>
      (await calendarEntries(platform.store.read, await by.viewer(), of)).filter(
        ({ kind }) => kind === 'ladder',
      ).length;
    expect([await steps(marta), await steps(luz)]).toEqual([6, 0]);
    const uids = async () => {
      const known = { platform, origin: 'https://acuerdo.example' };
      const { bytes } = await memberCalendar(known, await marta.viewer(), { ...of, language: 'es' });
      const text = Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '');
      return [...text.matchAll(/UID:(ladder-.*)\r\nSEQUENCE:(\d)/g)].map(([, uid, n]) => [uid, n]);
    };
    const before = await uids();
    await lay(world, marta, id, plan(world, 120));
    const after = await uids();
    expect(after.map(([uid]) => uid).sort()).toEqual(before.map(([uid]) => uid).sort());
    expect([new Set(before.map(([, n]) => n)), new Set(after.map(([, n]) => n))]).toEqual([
      new Set(['0']),
      new Set(['1']),
    ]);
  });

  it('lets two plan at once, and keeps one after the other', async () => {
    const world = await signingWorld({ engine });
    const { id } = await world.draft();
    await Promise.all([90, 100, 110].map((days) => lay(world, world.marta, id, plan(world, days))));
    expect(await findLadder(world.platform.store.read, id)).toMatchObject({ sequence: 2 });
  });

  it('tells of no country in which a member at risk alone works', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    const countries = await memberCountries(platform.store.read, coalitionId, platform.clock.now());
    expect(countries).toEqual(expect.arrayContaining(['HN', 'MX', 'US']));
    expect(countries).not.toContain('SV');
  });
});

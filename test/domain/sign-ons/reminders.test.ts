import { expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid } from '../../../domain/errors.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { closeSignOn } from '../../../domain/sign-ons/actions.ts';
import { planReminders, reminderJobs, remindUnanswered } from '../../../domain/sign-ons/actions-remind.ts';
import { reminderPlanOf, remindersOf } from '../../../domain/sign-ons/reads-reminders.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { unansweredOf } from '../../../domain/sign-ons/unanswered.ts';
import { declineSignature, proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

interface Sent {
  to: string;
  language: string;
  facts: Record<string, string>;
}

async function sent({ platform }: SigningWorld): Promise<Sent[]> {
  const rows = await platform.store.read
    .selectFrom('outbox')
    .where('key', 'like', 'mail:sign-on-reminder:%')
    .select('payload')
    .orderBy('due_at')
    .orderBy('key')
    .execute();
  return rows.map(({ payload }) => JSON.parse(payload) as Sent);
}

const remind = async (
  { platform }: SigningWorld,
  by: Player,
  signOn: SignOn,
  words: { wordsEs?: string; wordsEn?: string } = {},
) => remindUnanswered(platform, await by.viewer(), { seat: by.seat, signOn: signOn.id, ...words });

const plan = async (
  { platform, ana }: SigningWorld,
  signOn: SignOn,
  after: number | null,
  every: number | null,
) => planReminders(platform, await ana.viewer(), { seat: ana.seat, signOn: signOn.id, after, every });

const wait = async ({ platform }: SigningWorld, until: string) => {
  platform.clock.set(until);
  await drainOutbox(platform, {
    ...reminderJobs(platform),
    mail: async () => {},
    'close-sign-on': async () => {},
  });
};

const organizationsIn = (mails: readonly Sent[]) => [
  ...new Set(mails.map(({ facts }) => facts['organization'])),
];

eachEngine((engine) => {
  it('writes to those who have not answered, each address once, with the words said, and to nobody else', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz, marta } = world;
    const signOn = await world.open();
    await world.sign(tom, signOn);
    await declineSignature(platform, await luz.viewer(), {
      seat: luz.seat,
      signOn: signOn.id,
      reason: 'Aún no.',
    });
    await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn));
    const words = { wordsEs: 'Se entrega el jueves.', wordsEn: 'It is delivered on Thursday.' };
    await remind(world, world.ana, signOn, words);
    const mails = await sent(world);
    expect(organizationsIn(mails).toSorted()).toEqual(['Albergue La Ruta del Sur', 'Fundación Izote']);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
    for (const { language, facts } of mails)
      expect(facts['words']).toBe(language === 'en' ? words.wordsEn : words.wordsEs);
  });

  it('does not write to whoever signed with the name withheld, and tells the staff the same count either way', async () => {
    const world = await signingWorld({ engine });
    const { platform, ines, diego } = world;
    const signOn = await world.open();
    await world.sign(ines, signOn, { visibility: 'withheld' });
    await remind(world, diego, signOn);
    expect(organizationsIn(await sent(world))).not.toContain('Fundación Izote');
    const [reminder] = await remindersOf(platform.store.read, signOn.id);
    const unanswered = await unansweredOf(
      platform.store.read,
      await diego.viewer(),
      signOn,
      platform.clock.now(),
    );
    expect(unanswered).toContain(ines.organizationId);
    expect(reminder).toMatchObject({ asked: unanswered.length, seatId: diego.seat });
  });

  it('refuses whoever is not of the secretariat, a sign-on that is over, words in one language, and haste', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom, marta } = world;
    const signOn = await world.open();
    for (const player of [tom, marta])
      await expect(remind(world, player, signOn)).rejects.toThrow(new Forbidden('secretariat-only'));
    await expect(remind(world, ana, signOn, { wordsEs: 'Se entrega el jueves.' })).rejects.toThrow(
      new Invalid([{ field: 'wordsEn', word: 'reminder-one-language' }]),
    );
    await remind(world, ana, signOn);
    await expect(remind(world, ana, signOn)).rejects.toThrow(Conflict);
    platform.clock.advance(12 * HOUR);
    await remind(world, ana, signOn);
    await closeSignOn(platform, await ana.viewer(), {
      seat: ana.seat,
      signOn: signOn.id,
      reason: 'Ya se entregó.',
    });
    await expect(remind(world, ana, signOn)).rejects.toThrow(new Forbidden('sign-on-closed'));
    await expect(plan(world, signOn, 2, 2)).rejects.toThrow(new Forbidden('sign-on-closed'));
    expect(await remindersOf(platform.store.read, signOn.id)).toHaveLength(2);
  });

  it('reminds by its plan in the morning, until all have answered or signing closes, and no more once it is changed', async () => {
    const world = await signingWorld({ engine, now: '2026-12-01T20:00:00.000Z' });
    const { platform, tom } = world;
    const signOn = await world.open({ closesAt: '2026-12-12T17:00', zone: 'America/Guatemala' });
    await plan(world, signOn, 3, 3);
    await wait(world, '2026-12-04T13:59:00.000Z');
    expect(await remindersOf(platform.store.read, signOn.id)).toHaveLength(0);
    await wait(world, '2026-12-04T14:00:00.000Z');
    const first = await sent(world);
    expect(organizationsIn(first)).toContain('Puente Norte Collective');
    await world.sign(tom, signOn);
    await wait(world, '2026-12-07T14:00:00.000Z');
    const second = (await sent(world)).slice(first.length);
    expect(organizationsIn(second)).not.toContain('Puente Norte Collective');
    expect(organizationsIn(second)).toContain('Foro Lenca Migrante');
    expect((await remindersOf(platform.store.read, signOn.id)).map(({ seatId }) => seatId)).toEqual([
      null,
      null,
    ]);
    await plan(world, signOn, 30, null);
    await wait(world, '2026-12-10T14:00:00.000Z');
    expect(await remindersOf(platform.store.read, signOn.id)).toHaveLength(2);
    await plan(world, signOn, 10, null);
    await wait(world, '2026-12-11T14:00:00.000Z');
    expect(await remindersOf(platform.store.read, signOn.id)).toHaveLength(3);
    await plan(world, signOn, null, null);
    expect(await reminderPlanOf(platform.store.read, signOn.id)).toBeNull();
  });

  it.each([
    [null, 3, 'after', 'reminder-first-missing'],
    [0, null, 'after', 'reminder-days'],
    [3, 61, 'every', 'reminder-days'],
  ])('refuses a plan of %s and %s', async (after, every, field, word) => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    await expect(plan(world, signOn, after, every)).rejects.toThrow(new Invalid([{ field, word }]));
  });

  it('does not remind on a day on which it was done by hand', async () => {
    const world = await signingWorld({ engine, now: '2026-12-01T20:00:00.000Z' });
    const { platform, ana } = world;
    const signOn = await world.open({ closesAt: '2026-12-20T17:00', zone: 'America/Guatemala' });
    await plan(world, signOn, 1, 7);
    platform.clock.set(later('2026-12-02T14:00:00.000Z', -HOUR));
    await remind(world, ana, signOn);
    await wait(world, '2026-12-02T14:00:00.000Z');
    expect(await remindersOf(platform.store.read, signOn.id)).toHaveLength(1);
    await wait(world, later('2026-12-02T14:00:00.000Z', 7 * DAY));
    expect(await remindersOf(platform.store.read, signOn.id)).toHaveLength(2);
  });
});

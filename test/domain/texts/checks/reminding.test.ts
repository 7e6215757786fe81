import { expect, it } from 'vitest';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { composeMail } from '../../../../domain/record/compose-mail.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import { arrangeLanguage } from '../../../../domain/texts/checks/actions-arrange.ts';
import { textJobs } from '../../../../domain/texts/jobs.ts';
import { wordsOf } from '../../../realtime/suggesting.ts';
import { alignmentWorld, type AlignmentWorld } from '../../../support/alignment-world.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../../support/store.ts';

/** It is noon of 4 January in Guatemala; Tom translates and Marta reviews by the 14th. */
async function given(engine: Engine) {
  const world = await alignmentWorld({ engine, now: '2027-01-04T18:00:00.000Z' });
  const { platform, marta, coalitionId } = world;
  await platform.store.write(async (db) => {
    await db
      .updateTable('coalitions')
      .set({ time_zone: 'America/Guatemala' })
      .where('id', '=', coalitionId)
      .execute();
    await db.updateTable('people').set({ language: 'en' }).where('id', '=', marta.personId).execute();
  });
  await arrange(world);
  return world;
}

const arrange = async (world: AlignmentWorld, more: object = {}) => {
  const { platform, marta, tom, textId } = world;
  await arrangeLanguage(platform, await marta.viewer(), {
    ...{ seat: marta.seat, text: textId, language: 'en', translator: tom.seat, reviewer: marta.seat },
    dueOn: '2027-01-14',
    ...more,
  });
};

/** The reminders mailed by that instant, as "mail person". */
async function remindedBy({ platform, tom, marta }: AlignmentWorld, instant: string): Promise<string[]> {
  const gap = Date.parse(instant) - Date.parse(platform.clock.now());
  platform.clock.advance(gap);
  await drainOutbox(platform, { mail: async () => undefined, ...textJobs(platform) });
  const rows = await platform.store.read
    .selectFrom('outbox')
    .where('key', 'like', 'mail:language-due-%')
    .select('key')
    .orderBy('key')
    .execute();
  const names = new Map([
    [tom.personId, 'Tom'],
    [marta.personId, 'Marta'],
  ]);
  return rows.map(({ key }) => {
    const parts = key.split(':');
    return `${parts[1]} ${names.get(parts.at(-1)!)}`;
  });
}

const typeInSpanish = (world: AlignmentWorld, player: Player) =>
  world.type(player, (doc) => wordsOf(doc, 1).insert(0, 'Hoy: '));

eachEngine((engine) => {
  it('reminds whoever has something left to do, three mornings before and on the day, once', async () => {
    const world = await given(engine);
    await arrange(world);
    expect(await remindedBy(world, '2027-01-11T13:59:00.000Z')).toEqual([]);
    expect(await remindedBy(world, '2027-01-11T14:00:00.000Z')).toEqual(['language-due-soon Marta']);
    const { blocks, marta, tom } = world;
    await world.review(marta, blocks[0], blocks[1], blocks[2]);
    await typeInSpanish(world, marta);
    expect(await remindedBy(world, '2027-01-14T14:00:00.000Z')).toEqual([
      'language-due-soon Marta',
      'language-due-today Tom',
    ]);
    await arrange(world, { translator: tom.seat });
    expect(await remindedBy(world, '2027-01-20T14:00:00.000Z')).toHaveLength(2);
  });

  it('reminds nobody of another day, nor who is done or may not read the text any more', async () => {
    const world = await given(engine);
    const { platform, marta, tom, blocks } = world;
    await arrange(world, { dueOn: '2027-01-20' });
    expect(await remindedBy(world, '2027-01-14T20:00:00.000Z')).toEqual([]);
    await world.review(marta, blocks[0], blocks[1], blocks[2]);
    await typeInSpanish(world, marta);
    await platform.store.write((db) =>
      db.updateTable('seats').set({ until_at: platform.clock.now() }).where('id', '=', tom.seat).execute(),
    );
    expect(await remindedBy(world, '2027-01-20T20:00:00.000Z')).toEqual([]);
  });
});

it('says it in the language of who is reminded, and leads to what is missing', async () => {
  const world = await given('sqlite');
  const { platform, statement } = world;
  platform.clock.advance(Date.parse('2027-01-11T14:00:00.000Z') - Date.parse(platform.clock.now()));
  const orders: MailOrder[] = [];
  const mail = ({ payload }: { payload: unknown }) => Promise.resolve(void orders.push(payload as MailOrder));
  while ((await drainOutbox(platform, { ...textJobs(platform), mail })) > 0);
  const order = orders.find((one) => one.mail === 'language-due-soon')!;
  const { subject, text } = composeMail(order, { origin: 'https://acuerdo.example' });
  expect(subject).toBe('A translation or review of yours is due in three days');
  expect(text).toContain(`/texts/${statement.slug}/alignment?language=en&show=pending`);
});

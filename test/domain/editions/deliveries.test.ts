import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import {
  chaseDelivery,
  noteDelivery,
  noteReply,
  removeDelivery,
} from '../../../domain/editions/deliveries/actions.ts';
import { deliveryJobs } from '../../../domain/editions/deliveries/actions-chase.ts';
import { deliveryFile } from '../../../domain/editions/deliveries/reads-files.ts';
import { deliveriesOf } from '../../../domain/editions/deliveries/reads.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 acuse');

async function published(world: SigningWorld) {
  const { platform, ana } = world;
  const signOn = await world.open();
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
  const note = async (who: Player, over: Partial<Parameters<typeof noteDelivery>[2]> = {}) =>
    noteDelivery(platform, await who.viewer(), {
      seat: who.seat,
      edition: edition!.id,
      addresseeEs: 'Secretaría de Gobernación',
      method: 'window',
      deliveredAt: platform.clock.now().slice(0, 16),
      zone: 'UTC',
      shown: true,
      ...over,
    });
  const all = () => deliveriesOf(platform.store.read, edition!.id);
  return { platform, edition: edition!, note, all };
}

eachEngine((engine) => {
  it('writes down who was given what, with the acknowledgement, by who drafts, convenes or is the office', async () => {
    const world = await signingWorld({ engine });
    const { note, all, platform } = await published(world);
    platform.clock.advance(HOUR);
    const first = await note(world.ana, { file: { bytes }, place: 'Ciudad de México' });
    expect(first).toMatchObject({
      addressee: { es: 'Secretaría de Gobernación', en: 'Secretaría de Gobernación' },
      method: 'window',
      shown: true,
      reply: null,
    });
    platform.clock.advance(HOUR);
    await note(world.marta, { addresseeEn: 'Ministry of the Interior', method: 'email' });
    platform.clock.advance(HOUR);
    expect(await refusal(note(world.tom, { method: 'post' }))).toBe('done');
    expect(await refusal(note(world.luz))).toBe('Forbidden deliveries-not-yours');
    expect((await all()).map(({ method }) => method)).toEqual(['window', 'email', 'post']);
    const place = { coalition: world.coalitionSlug, delivery: first.id, paper: 'receipt' as const };
    const { read } = platform.store;
    expect(await deliveryFile(read, await world.luz.viewer(), place)).toMatchObject({
      mime: 'application/pdf',
      fileName: expect.stringMatching(/-receipt\.pdf$/) as string,
    });
    expect(await deliveryFile(read, anonymous('es'), place)).toBeNull();
    expect(await deliveryFile(read, await world.ana.viewer(), { ...place, paper: 'reply' })).toBeNull();
  });

  it('refuses what has not happened yet, days gone by, and editions nobody knows', async () => {
    const world = await signingWorld({ engine });
    const { note, platform } = await published(world);
    const soon = later(platform.clock.now(), HOUR).slice(0, 16);
    expect(await refusal(note(world.ana, { deliveredAt: soon }))).toBe(
      'Invalid deliveredAt:delivery-to-come',
    );
    const before = later(platform.clock.now(), -30 * DAY).slice(0, 16);
    expect(await refusal(note(world.ana, { deliveredAt: before }))).toBe(
      'Invalid deliveredAt:delivery-before-edition',
    );
    expect(await refusal(note(world.ana, { deliveredAt: 'ayer' }))).toBe('Invalid deliveredAt:not-valid');
    expect(await refusal(note(world.ana, { addresseeEs: ' ' }))).toBe('Invalid addresseeEs:required');
    const gone = later(platform.clock.now(), -3 * DAY).slice(0, 10);
    expect(await refusal(note(world.ana, { chaseOn: gone }))).toBe('Invalid chaseOn:chase-past');
    expect(await refusal(note(world.ana, { edition: 'none' }))).toBe('NotFound');
  });

  it('reminds whoever wrote it down on the day that was set, unless there is an answer or another day', async () => {
    const world = await signingWorld({ engine });
    const { note, platform } = await published(world);
    const mails: MailOrder[] = [];
    const jobs = {
      ...deliveryJobs(platform),
      'edition-prints': async () => {},
      mail: async ({ payload }: { payload: unknown }) => void mails.push(payload as MailOrder),
    };
    const settle = async () => {
      while ((await drainOutbox(platform, jobs)) > 0);
    };
    await settle();
    mails.length = 0;
    const inDays = (days: number) => later(platform.clock.now(), days * DAY).slice(0, 10);
    const { id } = await note(world.ana, { chaseOn: inDays(5) });
    const moved = await note(world.marta, { chaseOn: inDays(5) });
    const answered = await note(world.tom, { chaseOn: inDays(5) });
    const by = async (who: Player) => ({ viewer: await who.viewer(), seat: who.seat });
    const marta = await by(world.marta);
    await chaseDelivery(platform, marta.viewer, { seat: marta.seat, delivery: moved.id, chaseOn: inDays(9) });
    const tom = await by(world.tom);
    const replied = await noteReply(platform, tom.viewer, {
      seat: tom.seat,
      delivery: answered.id,
      repliedOn: inDays(0),
      reply: 'Acusan recibo y turnan a la subsecretaría.',
      language: 'es',
      file: { bytes },
    });
    expect(replied).toMatchObject({
      chaseOn: null,
      reply: { words: expect.stringContaining('turnan') as string },
    });
    platform.clock.advance(6 * DAY);
    await settle();
    expect(mails.map(({ mail }) => mail)).toEqual(['deliveryToChase']);
    platform.clock.advance(4 * DAY);
    await settle();
    expect(mails).toHaveLength(2);
    const again = noteReply(platform, tom.viewer, {
      ...{ seat: tom.seat, delivery: answered.id, repliedOn: inDays(0), reply: 'Otra.', language: 'es' },
    });
    expect(await refusal(again)).toBe('Conflict delivery-answered');
    expect(id).not.toBe(moved.id);
  });

  it('takes off what was written by mistake, with its files', async () => {
    const world = await signingWorld({ engine });
    const { note, all, platform } = await published(world);
    const { id } = await note(world.ana, { file: { bytes } });
    const luz = await world.luz.viewer();
    expect(await refusal(removeDelivery(platform, luz, { seat: world.luz.seat, delivery: id }))).toBe(
      'Forbidden deliveries-not-yours',
    );
    await removeDelivery(platform, await world.ana.viewer(), { seat: world.ana.seat, delivery: id });
    expect(await all()).toEqual([]);
    const files = await platform.store.read.selectFrom('files').select('id').execute();
    expect(files).toEqual([]);
    const twice = removeDelivery(platform, await world.ana.viewer(), { seat: world.ana.seat, delivery: id });
    expect(await refusal(twice)).toBe('NotFound');
  });
});

import { expect, it } from 'vitest';
import { ruleUnreviewed } from '../../../../domain/coalitions/actions.ts';
import { composeMail } from '../../../../domain/record/compose-mail.ts';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { reopenText } from '../../../../domain/statements/actions.ts';
import { openSignOn } from '../../../../domain/sign-ons/actions.ts';
import { publishStatement } from '../../../../domain/editions/actions.ts';
import { arrangeLanguage } from '../../../../domain/texts/checks/actions-arrange.ts';
import { alignmentWaitingFor } from '../../../../domain/texts/checks/reads-waiting.ts';
import { careOfLanguages } from '../../../../domain/texts/checks/reads.ts';
import { Conflict } from '../../../../domain/errors.ts';
import { DAY, later } from '../../../../domain/platform.ts';
import { wordsOf } from '../../../realtime/suggesting.ts';
import { alignmentWorld, type AlignmentWorld } from '../../../support/alignment-world.ts';
import { opening } from '../../../support/factories/openings.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const arrange = async (world: AlignmentWorld, player: Player, more: object = {}) =>
  arrangeLanguage(world.platform, await player.viewer(), {
    seat: player.seat,
    text: world.textId,
    language: 'en',
    translator: world.tom.seat,
    reviewer: world.marta.seat,
    dueOn: '2027-01-14',
    ...more,
  });
const mails = async ({ platform }: AlignmentWorld): Promise<MailOrder[]> =>
  (
    await platform.store.read
      .selectFrom('outbox')
      .where('key', 'like', 'mail:asked-%')
      .select('payload')
      .execute()
  ).map(({ payload }) => JSON.parse(payload) as MailOrder);
const close = async ({ platform, statement }: AlignmentWorld, player: Player) =>
  closeText(platform, await player.viewer(), { seat: player.seat, statement: statement.id });
const rule = async (world: AlignmentWorld, player: Player, unreviewed: 'refused' | 'labelled') =>
  ruleUnreviewed(world.platform, await player.viewer(), {
    seat: player.seat,
    coalition: world.coalitionId,
    unreviewed,
  });
const open = async (world: AlignmentWorld) =>
  openSignOn(
    world.platform,
    await world.ana.viewer(),
    opening({
      seat: world.ana.seat,
      statement: world.statement.id,
      closes: later(world.platform.clock.now(), 10 * DAY),
      convenors: [world.tom.organizationId],
    }),
  );

eachEngine((engine) => {
  it('says who translates and who reviews, two people, and by when', async () => {
    const world = await alignmentWorld({ engine });
    const { platform, marta, tom, luz, blocks } = world;
    await arrange(world, marta);
    expect(await careOfLanguages(platform.store.read, [world.textId])).toEqual([
      {
        textId: world.textId,
        language: 'en',
        translatorSeatId: tom.seat,
        reviewerSeatId: marta.seat,
        dueOn: '2027-01-14',
      },
    ]);
    expect(await refusal(arrange(world, marta, { reviewer: tom.seat }))).toBe(
      'Invalid reviewer:reviewer-is-translator',
    );
    expect(await refusal(arrange(world, marta, { translator: luz.seat }))).toBe(
      'Invalid translator:person-not-of-text',
    );
    expect(await refusal(arrange(world, marta, { language: 'ht' }))).toBe(
      'Invalid language:language-not-of-text',
    );
    expect(await refusal(arrange(world, marta, { dueOn: '2027-02-30' }))).toBe('Invalid dueOn:day-not-valid');
    expect(await refusal(arrange(world, luz))).toBe('NotFound');
    await arrange(world, marta, { translator: marta.seat, reviewer: null, dueOn: null });
    expect(await refusal(world.review(marta, blocks[1]))).toBe('Forbidden translator-reviews');
  });

  it('leaves the day and the people of which nothing is said', async () => {
    const world = await alignmentWorld({ engine });
    const { platform, marta, tom, textId } = world;
    await arrange(world, marta);
    const say = async (more: { reviewer?: string | null; dueOn?: string | null }) => {
      const of = { seat: marta.seat, text: textId, language: 'en' };
      await arrangeLanguage(platform, await marta.viewer(), { ...of, ...more });
      const [care] = await careOfLanguages(platform.store.read, [textId]);
      return [care!.translatorSeatId, care!.reviewerSeatId, care!.dueOn];
    };
    expect(await say({ reviewer: null })).toEqual([tom.seat, null, '2027-01-14']);
    expect(await say({ dueOn: null })).toEqual([tom.seat, null, null]);
  });

  it('tells whom it asks, once a day by mail, and what waits for them until it is done', async () => {
    const world = await alignmentWorld({ engine, now: '2026-11-21T12:00:00.000Z' });
    const { platform, marta, tom, luz, blocks, textId } = world;
    const { coalitionId } = world;
    const waiting = async (player: Player) =>
      alignmentWaitingFor(platform.store.read, await player.viewer(), coalitionId);
    await arrange(world, marta, { reviewer: marta.seat });
    await arrange(world, marta, { translator: null });
    await arrange(world, marta, { translator: tom.seat });
    expect(platform.announcements).toContainEqual({ topic: `person:${tom.personId}`, change: 'asked' });
    expect((await mails(world)).map(({ to, mail }) => ({ to, mail }))).toEqual([
      { to: (await mails(world))[0]!.to, mail: 'asked-to-translate' },
    ]);
    const [mail] = await mails(world);
    const { text } = composeMail(mail!, { origin: 'https://acuerdo.example' });
    expect(text).toContain(`/texts/${world.statement.slug}/alignment?language=en&show=pending`);
    expect(await waiting(tom)).toEqual([]);
    const asked = { textId, language: 'en', dueOn: '2027-01-14' };
    expect(await waiting(marta)).toEqual([{ ...asked, role: 'reviewer', count: 3 }]);
    expect(await waiting(luz)).toEqual([]);
    await world.review(marta, blocks[0], blocks[1], blocks[2]);
    expect(await waiting(marta)).toEqual([]);
    await world.type(marta, (doc) => wordsOf(doc, 1).insert(0, 'Hoy: '));
    expect(await waiting(tom)).toEqual([{ ...asked, role: 'translator', count: 1 }]);
    await close(world, tom).catch(() => undefined);
    await rule(world, world.ana, 'labelled');
    await close(world, tom);
    expect(await waiting(tom)).toEqual([]);
  });

  it('lets whom a language was given to say so, though they do not write', async () => {
    const world = await alignmentWorld({ engine });
    const { platform, marta, luz, blocks, coalitionId } = world;
    await platform.store.write((db) =>
      db
        .insertInto('text_grants')
        .values({
          ...{ id: platform.newId(), coalition_id: coalitionId, text_id: world.textId, access: 'read' },
          ...{ grantee_kind: 'seat', grantee_id: luz.seat },
          ...{ given_by_seat_id: marta.seat, at: platform.clock.now() },
        })
        .execute(),
    );
    expect(await refusal(world.review(luz, blocks[1]))).toBe('Forbidden may-not-check');
    expect(await refusal(arrange(world, luz))).toBe('Forbidden not-a-drafter');
    await arrange(world, marta, { reviewer: luz.seat });
    await world.review(luz, blocks[1]);
    expect(await world.states()).toEqual(['unreviewed', 'in-step', 'unreviewed']);
  });

  it('closes nothing while a paragraph is behind or unreviewed, and says how many there are', async () => {
    const world = await alignmentWorld({ engine });
    const { tom, marta, blocks } = world;
    await world.review(marta, blocks[0], blocks[1]);
    const error: unknown = await close(world, tom).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({ word: 'paragraphs-unreviewed', facts: { number: '1' } });
    await world.review(marta, blocks[2]);
    const closed = await close(world, tom);
    expect(await counts(world, closed.versionId!)).toEqual({ en: 0, es: 0 });
    expect(await refusal(world.review(marta, blocks[2]))).toBe('Forbidden text-closed');
    expect(await refusal(arrange(world, marta))).toBe('Forbidden text-closed');
    await open(world);
  });

  it('closes with a label where the coalition rules so, and counts; opens and publishes by the rule of the day', async () => {
    const world = await alignmentWorld({ engine, unreviewed: 'labelled' });
    const { platform, tom, marta, ana, blocks, statement } = world;
    await world.review(marta, blocks[0]);
    const closed = await close(world, tom);
    expect(await counts(world, closed.versionId!)).toEqual({ en: 2, es: 0 });
    expect(await refusal(rule(world, tom, 'refused'))).toBe('Forbidden secretariat-only');
    expect((await rule(world, ana, 'refused')).unreviewed).toBe('refused');
    expect(await refusal(open(world))).toBe('Conflict version-unreviewed');
    await rule(world, ana, 'labelled');
    await open(world);
    await rule(world, ana, 'refused');
    platform.clock.advance(11 * DAY);
    const publish = async () =>
      publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: statement.id });
    expect(await refusal(publish())).toBe('Conflict version-unreviewed');
    await rule(world, ana, 'labelled');
    expect((await publish()).state).toBe('published');
  });

  it('goes on from the same checks when a text is opened again', async () => {
    const world = await alignmentWorld({ engine });
    const { platform, tom, marta, blocks, statement } = world;
    await world.review(marta, ...blocks);
    await close(world, tom);
    await reopenText(platform, await tom.viewer(), {
      seat: tom.seat,
      statement: statement.id,
      reason: 'Una coma.',
    });
    expect(await world.states()).toEqual(['in-step', 'in-step', 'in-step']);
  });
});

async function counts({ platform }: AlignmentWorld, version: string) {
  const rows = await platform.store.read
    .selectFrom('version_languages')
    .where('version_id', '=', version)
    .select(['language', 'unreviewed'])
    .execute();
  return Object.fromEntries(rows.map(({ language, unreviewed }) => [language, unreviewed]));
}

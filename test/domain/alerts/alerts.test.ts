import { expect, it } from 'vitest';
import { askSteering } from '../../../domain/alerts/ask-steering.ts';
import { mayKnowAlert } from '../../../domain/alerts/policy.ts';
import { knownAlerts, type Alert } from '../../../domain/alerts/reads.ts';
import { urgentProcedureOf } from '../../../domain/alerts/reads-urgent.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../domain/errors.ts';
import { DAY, HOUR, later, MINUTE } from '../../../domain/platform.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { mayEditStatement, mayKnowStatement } from '../../../domain/statements/policy.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { tagsOf } from '../../../domain/tags/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { alertWorld } from '../../support/alert-world.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('takes no names without consent, and nothing while nobody is on duty', async () => {
    const world = await alertWorld({ engine });
    await expect(world.raise()).rejects.toThrow(Forbidden);
    await expect(world.settle(world.luz)).rejects.toThrow(Forbidden);
    await expect(world.settle(world.ana, 3)).rejects.toThrow(Invalid);
    await world.settle();
    const named = world.raise({ affected: 'María y su hijo' });
    await expect(named).rejects.toMatchObject({ faults: [{ field: 'consent', word: 'alert-consent' }] });
    const alert = await world.raise({ affected: 'María y su hijo', consent: true });
    expect(alert).toMatchObject({ state: 'waiting', affected: 'María y su hijo', consent: true });
    expect((await world.raise()).affected).toBeNull();
    await world.raise();
    await expect(world.raise()).rejects.toThrow(Conflict);
    for (const mail of await world.mails('alertWaits')) expect(mail).not.toMatch(/María|puente/);
    expect(await world.mails('alertWaits')).toHaveLength(9);
    expect(await world.mails('alertRaised')).toHaveLength(3);
    for (const mail of await world.mails('alertRaised')) expect(mail).not.toMatch(/María|puente/);
  });

  it('is there for those on duty, the secretariat, steering and whoever raised it, and for nobody else', async () => {
    const world = await alertWorld({ engine });
    const { platform, ana, diego, tom, luz, marta, ines, ibarra, rosa, coalitionId } = world;
    await world.settle();
    const alert = await world.raise();
    const knows = async (player: typeof ana) => {
      const viewer = await player.viewer();
      const listed = (await knownAlerts(platform.store.read, viewer, coalitionId)).length === 1;
      expect(mayKnowAlert(viewer, alert).allowed).toBe(listed);
      const { acts } = await told(viewer);
      expect(acts.some(({ act }) => act === 'alert.raised')).toBe(listed);
      return listed;
    };
    const told = async (viewer: Parameters<typeof knownAlerts>[1]) => ({
      acts: await listActs(platform.store.read, {
        coalitionId,
        reader: { viewer, now: platform.clock.now() },
        limit: 50,
      }),
    });
    for (const player of [ana, diego, tom, luz, marta, ines, rosa]) expect(await knows(player)).toBe(true);
    expect(await knows(ibarra)).toBe(false);
    expect(await knows(await world.member())).toBe(false);
    expect(await knownAlerts(platform.store.read, anonymous('es'), coalitionId)).toEqual([]);
    const other = await signingWorld({ platform });
    await expect(world.answer(other.ana, alert)).rejects.toThrow(NotFound);
    await expect(world.answer(ibarra, alert)).rejects.toThrow(NotFound);
    await expect(world.answer(ana, alert)).rejects.toThrow(Forbidden);
  });

  it('goes with two yeses from two countries, and opens a text in both languages on its themes', async () => {
    const world = await alertWorld({ engine });
    const { platform, tom, luz, theme, bodyId } = world;
    await world.settle();
    const alert = await world.raise();
    const south = await world.member({ countries: ['US'] });
    await world.onDuty(south);
    expect(await world.answer(tom, alert, { body: null })).toMatchObject({ state: 'waiting', wentAt: null });
    await expect(world.answer(tom, alert)).rejects.toThrow(Forbidden);
    await expect(world.answer(south, alert)).rejects.toMatchObject({ word: 'alert-same-country' });
    await expect(world.answer(luz, alert, { body: null })).rejects.toThrow(Invalid);
    platform.clock.set(later(platform.clock.now(), 40 * MINUTE));
    const went = await world.answer(luz, alert);
    expect(went).toMatchObject({ state: 'going', wentAt: platform.clock.now() });
    const statement = await requireStatement(platform.store.read, went.statementId!);
    expect(statement).toMatchObject({ bodyId, state: 'draft', mode: 'opt-in', languages: ['es', 'en'] });
    expect(statement.titles['en']).toContain('Guatemala');
    expect(statement.slug).toBe('pronunciamiento-urgente');
    const { blocks } = await readText(platform.store.read, statement.textId);
    expect(blocks['es']!.map(({ id }) => id)).toEqual(blocks['en']!.map(({ id }) => id));
    expect(JSON.stringify(blocks)).not.toContain('puente');
    expect(await tagsOf(platform.store.read, 'statement', [statement.id])).toEqual([[{ theme: theme.id }]]);
    expect(await world.mails('alertText')).toHaveLength(2);
    const knows = async (player: typeof luz) => mayKnowStatement(await player.viewer(), statement).allowed;
    expect(await knows(luz)).toBe(true);
    expect(mayEditStatement(await luz.viewer(), statement).allowed).toBe(false);
    expect(mayEditStatement(await world.marta.viewer(), statement).allowed).toBe(true);
    expect(await knows(world.ines)).toBe(false);
    await expect(world.answer(world.marta, alert)).rejects.toThrow(Forbidden);
  });

  it('ends with one no, or unanswered after two hours, and tells whoever raised it', async () => {
    const world = await alertWorld({ engine });
    const { platform, tom, luz, marta } = world;
    await world.settle();
    const [one, other] = [await world.raise(), await world.raise()];
    await world.answer(tom, one);
    await expect(world.answer(luz, one, { proceed: false })).rejects.toThrow(Invalid);
    const refused = await world.answer(luz, one, { proceed: false, reason: 'La fuente se retractó.' });
    expect(refused).toMatchObject({ state: 'refused', statementId: null });
    await expect(world.answer(marta, one)).rejects.toThrow(Forbidden);
    await world.answer(tom, other);
    await world.wait(later(other.decideBy, -MINUTE));
    expect((await world.of(other)).state).toBe('waiting');
    platform.clock.set(other.decideBy);
    await expect(world.answer(luz, other)).rejects.toThrow(Forbidden);
    await world.wait(other.decideBy);
    expect((await world.of(other)).state).toBe('expired');
    expect(await world.mails('alertAnswered')).toHaveLength(2);
  });

  it('is answered by two people, not by two seats of one', async () => {
    const world = await alertWorld({ engine });
    const { platform, tom, luz, rosa } = world;
    await world.settle();
    const { coalitionId: coalition_id } = world;
    const second = await givenSeat(platform, {
      ...{ coalition_id, organization_id: luz.organizationId, person_id: tom.personId },
    });
    const twice = { ...tom, seat: second.id };
    await world.onDuty(twice);
    const alert = await world.raise({}, rosa);
    await world.answer(tom, alert);
    await expect(world.answer(twice, alert)).rejects.toMatchObject({ word: 'alert-answered' });
    expect((await world.of(alert)).state).toBe('waiting');
    const own = await world.raise({}, twice);
    await expect(world.answer(tom, own)).rejects.toMatchObject({ word: 'alert-own' });
    expect((await world.answer(luz, alert)).state).toBe('going');
  });

  it('is answered by two others than whoever raised it', async () => {
    const world = await alertWorld({ engine });
    await world.settle();
    const alert = await world.raise({}, world.tom);
    await expect(world.answer(world.tom, alert)).rejects.toMatchObject({ word: 'alert-own' });
    await Promise.allSettled([world.answer(world.luz, alert), world.answer(world.marta, alert)]);
    expect((await world.of(alert)).state).toBe('going');
    const statements = await world.platform.store.read.selectFrom('statements').selectAll().execute();
    expect(statements).toHaveLength(1);
  });

  it('puts the closed text to steering, where silence counts, and keeps the times', async () => {
    const world = await alertWorld({ engine });
    const { platform, ana, tom, luz } = world;
    const alert = await going(world);
    const ask = async (player = ana) =>
      askSteering(platform, await player.viewer(), { seat: player.seat, alert: alert.id });
    await expect(ask()).rejects.toThrow(Conflict);
    await expect(ask(luz)).rejects.toThrow(Forbidden);
    platform.clock.set(later(platform.clock.now(), 3 * HOUR));
    const close = async () =>
      closeText(platform, await tom.viewer(), { seat: tom.seat, statement: alert.statementId! });
    await expect(close()).rejects.toMatchObject({
      word: 'urgent-placeholders',
      facts: { places: expect.stringMatching(/«\[qué pasó\]».*«\[what happened\]»/) as string },
    });
    await world.write(alert, ['es']);
    await expect(close()).rejects.toMatchObject({
      facts: { places: expect.not.stringContaining('qué pasó') as string },
    });
    await world.write(alert, ['en']);
    await close();
    const decision = await ask();
    expect(decision).toMatchObject({
      bodyKind: 'steering',
      closesAt: later(platform.clock.now(), 6 * HOUR),
      rule: { quorum: { of: 'number', number: 3 }, silence: 'agrees', adopts: 'no-objection' },
    });
    await expect(ask()).rejects.toThrow(Conflict);
    expect(await urgentProcedureOf(platform.store.read, alert.statementId!)).toEqual({
      beganAt: alert.wentAt,
      textClosedAt: platform.clock.now(),
      ...{ decidedAt: null, signOnOpenedAt: null, signOnClosesAt: null, publishedAt: null },
    });
    const ordinary = await world.draft();
    expect(await urgentProcedureOf(platform.store.read, ordinary.id)).toBeNull();
  });

  it('asks for a review after three days, is archived, and forgets what it said of people', async () => {
    const world = await alertWorld({ engine });
    const { platform } = world;
    const alert = await going(world, { affected: 'María y su hijo', consent: true });
    await world.wait(later(alert.wentAt!, 72 * HOUR));
    const archived = await world.of(alert);
    expect(archived).toMatchObject({ state: 'archived', archivedAt: platform.clock.now() });
    const tasks = await platform.store.read.selectFrom('tasks').select('title').execute();
    expect(tasks).toHaveLength(1);
    expect(tasks[0]!.title).not.toMatch(/Guatemala|puente/);
    await world.wait(later(archived.endedAt!, 30 * DAY - HOUR));
    expect((await world.of(alert)).affected).toBe('María y su hijo');
    await world.settle(world.ana, 60);
    await world.wait(later(archived.endedAt!, 31 * DAY));
    expect((await world.of(alert)).affected).toBe('María y su hijo');
    await world.wait(later(archived.endedAt!, 60 * DAY));
    const nothing = { what: null, source: null, verifiedBy: null, affected: null, risk: null };
    expect(await world.of(alert)).toMatchObject({ ...nothing, purgedAt: platform.clock.now() });
    const log = await platform.store.read
      .selectFrom('audit')
      .selectAll()
      .where('act', '=', 'alert.purged')
      .execute();
    expect(log).toHaveLength(1);
    expect(
      JSON.stringify(await platform.store.read.selectFrom('outbox').selectAll().execute()),
    ).not.toContain('María');
  });
});

async function going(
  world: Awaited<ReturnType<typeof alertWorld>>,
  overrides: Parameters<typeof world.raise>[0] = {},
): Promise<Alert> {
  await world.settle();
  const alert = await world.raise(overrides);
  await world.answer(world.tom, alert);
  return world.answer(world.luz, alert);
}

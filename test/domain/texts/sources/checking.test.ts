import { expect, it } from 'vitest';
import { ruleSources } from '../../../../domain/coalitions/actions.ts';
import { DAY, MINUTE } from '../../../../domain/platform.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { textJobs } from '../../../../domain/texts/jobs.ts';
import { findSourcesLater } from '../../../../domain/texts/sources/actions-later.ts';
import { checkSources, correctSource } from '../../../../domain/texts/sources/actions.ts';
import { sourcesOfText, sourcesOfVersions } from '../../../../domain/texts/sources/reads.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { transact } from '../../../../domain/transaction.ts';
import { answers, givenInternet, leadsTo, page, type Internet } from '../../../support/outside.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { sourceWorld, type SourceWorld } from '../../../support/source-world.ts';
import { eachEngine, type Engine } from '../../../support/store.ts';

/** A text whose footnote cites these addresses. */
async function citing(engine: Engine, cites: (net: Internet) => string[], linkCheck: 'on' | 'off' = 'on') {
  const net = await givenInternet();
  const world = await sourceWorld({ engine, outside: net.outside, linkCheck, cites: cites(net) });
  return { ...world, net };
}

const states = async ({ platform, textId }: SourceWorld) =>
  (await sourcesOfText(platform.store.read, await requireText(platform.store.read, textId))).map(
    ({ state }) => state,
  );
const settle = async ({ platform }: SourceWorld) => {
  const jobs = textJobs(platform);
  for (let turn = 0; turn < 4; turn++) {
    while ((await drainOutbox(platform, jobs)) > 0);
    platform.clock.advance(6_000);
  }
};
const rule = async (
  world: SourceWorld,
  player: Player,
  linkCheck: 'on' | 'off',
  deadLinks: 'refused' | 'labelled' = 'labelled',
) =>
  ruleSources(world.platform, await player.viewer(), {
    seat: player.seat,
    coalition: world.coalitionId,
    linkCheck,
    deadLinks,
  });
const check = async ({ platform, textId }: SourceWorld, player: Player) =>
  checkSources(platform, await player.viewer(), { seat: player.seat, text: textId });
const close = async ({ platform, statement }: SourceWorld, player: Player) =>
  closeText(platform, await player.viewer(), { seat: player.seat, statement: statement.id });

eachEngine((engine) => {
  it('looks at what is newly cited, one of each host at a time, and again in a week', async () => {
    const world = await citing(engine, (net) => [
      net.at('/a'),
      net.at('/b'),
      net.at('/c'),
      'http://10.0.0.1/',
    ]);
    const { net, platform } = world;
    Object.assign(net.pages, { '/a': page('La nota'), '/b': leadsTo('/a', 301) });
    expect(await states(world)).toEqual(['unchecked', 'unchecked', 'unchecked', 'unchecked']);
    while ((await drainOutbox(platform, textJobs(platform))) > 0);
    expect(await states(world)).toEqual(['alive', 'unchecked', 'unchecked', 'not-allowed']);
    await settle(world);
    expect(await states(world)).toEqual(['alive', 'moved', 'dead', 'not-allowed']);
    const [first, second] = await world.sources();
    expect(first).toMatchObject({ title: 'La nota', title_language: 'es', title_by_seat_id: null });
    expect(second).toMatchObject({ moved_to: net.at('/a'), title: 'La nota' });
    net.pages['/c'] = page('Volvió');
    platform.clock.advance(6 * DAY);
    await settle(world);
    expect((await states(world))[2]).toBe('dead');
    platform.clock.advance(DAY);
    await settle(world);
    expect((await states(world))[2]).toBe('alive');
  });

  it('takes for dead what is silent on three days, and keeps its title and when it was read', async () => {
    const world = await citing(engine, (net) => [net.at('/a')]);
    const { net, platform, marta } = world;
    net.pages['/a'] = page('La nota');
    await settle(world);
    const readAt = (await world.sources())[0]!.read_at;
    net.pages['/a'] = answers(500);
    for (const state of ['unreachable', 'unreachable', 'dead']) {
      platform.clock.advance(DAY);
      await check(world, marta);
      await settle(world);
      platform.clock.advance(11 * MINUTE);
      await check(world, marta);
      await settle(world);
      expect(await states(world)).toEqual([state]);
    }
    expect((await world.sources())[0]).toMatchObject({ title: 'La nota', read_at: readAt, failures: 3 });
  });

  it('asks nobody where the coalition does not have it done, until it does', async () => {
    const world = await citing(engine, (net) => [net.at('/a')], 'off');
    const { net, ana, marta, luz, tom } = world;
    await settle(world);
    expect(net.asked).toEqual([]);
    expect(await refusal(check(world, marta))).toBe('Forbidden links-not-checked');
    expect(await refusal(rule(world, tom, 'on'))).toBe('Forbidden secretariat-only');
    expect((await rule(world, ana, 'on')).linkCheck).toBe('on');
    await settle(world);
    expect(await states(world)).toEqual(['dead']);
    expect(await refusal(check(world, marta))).toBe('Conflict links-just-checked');
    expect(await refusal(check(world, luz))).toBe('NotFound');
    await rule(world, ana, 'off');
    world.platform.clock.advance(8 * DAY);
    net.asked.length = 0;
    await settle(world);
    expect(net.asked).toEqual([]);
  });

  it('asks nobody where the installation has no way out', async () => {
    const world = await sourceWorld({ engine, linkCheck: 'on', cites: ['https://example.org/'] });
    await settle(world);
    expect(await states(world)).toEqual(['unchecked']);
    expect(await refusal(check(world, world.marta))).toBe('Forbidden links-not-here');
  });

  it('says nothing of a link while this machine seems to be cut off', async () => {
    const cut = { look: () => Promise.resolve({ state: 'no-way' } as const) };
    const world = await sourceWorld({
      engine,
      outside: cut,
      linkCheck: 'on',
      cites: ['https://example.org/'],
    });
    await settle(world);
    expect(await states(world)).toEqual(['unchecked']);
    const { platform, textId } = world;
    for (const head of [101, 102, 103])
      await transact(platform, async (tx) => {
        tx.begin();
        await findSourcesLater(tx, textId, head);
      });
    await settle(world);
    const due = await platform.store.read
      .selectFrom('outbox')
      .where('kind', '=', 'check-sources')
      .where('done_at', 'is', null)
      .select('due_at')
      .execute();
    expect(due).toHaveLength(1);
  });

  it('takes a title and a copy from who edits, and keeps the title whatever the page says', async () => {
    const world = await citing(engine, (net) => [net.at('/a')]);
    const { net, platform, marta, luz, textId } = world;
    const correct = async (player: Player, more: object = {}) =>
      correctSource(platform, await player.viewer(), {
        seat: player.seat,
        text: textId,
        address: net.at('/a'),
        title: 'Informe 2026',
        archived: 'https://web.archive.org/web/2026/x',
        ...more,
      });
    expect(await refusal(correct(luz))).toBe('NotFound');
    expect(await refusal(correct(marta, { address: net.at('/other') }))).toBe('NotFound');
    expect(await refusal(correct(marta, { archived: 'javascript:alert(1)' }))).toBe(
      'Invalid archived:source-address',
    );
    await correct(marta);
    net.pages['/a'] = page('Otra cosa');
    await settle(world);
    expect((await world.sources())[0]).toMatchObject({
      ...{ title: 'Informe 2026', title_by_seat_id: marta.seat, title_language: null, state: 'alive' },
      ...{ archived: 'https://web.archive.org/web/2026/x', archived_by_seat_id: marta.seat },
    });
    await correct(marta, { title: '', archived: '' });
    platform.clock.advance(11 * MINUTE);
    await check(world, marta);
    await settle(world);
    expect((await world.sources())[0]).toMatchObject({
      ...{ title: 'Otra cosa', title_by_seat_id: null, archived: null, archived_by_seat_id: null },
    });
  });

  it('closes no dead link where the coalition rules so, unless somebody gave a copy; else writes down who went on', async () => {
    const world = await citing(engine, (net) => [net.at('/gone')]);
    const { net, platform, ana, marta, textId } = world;
    await settle(world);
    await rule(world, ana, 'on', 'refused');
    expect(await refusal(close(world, marta))).toBe('Conflict links-dead');
    await rule(world, ana, 'on', 'labelled');
    const closed = await close(world, marta);
    expect(await sourcesOfVersions(platform.store.read, [closed.versionId!])).toEqual([
      {
        versionId: closed.versionId,
        address: net.at('/gone'),
        state: 'dead',
        ...{ title: null, titleLanguage: null, readAt: null, archived: null },
      },
    ]);
    const acts = await platform.store.read.selectFrom('audit').select(['act', 'seat_id', 'detail']).execute();
    expect(acts).toContainEqual({ act: 'sources.closed-dead', seat_id: marta.seat, detail: '{"count":1}' });
    expect(await refusal(check(world, marta))).toBe('Forbidden text-closed');
    const other = await citing(engine, (there) => [there.at('/gone')]);
    await settle(other);
    await rule(other, other.ana, 'on', 'refused');
    await correctSource(other.platform, await other.marta.viewer(), {
      seat: other.marta.seat,
      text: other.textId,
      address: other.net.at('/gone'),
      archived: 'https://web.archive.org/web/2026/x',
    });
    expect((await close(other, other.marta)).state).toBe('closed');
    expect(textId).not.toBe(other.textId);
  });
});

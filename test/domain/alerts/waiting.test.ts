import { expect, it } from 'vitest';
import { alsoWaitingFor } from '../../../domain/alerts/reads-waiting.ts';
import { later, MINUTE } from '../../../domain/platform.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { alertWorld } from '../../support/alert-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('tells those on duty and steering of an alert while it can be answered, and nobody else', async () => {
    const world = await alertWorld({ engine });
    const { platform, coalitionId, ana, tom, luz, ines, ibarra, rosa } = world;
    const waits = async (player: typeof ana) => {
      const viewer = await player.viewer();
      const found = await alsoWaitingFor(platform.store.read, viewer, coalitionId, platform.clock.now());
      return found.map(({ kind, due }) => [kind, due]);
    };
    await world.settle();
    const alert = await world.raise();
    expect(await waits(tom)).toEqual([['alert', alert.decideBy]]);
    expect(await waits(ines)).toEqual([['alertKnown', alert.decideBy]]);
    for (const player of [ana, rosa, ibarra]) expect(await waits(player)).toEqual([]);
    await world.answer(tom, alert);
    expect(await waits(tom)).toEqual([['alertKnown', alert.decideBy]]);
    const nobody = await alsoWaitingFor(
      platform.store.read,
      anonymous('es'),
      coalitionId,
      platform.clock.now(),
    );
    expect(nobody).toEqual([]);
    platform.clock.set(later(alert.decideBy, MINUTE));
    expect(await waits(luz)).toEqual([]);
  });

  it('tells the office alone that the closed text is to be put to steering', async () => {
    const world = await alertWorld({ engine });
    const { platform, coalitionId, ana, tom, luz, marta } = world;
    await world.settle();
    const alert = await world.raise();
    await world.answer(tom, alert);
    const went = await world.answer(luz, alert);
    const kinds = async (player: typeof ana) => {
      const viewer = await player.viewer();
      const found = await alsoWaitingFor(platform.store.read, viewer, coalitionId, platform.clock.now());
      return found.map(({ kind, alertId }) => [kind, alertId]);
    };
    expect(await kinds(ana)).toEqual([]);
    await world.write(went);
    const closing = { seat: marta.seat, statement: went.statementId! };
    await closeText(platform, await marta.viewer(), closing);
    expect(await kinds(ana)).toEqual([['askSteering', alert.id]]);
    for (const player of [tom, luz, marta]) expect(await kinds(player)).toEqual([]);
  });
});

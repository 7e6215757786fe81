import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { noteDelivery } from '../../../domain/editions/deliveries/actions.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { deskWaiting } from '../../../domain/editions/reads-waiting.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { paperWorld } from '../../support/paper-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('counts what waits at the desk until it is settled, and what is to be chased from its day on', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego, coalitionId } = world;
    const signOn = await world.toAsk();
    const waiting = async () =>
      deskWaiting(platform.store.read, await ana.viewer(), coalitionId, platform.clock.now());
    expect(await waiting()).toEqual({ requests: 0, papers: 0, late: 0, deliveries: 0 });
    await world.asked(signOn);
    const paper = await world.enter(signOn, diego);
    expect(await waiting()).toMatchObject({ requests: 1, papers: 1 });
    await world.approve(paper, ana);
    expect(await waiting()).toMatchObject({ requests: 1, papers: 0 });
    platform.clock.set(later(signOn.closesAt, HOUR));
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
    platform.clock.advance(HOUR);
    await noteDelivery(platform, await ana.viewer(), {
      ...{ seat: ana.seat, edition: edition!.id, addresseeEs: 'La cancillería', method: 'hand' },
      ...{ deliveredAt: platform.clock.now().slice(0, 16), zone: 'UTC', shown: false },
      chaseOn: later(platform.clock.now(), 2 * DAY).slice(0, 10),
    });
    expect(await waiting()).toEqual({ requests: 0, papers: 0, late: 0, deliveries: 0 });
    platform.clock.advance(2 * DAY);
    expect(await waiting()).toEqual({ requests: 0, papers: 0, late: 0, deliveries: 1 });
  });
});

import { expect, it } from 'vitest';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { closeSignOn } from '../../../domain/sign-ons/actions.ts';
import { nextPublicChange } from '../../../domain/sign-ons/reads-changes.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const next = ({ platform, coalitionId }: SigningWorld) =>
  nextPublicChange(platform.store.read, coalitionId, platform.clock.now());

eachEngine((engine) => {
  it('waits for the first closing, and for none once it is over', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana } = world;
    expect(await next(world)).toBeNull();
    const sooner = await world.open({ closesAt: later(platform.clock.now(), 2 * DAY).slice(0, 16) });
    const last = await world.open();
    expect(await next(world)).toBe(sooner.closesAt);
    platform.clock.set(sooner.closesAt);
    expect(await next(world)).toBe(last.closesAt);
    await closeSignOn(platform, await ana.viewer(), {
      seat: ana.seat,
      signOn: last.id,
      reason: 'Ya se entregó.',
    });
    expect(await next(world)).toBeNull();
  });

  it('waits for the next membership that begins or ends by itself', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const [soon, then] = [later(platform.clock.now(), HOUR), later(platform.clock.now(), 2 * HOUR)];
    await world.member({ until_at: then });
    expect(await next(world)).toBe(then);
    await world.member({ from_at: soon });
    expect(await next(world)).toBe(soon);
    platform.clock.set(soon);
    expect(await next(world)).toBe(then);
    platform.clock.set(then);
    expect(await next(world)).toBeNull();
  });

  it('waits for the end of an embargo on a public name, and never for one on a withheld name', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, ines } = world;
    const signOn = await world.open();
    const soon = later(platform.clock.now(), HOUR);
    const embargo = (id: string) =>
      platform.store.write((trx) =>
        trx.updateTable('signatures').set({ embargoed_until: soon }).where('id', '=', id).execute(),
      );
    await embargo(await world.sign(ines, signOn, { visibility: 'withheld' }));
    expect(await next(world)).toBe(signOn.closesAt);
    await embargo(await world.sign(tom, signOn));
    expect(await next(world)).toBe(soon);
  });
});

import { expect, it } from 'vitest';
import { Conflict, Forbidden } from '../../../domain/errors.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { closeSignOn, signOnJobs } from '../../../domain/sign-ons/actions.ts';
import { requireSignOn } from '../../../domain/sign-ons/reads.ts';
import { signOnState } from '../../../domain/sign-ons/rules.ts';
import { approveSignature, proposeSignature, signStatement } from '../../../domain/sign-ons/sign.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';

const jobs = (world: SigningWorld) => ({ mail: async () => {}, ...signOnJobs(world.platform) });
const stored = (world: SigningWorld, id: string) => requireSignOn(world.platform.store.read, id);

eachEngine((engine) => {
  it('takes a signature in the last millisecond and none from the deadline on, whatever has been marked', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const signOn = await world.open({ closesAt: '2027-01-14T17:00', zone: 'America/Guatemala' });
    expect(signOn.closesAt).toBe('2027-01-14T23:00:00.000Z');
    platform.clock.set('2027-01-14T22:59:59.999Z');
    await world.sign(tom, signOn);
    platform.clock.set('2027-01-14T23:00:00.000Z');
    await expect(world.sign(luz, signOn)).rejects.toThrow(new Forbidden('sign-on-closed'));
    expect(await stored(world, signOn.id)).toMatchObject({ state: 'open' });
    expect(signOnState(await stored(world, signOn.id), platform.clock.now())).toBe('closed');
    await expect(world.sign(tom, signOn, { name: 'Otro' })).rejects.toThrow(Conflict);
    await expect(world.sign(tom, signOn)).resolves.toBeTypeOf('string');
  });

  it('judges by the clock after the lock: a request begun in time and served too late is late', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    platform.clock.set(later(signOn.closesAt, -1));
    const viewer = await tom.viewer();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const holding = platform.store.queue.run(() => held);
    const signing = signStatement(platform, viewer, world.form(tom, signOn));
    platform.clock.set(signOn.closesAt);
    release();
    await holding;
    await expect(signing).rejects.toThrow(new Forbidden('sign-on-closed'));
  });

  it('keeps the deadline as the convenor’s clock showed it, on both sides of a change of clocks', async () => {
    const world = await signingWorld({ engine, now: '2027-03-12T00:00:00.000Z' });
    const before = await world.open({ closesAt: '2027-03-13T17:00', zone: 'America/New_York' });
    const after = await world.open({ closesAt: '2027-03-15T17:00', zone: 'America/New_York' });
    expect([before.closesAt, after.closesAt]).toEqual([
      '2027-03-13T22:00:00.000Z',
      '2027-03-15T21:00:00.000Z',
    ]);
    world.platform.clock.set('2027-03-15T20:59:59.999Z');
    await world.sign(world.tom, after);
    world.platform.clock.set('2027-03-15T21:00:00.000Z');
    await expect(world.sign(world.luz, after)).rejects.toThrow(new Forbidden('sign-on-closed'));
  });

  it('refuses a late approval of a proposal made in time', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra } = world;
    const signOn = await world.open();
    platform.clock.set(later(signOn.closesAt, -HOUR));
    const id = await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn));
    platform.clock.set(signOn.closesAt);
    const form = {
      seat: ibarra.seat,
      signature: id,
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: 'Albergue',
    };
    await expect(approveSignature(platform, await ibarra.viewer(), form)).rejects.toThrow(
      new Forbidden('sign-on-closed'),
    );
  });

  it('marks it closed when its time comes, once, and tells everyone', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const signOn = await world.open();
    platform.clock.set(later(signOn.closesAt, -1));
    await drainOutbox(platform, jobs(world));
    expect(await stored(world, signOn.id)).toMatchObject({ state: 'open' });
    platform.clock.set(signOn.closesAt);
    await drainOutbox(platform, jobs(world));
    expect(await stored(world, signOn.id)).toMatchObject({ state: 'closed', closedAt: signOn.closesAt });
    expect(
      platform.announcements.filter(
        ({ topic, change }) => topic === `sign-on:${signOn.id}` && change === 'closed',
      ),
    ).toHaveLength(1);
    await signOnJobs(platform)['close-sign-on']!({
      id: 'again',
      key: 'again',
      coalitionId: null,
      tries: 2,
      payload: { signOn: signOn.id },
    });
    expect(
      platform.announcements.filter(
        ({ topic, change }) => topic === `sign-on:${signOn.id}` && change === 'closed',
      ),
    ).toHaveLength(1);
    expect(await acts(world)).toContain('sign-on.ended');
  });

  it('leaves the mark of an early closing as it was', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana } = world;
    const signOn = await world.open();
    await closeSignOn(platform, await ana.viewer(), {
      seat: ana.seat,
      signOn: signOn.id,
      reason: 'Ya se entregó.',
    });
    const closedAt = platform.clock.now();
    platform.clock.set(signOn.closesAt);
    await drainOutbox(platform, jobs(world));
    expect(await stored(world, signOn.id)).toMatchObject({ state: 'closed', closedAt });
    expect(await acts(world)).not.toContain('sign-on.ended');
  });
});

async function acts({ platform, coalitionId }: SigningWorld): Promise<string[]> {
  const rows = await platform.store.read
    .selectFrom('audit')
    .select('act')
    .where('coalition_id', '=', coalitionId)
    .execute();
  return rows.map((row) => row.act);
}

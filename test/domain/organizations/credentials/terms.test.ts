import { expect, it } from 'vitest';
import { Forbidden, NotFound, type Invalid } from '../../../../domain/errors.ts';
import { endSeat, giveSeat } from '../../../../domain/organizations/actions.ts';
import { DAY, HOUR, later } from '../../../../domain/platform.ts';
import { giveMandate } from '../../../../domain/sign-ons/mandates/actions.ts';
import { findAnswer } from '../../../../domain/sign-ons/reads-answers.ts';
import { credentialWorld } from '../../../support/credential-world.ts';
import { eachEngine } from '../../../support/store.ts';

const dayOf = (instant: string) => instant.slice(0, 10);

eachEngine((engine) => {
  it('binds on its themes, between its days, and says why elsewhere', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, elena, detention, children } = world;
    const now = platform.clock.now();
    await world.set(rosa, elena, { from: dayOf(later(now, 3 * DAY)), until: dayOf(later(now, 9 * DAY)) });
    const on = await world.openOn(detention, children);
    const off = await world.openOn(children);
    const plain = await world.openOn();
    await expect(world.sign(elena, on)).rejects.toEqual(new Forbidden('credential-not-yet'));
    await world.after(4 * DAY);
    for (const other of [off, plain])
      await expect(world.sign(elena, other)).rejects.toEqual(new Forbidden('credential-off-topic'));
    await world.sign(elena, on);
    await world.after(5.5 * DAY);
    await expect(world.sign(elena, off)).rejects.toEqual(new Forbidden('credential-over'));
  });

  it('keeps with the act, and in its leaf, what it was done by', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, elena, detention } = world;
    const given = await world.set(rosa, elena, { until: '2030-12-31' });
    const signOn = await world.openOn(detention);
    await world.sign(elena, signOn);
    await world.set(rosa, elena, { themes: [], source: null });
    const answer = (await findAnswer(platform.store.read, signOn.id, elena.organizationId))!;
    const act = await platform.store.read
      .selectFrom('signature_acts')
      .where('id', '=', answer.acts[0].id)
      .select(['credential_id', 'leaf_index'])
      .executeTakeFirstOrThrow();
    expect(act.credential_id).toBe(given.id);
    const leaf = await platform.store.read
      .selectFrom('log_leaves')
      .where('coalition_id', '=', world.coalitionId)
      .where('leaf_index', '=', act.leaf_index)
      .select('record')
      .executeTakeFirstOrThrow();
    const kept = JSON.parse(leaf.record!) as { credential: string };
    expect(JSON.parse(kept.credential)).toEqual({
      credential: given.id,
      from: null,
      until: '2030-12-31',
      themes: [detention],
      source: 'Acta 3/2027',
      confirmedAt: given.confirmedAt,
    });
  });

  it('is given by who signs as much, and by any steward only where it makes nothing easier', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, office, elena, pablo, luz, detention, children } = world;
    await expect(world.set(office, elena)).rejects.toEqual(new Forbidden('signing-given-by-signer'));
    await expect(world.set(elena, pablo)).rejects.toEqual(new Forbidden('steward-only'));
    await expect(world.set(rosa, rosa)).rejects.toEqual(new Forbidden('own-seat'));
    await expect(world.set(luz, elena)).rejects.toBeInstanceOf(NotFound);
    await expect(world.set(rosa, luz)).rejects.toBeInstanceOf(NotFound);
    await world.set(office, elena, { maySign: false, mayPropose: true });
    await world.set(rosa, elena, { themes: [detention, children] });
    await world.set(office, elena, { themes: [children] });
    await expect(world.set(office, elena, { themes: [detention, children] })).rejects.toEqual(
      new Forbidden('signing-given-by-signer'),
    );
    expect((await world.holder(elena)).credential).toMatchObject({ kind: 'changed', themeIds: [children] });
    const other = await world.seated({ steward: 1 });
    await world.set(rosa, other, { themes: [children] });
    await expect(world.set(other, pablo, { themes: [detention] })).rejects.toEqual(
      new Forbidden('credential-beyond-own'),
    );
    await expect(world.set(other, pablo, { themes: [] })).rejects.toEqual(
      new Forbidden('credential-beyond-own'),
    );
    await world.set(other, pablo, { themes: [children] });
    const stale = { confirmedAt: later(platform.clock.now(), -13 * HOUR) };
    await expect(world.confirm(rosa, pablo, stale)).rejects.toEqual(new Forbidden('code-needed'));
  });

  it('refuses what says nothing', async () => {
    const world = await credentialWorld({ engine });
    const { rosa, elena } = world;
    const fault = async (overrides: object) =>
      world.set(rosa, elena, overrides).catch((error: Invalid) => error.faults);
    expect(await fault({ maySign: false })).toEqual([{ field: 'maySign', word: 'credential-no-right' }]);
    expect(await fault({ from: '2027-05-02', until: '2027-05-01' })).toEqual([
      { field: 'until', word: 'credential-days' },
    ]);
    expect(await fault({ from: '2027-02-30' })).toEqual([{ field: 'from', word: 'day-not-valid' }]);
    await expect(world.set(rosa, elena, { themes: ['nowhere'] })).rejects.toBeInstanceOf(NotFound);
  });

  it('is not widened by giving the seat again', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, office, elena, detention } = world;
    await world.set(rosa, elena);
    const { email } = await platform.store.read
      .selectFrom('people')
      .where('id', '=', elena.personId)
      .select('email')
      .executeTakeFirstOrThrow();
    const again = async () =>
      giveSeat(platform, await office.viewer(), {
        ...{ seat: office.seat, email, name: 'Elena', language: 'es' as const, title: 'Directora' },
        ...{ steward: false, mayPropose: true, maySign: true, until: null },
      });
    const kept = { themeIds: [detention], source: 'Acta 3/2027' };
    const first = await again();
    expect((await world.holder({ ...elena, seat: first.id })).credential).toMatchObject(kept);
    await endSeat(platform, await office.viewer(), { seat: office.seat, endedSeat: first.id });
    const second = await again();
    expect((await world.holder({ ...elena, seat: second.id })).credential).toMatchObject(kept);
    await world.end(office, { ...elena, seat: second.id });
    const third = await again();
    expect((await world.holder({ ...elena, seat: third.id })).credential).toMatchObject(kept);
  });

  it('gives a mandate on its own themes alone', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, elena, detention, children } = world;
    await world.set(rosa, elena);
    const give = async (themes: string[]) =>
      giveMandate(platform, await elena.viewer(), {
        ...{ seat: elena.seat, themes, windowHours: 12, visibility: 'public' as const },
        until: dayOf(later(platform.clock.now(), 90 * DAY)),
      });
    await expect(give([detention, children])).rejects.toEqual(new Forbidden('credential-off-themes'));
    expect((await give([detention])).state).toBe('in-force');
  });
});

import { expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../../../domain/errors.ts';
import { endSeat } from '../../../../domain/organizations/actions.ts';
import { askForCredentials } from '../../../../domain/organizations/credentials/actions-ask.ts';
import { confirmBy, startOf, yearAfter } from '../../../../domain/organizations/credentials/days.ts';
import { someoneSigns } from '../../../../domain/organizations/credentials/reads-someone.ts';
import { findMembership } from '../../../../domain/organizations/reads.ts';
import { DAY } from '../../../../domain/platform.ts';
import { credentialWorld } from '../../../support/credential-world.ts';
import { eachEngine } from '../../../support/store.ts';

it('counts a year by the calendar of the coalition, and thirty days after it', () => {
  expect(yearAfter('2027-03-02')).toBe('2028-03-02');
  expect(yearAfter('2028-02-29')).toBe('2029-02-28');
  expect(confirmBy('2027-03-02T03:00:00.000Z', 'America/Guatemala')).toEqual({
    dueOn: '2028-03-01',
    restsAt: '2028-04-01T06:00:00.000Z',
  });
  expect(startOf('2027-09-05', 'America/Santiago')).toBe('2027-09-05T04:00:00.000Z');
});

eachEngine((engine) => {
  it('is asked about before the year is over, rests a month after it, and comes back when confirmed', async () => {
    const world = await credentialWorld({ engine });
    const { rosa, office, elena, detention } = world;
    await world.set(rosa, elena);
    await world.after(330 * DAY);
    expect(await world.mails('credentialDue')).toEqual([]);
    await world.after(10 * DAY);
    expect(await world.mails('credentialDue')).toHaveLength(2);
    await world.after(30 * DAY);
    expect(await world.mails('credentialDue')).toHaveLength(4);
    expect(await world.holder(elena)).toMatchObject({ rest: null });
    await world.after(30 * DAY);
    expect(await world.holder(elena)).toMatchObject({ rest: 'credential-unconfirmed', maySign: true });
    expect((await world.mails('credentialRests')).length).toBeGreaterThanOrEqual(3);
    const signOn = await world.openOn(detention);
    await expect(world.sign(elena, signOn)).rejects.toEqual(new Forbidden('credential-unconfirmed'));
    expect(await world.confirm(office, elena)).toMatchObject({ kind: 'confirmed', themeIds: [detention] });
    await world.sign(elena, signOn);
    expect(await world.mails('credentialConfirmed')).not.toEqual([]);
  });

  it('is not asked about once it was confirmed, changed or ended', async () => {
    const world = await credentialWorld({ engine });
    const { rosa, elena, pablo } = world;
    await world.set(rosa, elena);
    await world.set(rosa, pablo);
    await world.after(300 * DAY);
    await world.confirm(rosa, elena);
    await world.end(rosa, pablo);
    await world.after(120 * DAY);
    expect(await world.mails('credentialDue')).toEqual([]);
    expect(await world.mails('credentialRests')).toEqual([]);
  });

  it('is confirmed by another steward while there is one, and never locks the last one out', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, office } = world;
    await expect(world.confirm(rosa, rosa)).rejects.toEqual(new Forbidden('credential-confirmed-by-another'));
    expect(await world.confirm(office, rosa)).toMatchObject({ kind: 'confirmed', maySign: true });
    await endSeat(platform, await rosa.viewer(), { seat: rosa.seat, endedSeat: office.seat });
    await world.after(420 * DAY);
    expect(await world.holder(rosa)).toMatchObject({ rest: 'credential-unconfirmed', steward: true });
    expect(await world.confirm(rosa, rosa)).toMatchObject({ kind: 'confirmed' });
    expect(await world.holder(rosa)).toMatchObject({ rest: null });
  });

  it('lets the secretariat ask where nobody can sign, and learn nothing else', async () => {
    const world = await credentialWorld({ engine });
    const { platform, ana, luz, rosa, office } = world;
    const of = { coalitionId: world.coalitionId, organizationId: rosa.organizationId };
    const member = (await findMembership(platform.store.read, of))!;
    const ask = async (by: typeof ana) =>
      askForCredentials(platform, await by.viewer(), { seat: by.seat, membership: member.id });
    await expect(ask(ana)).rejects.toEqual(new Forbidden('credential-someone-signs'));
    await world.confirm(office, rosa);
    await world.after(420 * DAY);
    expect(await someoneSigns(platform.store.read, [member], platform.clock.now())).toEqual(new Set());
    await expect(ask(luz)).rejects.toEqual(new Forbidden('secretariat-only'));
    await ask(ana);
    await ask(ana);
    expect(await world.mails('credentialAsked')).toHaveLength(3);
    await expect(
      askForCredentials(platform, await ana.viewer(), { seat: ana.seat, membership: 'nowhere' }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

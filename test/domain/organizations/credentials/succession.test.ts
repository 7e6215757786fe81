import { expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../../../domain/errors.ts';
import { endSeat } from '../../../../domain/organizations/actions.ts';
import { DAY, later } from '../../../../domain/platform.ts';
import { approveSignature, proposeSignature } from '../../../../domain/sign-ons/sign.ts';
import { credentialWorld } from '../../../support/credential-world.ts';
import { eachEngine } from '../../../support/store.ts';

eachEngine((engine) => {
  it('passes to who was chosen and agreed, who approves what waited', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, office, elena, pablo, coalitionId, detention } = world;
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ signing_rule: 'approval' })
        .where('coalition_id', '=', coalitionId)
        .where('organization_id', '=', rosa.organizationId)
        .execute(),
    );
    await world.set(rosa, elena, { until: '2031-12-31' });
    await world.set(rosa, office, { maySign: false, mayPropose: true });
    const named = (await world.name(rosa, elena, pablo))!;
    expect(await world.mails('successionAsked')).toHaveLength(1);
    await expect(world.answer(office, named.id)).rejects.toBeInstanceOf(NotFound);
    await world.answer(pablo, named.id);
    const signOn = await world.openOn(detention);
    const signature = await proposeSignature(platform, await office.viewer(), world.form(office, signOn));
    const approve = async () =>
      approveSignature(platform, await pablo.viewer(), {
        ...{ seat: pablo.seat, signature, termsDigest: signOn.termsDigest, language: 'es' },
        name: 'Nombre tal como aparecerá',
      });
    await expect(approve()).rejects.toEqual(new Forbidden('seat-may-not-sign'));
    await endSeat(platform, await elena.viewer(), { seat: elena.seat, endedSeat: elena.seat });
    expect(await world.holder(pablo)).toMatchObject({
      maySign: true,
      credential: { kind: 'inherited', themeIds: [detention], until: '2031-12-31', source: 'Acta 3/2027' },
    });
    const [mail] = await world.mails('credentialTakenByYou');
    expect(mail!.facts).toMatchObject({ proposals: '1', ratifications: '0', tasks: '0' });
    expect((await world.mails('credentialTaken')).map(({ to }) => to)).toHaveLength(4);
    await approve();
  });

  it('passes on the last day, and grows nothing of what the successor had', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, elena, pablo, detention, children } = world;
    const until = later(platform.clock.now(), 20 * DAY).slice(0, 10);
    await world.set(rosa, elena, { until });
    await world.set(rosa, pablo, { themes: [children], until: '2030-01-31' });
    await world.answer(pablo, (await world.name(rosa, elena, pablo))!.id);
    await world.after(22 * DAY);
    expect(await world.holder(elena)).toMatchObject({ rest: 'credential-over' });
    expect((await world.holder(pablo)).credential).toMatchObject({
      kind: 'inherited',
      themeIds: [detention, children].sort(),
      until: '2030-01-31',
    });
    expect(await world.mails('credentialOver')).not.toEqual([]);
  });

  it('passes to nobody who has not agreed, or has left: its stewards hear what is open', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, elena, pablo } = world;
    await world.set(rosa, elena);
    await world.name(rosa, elena, pablo);
    await world.end(rosa, elena);
    expect(await world.holder(pablo)).toMatchObject({ maySign: false, credential: null });
    expect(await world.mails('credentialLeft')).toHaveLength(2);
    await world.set(rosa, elena);
    await world.answer(pablo, (await world.name(rosa, elena, pablo))!.id);
    await endSeat(platform, await pablo.viewer(), { seat: pablo.seat, endedSeat: pablo.seat });
    await world.end(elena, elena);
    expect(await world.mails('credentialLeft')).toHaveLength(4);
  });

  it('tells the secretariat where no steward is left, and of its own affairs nothing', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, office, elena } = world;
    await world.set(rosa, elena);
    for (const who of [office, rosa])
      await endSeat(platform, await who.viewer(), { seat: who.seat, endedSeat: who.seat });
    await world.end(elena, elena);
    const mails = await world.mails('credentialNobodyLeft');
    expect(mails.length).toBeGreaterThanOrEqual(2);
    for (const { facts } of mails) {
      expect(facts).not.toHaveProperty('proposals');
      expect(facts).not.toHaveProperty('ratifications');
    }
  });

  it('is chosen as the right itself is given, never for oneself, and can be declined', async () => {
    const world = await credentialWorld({ engine });
    const { rosa, office, elena, pablo, luz } = world;
    await world.set(rosa, elena);
    await expect(world.name(office, elena, pablo)).rejects.toEqual(new Forbidden('signing-given-by-signer'));
    await expect(world.name(rosa, elena, rosa)).rejects.toEqual(new Forbidden('own-seat'));
    await expect(world.name(rosa, elena, elena)).rejects.toEqual(new Forbidden('successor-is-holder'));
    await expect(world.name(rosa, pablo, elena)).rejects.toEqual(new Forbidden('credential-none'));
    await expect(world.name(rosa, elena, luz)).rejects.toBeInstanceOf(NotFound);
    await expect(world.name(elena, elena, pablo)).rejects.toEqual(new Forbidden('steward-only'));
    const named = (await world.name(rosa, elena, pablo))!;
    await expect(world.answer(luz, named.id)).rejects.toBeInstanceOf(NotFound);
    expect(await world.answer(pablo, named.id, false)).toBeNull();
    expect(await world.mails('successionDeclined')).toHaveLength(2);
    await world.name(rosa, elena, pablo);
    expect(await world.name(office, elena, null)).toBeNull();
  });
});

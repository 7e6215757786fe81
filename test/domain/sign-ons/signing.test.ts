import { expect, it } from 'vitest';
import { knownSignatures } from '../../../domain/sign-ons/reads-signatures.ts';
import { approveSignature, proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld } from '../../support/signing-world.ts';

eachEngine((engine) => {
  it('lets an organisation sign by its authorised person alone', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    const id = await world.sign(world.tom, signOn, { name: 'Puente Norte Collective' });
    const [seen] = await knownSignatures(
      world.platform.store.read,
      { circle: 'all', own: [] },
      world.platform.clock.now(),
      { coalitionId: world.coalitionId },
    );
    expect(seen).toMatchObject({
      id,
      state: 'signed',
      name: 'Puente Norte Collective',
      visibility: 'public',
      signedAt: world.platform.clock.now(),
    });
  });

  it('lets a delegate propose and another person approve, and shows nothing in between', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra } = world;
    const signOn = await world.open();
    const id = await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn));
    const everybody = () =>
      knownSignatures(platform.store.read, { circle: 'knowing', own: [] }, platform.clock.now(), {
        coalitionId: world.coalitionId,
      });
    expect(await everybody()).toEqual([]);
    const form = {
      seat: ibarra.seat,
      signature: id,
      termsDigest: signOn.termsDigest,
      language: 'en',
      name: 'Albergue La Ruta del Sur, A. C.',
    };
    expect(await approveSignature(platform, await ibarra.viewer(), form)).toBe(id);
    expect(await everybody()).toMatchObject([
      { id, state: 'signed', name: 'Albergue La Ruta del Sur, A. C.' },
    ]);
  });
});

import { expect, it } from 'vitest';
import { approveSignature, proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld } from '../../support/signing-world.ts';

const BORROWED = 'Invalid name:name-of-another';

eachEngine((engine) => {
  it('refuses to sign under the name or alias of another member, and counts nothing', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    await world.member({ name: 'Casa Jacaranda' });
    await world.member({ name: 'Colectivo Xolotlán', alias: 'Colectiva del Sur' });
    const signOn = await world.open();
    for (const name of [
      'Casa Jacaranda',
      'CASA JACARANDÁ, A. C.',
      'La Casa Jacaranda',
      'Casa-Jacaranda',
      'CasaJacaranda',
      'Amistades de Casa Jacaranda',
      // With the Cyrillic letters that are drawn alike.
      'С\u0430s\u0430 J\u0430caranda',
      'Colectiva del Sur',
      'Secretaría técnica',
    ])
      expect(await refusal(world.sign(tom, signOn, { name }))).toBe(BORROWED);
    expect(await platform.store.read.selectFrom('signatures').select('id').execute()).toEqual([]);
  });

  it('lets an organisation use its own name, longer or translated, and withheld its alias', async () => {
    const world = await signingWorld({ engine });
    await world.member({ name: 'Casa Jacaranda' });
    const federation = await world.member({ name: 'Federación Casa Jacaranda' });
    const aliased = await world.member({ name: 'Fundación Laurel', alias: 'Una organización del norte' });
    const signOn = await world.open();
    expect(await refusal(world.sign(federation, signOn, { name: 'Casa Jacaranda' }))).toBe(BORROWED);
    for (const [player, name] of [
      [federation, 'Federación Casa Jacaranda, A. C.'],
      [world.tom, 'Colectivo Puente Norte'],
      [world.luz, 'Lenca Migrant Forum'],
    ] as const)
      expect(await refusal(world.sign(player, signOn, { name }))).toBe('done');
    const alias = { name: 'Una organización del norte', visibility: 'withheld' as const };
    expect(await refusal(world.sign(aliased, signOn, alias))).toBe('done');
  });

  it('asks the same of a proposal and of the name an approver leaves', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra } = world;
    const signOn = await world.open();
    const propose = async (name: string) =>
      proposeSignature(platform, await marta.viewer(), world.form(marta, signOn, { name }));
    expect(await refusal(propose('Foro Lenca Migrante'))).toBe(BORROWED);
    const signature = await propose('Albergue La Ruta del Sur');
    const approve = async (name: string) =>
      approveSignature(platform, await ibarra.viewer(), {
        seat: ibarra.seat,
        signature,
        termsDigest: signOn.termsDigest,
        language: 'es',
        name,
      });
    expect(await refusal(approve('Foro Lenca Migrante'))).toBe(BORROWED);
    expect(await refusal(approve('Albergue La Ruta del Sur, A. C.'))).toBe('done');
  });

  it('looks no further than the coalition', async () => {
    const world = await signingWorld({ engine });
    await signingWorld({ platform: world.platform });
    expect(await refusal(world.sign(world.tom, await world.open(), { name: 'Puente Norte' }))).toBe('done');
  });
});

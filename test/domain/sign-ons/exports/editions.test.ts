import { afterAll, expect, it } from 'vitest';
import { HOUR } from '../../../../domain/platform.ts';
import { createPress } from '../../../../domain/print/press.ts';
import { signatoriesFile } from '../../../../domain/sign-ons/exports/files.ts';
import type { DataModel } from '../../../../domain/sign-ons/exports/table.ts';
import { correctionWorld } from '../../../support/correction-world.ts';
import { eachEngine } from '../../../support/store.ts';

const press = createPress();
afterAll(() => press.close());

eachEngine((engine) => {
  it('lists of each edition those who signed that one', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, signatures, statement, coalitionSlug: coalition } = world;
    const correction = await world.corrected('substantive');
    await world.ratify(tom, correction, signatures.tom);
    platform.clock.set(correction.dueAt!);
    await world.publish(correction);
    platform.clock.advance(HOUR);
    const listed = async (number: number) => {
      const asked = { coalition, statement: statement.slug, language: 'es', format: 'json', number } as const;
      const { bytes } = await signatoriesFile(platform, { press, origin: 'https://acuerdo.example' }, asked);
      const { standing, withheld, signatories } = JSON.parse(Buffer.from(bytes).toString()) as DataModel;
      return { standing, withheld, names: signatories.map(({ name, block }) => `${name} ${block}`) };
    };
    expect(await listed(2)).toEqual({
      standing: 1,
      withheld: 0,
      names: ['Puente Norte Collective published'],
    });
    expect(await listed(1)).toEqual({
      standing: 4,
      withheld: 1,
      names: [
        'Albergue La Ruta del Sur published',
        'Foro Lenca Migrante published',
        'Puente Norte Collective published',
      ],
    });
  });
});

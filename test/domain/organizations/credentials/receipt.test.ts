import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPress, type Press } from '../../../../domain/print/press.ts';
import { receiptFor } from '../../../../domain/sign-ons/receipt.ts';
import { credentialWorld } from '../../../support/credential-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { readPdf } from '../../sign-ons/letter-reading.ts';

let press: Press;
beforeAll(() => {
  press = createPress();
});
afterAll(() => press.close());

eachEngine((engine) => {
  it('says by what right it was signed, as it stood then; of a withheld name nothing', async () => {
    const world = await credentialWorld({ engine });
    const { platform, rosa, elena, detention } = world;
    await world.set(rosa, elena, { until: '2031-12-31' });
    const open = await world.sign(elena, await world.openOn(detention));
    const quiet = await world.sign(elena, await world.openOn(detention), { visibility: 'withheld' });
    await world.set(rosa, elena, { until: '2032-01-31', source: 'Acta 9/2028' });
    const text = async (signature: string) => {
      const asked = { viewer: await elena.viewer(), signature, language: 'es' as const };
      const { bytes } = await receiptFor(platform, { press, origin: 'https://acuerdo.example.org' }, asked);
      return readPdf(bytes).pages[0]!.replace(/\s+/g, ' ');
    };
    const said = await text(open);
    for (const words of ['Acreditación', 'hasta el 31 de diciembre de 2031', 'Acta 3/2027'])
      expect(said).toContain(words);
    expect(said).not.toContain('2032');
    expect(await text(quiet)).not.toContain('Acta');
  });
});

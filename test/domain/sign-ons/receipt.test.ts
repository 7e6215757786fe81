import { afterAll, beforeAll, expect, it } from 'vitest';
import { NotFound } from '../../../domain/errors.ts';
import { createPress, type Press } from '../../../domain/print/press.ts';
import { receiptFor } from '../../../domain/sign-ons/receipt.ts';
import { approveSignature, proposeSignature, withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';
import { readPdf } from './letter-reading.ts';

const origin = 'https://acuerdo.example.org';
let press: Press;
beforeAll(() => {
  press = createPress();
});
afterAll(() => press.close());

const receipt = async (
  { platform }: SigningWorld,
  player: Player,
  signature: string,
  language: 'es' | 'en' = 'es',
) => receiptFor(platform, { press, origin }, { viewer: await player.viewer(), signature, language });

const numberOf = async ({ platform }: SigningWorld, id: string) =>
  (
    await platform.store.read
      .selectFrom('signatures')
      .select('receipt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).receipt!;

eachEngine((engine) => {
  it('says who approved and proposed, for what, when, and how anyone can check it', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra } = world;
    const signOn = await world.open();
    const form = world.form(marta, signOn, { mandateOn: '2026-11-10' });
    const id = await proposeSignature(platform, await marta.viewer(), form);
    await expect(receipt(world, marta, id)).rejects.toThrow(NotFound);
    await approveSignature(platform, await ibarra.viewer(), {
      seat: ibarra.seat,
      signature: id,
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: 'Albergue La Ruta del Sur, A. C.',
    });
    const number = await numberOf(world, id);
    const { bytes, fileName, mime } = await receipt(world, marta, id);
    expect({ fileName, mime }).toEqual({ fileName: `recibo-${number}.pdf`, mime: 'application/pdf' });
    const { pages, everything } = readPdf(bytes);
    expect(pages).toHaveLength(1);
    const text = pages[0]!.replace(/\s+/g, ' ');
    for (const words of ['Recibo de firma', 'Albergue La Ruta del Sur, A. C.', number, 'Autorizó', 'Propuso'])
      expect(text).toContain(words);
    expect(text).toContain('10 de noviembre de 2026');
    expect(text.replaceAll(' ', '')).toContain(signOn.termsDigest);
    expect(everything).toContain(`${origin}/${world.coalitionSlug}/es/`);
    for (const tag of ['/H1', '/Table', '/TR', '/TH', '/TD']) expect(everything).toContain(tag);
  });

  it('is given in English too, and is the same bytes when asked for again', async () => {
    const world = await signingWorld({ engine });
    const id = await world.sign(world.tom, await world.open(), { name: 'Puente Norte Collective' });
    const first = await receipt(world, world.tom, id, 'en');
    expect(readPdf(first.bytes).pages[0]).toContain('Signature receipt');
    expect(Buffer.compare(first.bytes, (await receipt(world, world.tom, id, 'en')).bytes)).toBe(0);
  });

  it('names neither organisation nor person nor text where the name is withheld', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    const id = await world.sign(world.ines, signOn, {
      name: 'Fundación Izote',
      visibility: 'withheld',
      signatoryName: 'Inés Alvarenga',
    });
    const { bytes, fileName } = await receipt(world, world.ines, id);
    expect(fileName).toBe(`recibo-${await numberOf(world, id)}.pdf`);
    const { pages, everything } = readPdf(bytes);
    const text = pages.join(' ');
    expect(text).toContain('Confirmación recibida');
    for (const secret of ['Izote', 'Alvarenga', 'Del compromiso', 'del-compromiso'])
      expect(text + everything).not.toContain(secret);
  });

  it('is there for nobody else, and no longer once the signature is withdrawn', async () => {
    const world = await signingWorld({ engine });
    const id = await world.sign(world.tom, await world.open());
    for (const player of [world.ana, world.marta, world.ines])
      await expect(receipt(world, player, id)).rejects.toThrow(NotFound);
    await expect(receipt(world, world.tom, 'nothing')).rejects.toThrow(NotFound);
    await withdrawSignature(world.platform, await world.tom.viewer(), {
      seat: world.tom.seat,
      signature: id,
      reason: 'La junta lo pidió',
    });
    await expect(receipt(world, world.tom, id)).rejects.toThrow(NotFound);
  });
});

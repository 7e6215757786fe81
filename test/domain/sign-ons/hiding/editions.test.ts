import { expect, it } from 'vitest';
import { editionsOfStatement } from '../../../../domain/editions/reads.ts';
import { signedOf } from '../../../../domain/editions/reads-signed.ts';
import { HOUR } from '../../../../domain/platform.ts';
import { hideName, revealName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { withdrawSignature } from '../../../../domain/sign-ons/sign.ts';
import { correctionWorld, type CorrectionWorld } from '../../../support/correction-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const LUZ = 'Foro Lenca Migrante';

const hides = async ({ platform, ana }: CorrectionWorld, signature: string) =>
  hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'Amenazas.' });
const reveals = async ({ platform }: CorrectionWorld, player: Player, signature: string) =>
  revealName(platform, await player.viewer({ passkeyAt: platform.clock.now() }), {
    ...{ seat: player.seat, signature },
  });

/** Whom an edition names in any way, and its numbers. */
async function told({ platform, statement }: CorrectionWorld, number: number) {
  const all = await editionsOfStatement(platform.store.read, statement.id);
  const edition = all.find((one) => one.number === number)!;
  const { named, since } = (await signedOf(platform.store.read, edition, platform.clock.now()))!;
  const late = since.lateDays.flatMap(({ signatures }) => signatures);
  const names = [...named, ...late, ...since.withdrawn, ...since.unconfirmed.named].map(({ name }) => name);
  return { names, standing: since.standing, unconfirmed: since.unconfirmed.count };
}

/** A correction that Tom alone ratifies, published. */
async function corrects(world: CorrectionWorld): Promise<void> {
  const { platform } = world;
  const correction = await world.corrected('substantive');
  await world.ratify(world.tom, correction, world.signatures.tom);
  platform.clock.set(correction.dueAt!);
  await world.publish(correction);
  platform.clock.advance(HOUR);
}

eachEngine((engine) => {
  it('names on an edition nobody who signed it without a name, also if they show it afterwards', async () => {
    const world = await correctionWorld({ engine, withheld: 'luz', rule: 'carry' });
    const { luz, tom, signatures } = world;
    const correction = await world.corrected('substantive');
    for (const player of [tom, luz])
      await world.ratify(player, correction, player === tom ? signatures.tom : signatures.luz);
    world.platform.clock.set(correction.dueAt!);
    await world.publish(correction);
    world.platform.clock.advance(HOUR);
    const before = await told(world, 1);
    await reveals(world, luz, signatures.luz);
    expect((await told(world, 2)).names).toContain(LUZ);
    expect(await told(world, 1)).toEqual(before);
    await withdrawSignature(world.platform, await luz.viewer(), {
      ...{ seat: luz.seat, signature: signatures.luz, shown: true },
    });
    expect((await told(world, 1)).names).toEqual(before.names);
  });

  it('names again on an earlier edition whose organisation shows its name itself', async () => {
    const world = await correctionWorld({ engine });
    const { luz, tom, signatures, platform } = world;
    const correction = await world.corrected('substantive');
    for (const player of [tom, luz])
      await world.ratify(player, correction, player === tom ? signatures.tom : signatures.luz);
    platform.clock.set(correction.dueAt!);
    await world.publish(correction);
    platform.clock.advance(HOUR);
    const before = await told(world, 1);
    expect(before.names).toContain(LUZ);
    await hides(world, signatures.luz);
    expect((await told(world, 1)).names).not.toContain(LUZ);
    platform.clock.advance(HOUR);
    await reveals(world, luz, signatures.luz);
    expect(await told(world, 1)).toEqual(before);
  });

  it('hides the name of a signature that lapsed and is read on an earlier edition', async () => {
    for (const rule of ['lapse', 'carry'] as const) {
      const world = await correctionWorld({ engine, rule });
      const { platform, luz, signatures } = world;
      await corrects(world);
      const [first, second] = [await told(world, 1), await told(world, 2)];
      expect(first.names).toContain(LUZ);
      await hides(world, signatures.luz);
      const without = (names: string[]) => names.filter((name) => name !== LUZ);
      expect(await told(world, 1)).toEqual({ ...first, names: without(first.names) });
      expect(await told(world, 2)).toEqual({ ...second, names: without(second.names) });
      const row = await platform.store.read
        .selectFrom('signatures')
        .where('id', '=', signatures.luz)
        .selectAll()
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ state: 'lapsed', visibility: 'withheld' });
      const line = await platform.store.read
        .selectFrom('audit')
        .selectAll()
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow();
      expect(line).toMatchObject({ act: 'signature.hidden-withheld', seat_id: null });
      expect(await refusal(hides(world, signatures.luz))).toBe('Forbidden name-hidden-already');
      await withdrawSignature(platform, await luz.viewer(), { seat: luz.seat, signature: signatures.luz });
      expect((await told(world, 1)).names).not.toContain(LUZ);
    }
  });

  it('hides the name of a signature that was taken back by name', async () => {
    const world = await correctionWorld({ engine });
    const { platform, luz, tom, signatures } = world;
    for (const player of [tom, luz]) {
      const signature = player === tom ? signatures.tom : signatures.luz;
      await withdrawSignature(platform, await player.viewer(), {
        ...{ seat: player.seat, signature, shown: player === luz },
      });
    }
    expect((await told(world, 1)).names).toContain(LUZ);
    expect(await refusal(hides(world, signatures.tom))).toBe('Forbidden name-not-public');
    await hides(world, signatures.luz);
    expect((await told(world, 1)).names).not.toContain(LUZ);
  });
});

import { expect, it } from 'vitest';
import { DAY, later } from '../../../domain/platform.ts';
import { logoBesideSignature, logosOfSignatures } from '../../../domain/sign-ons/reads-logos.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { givenLogo } from '../../support/factories/logos.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const NAME = 'Fundación Izote';

/** A member whose logo the secretariat has set, and an open sign-on. */
async function withLogo(engine: 'sqlite' | 'postgres') {
  const world = await signingWorld({ engine });
  const player = await world.member({ name: NAME });
  const { platform, coalitionId, ana } = world;
  const { name: logo } = await givenLogo(
    platform,
    { coalitionId, organizationId: player.organizationId },
    { viewer: await ana.viewer(), seat: ana.seat },
  );
  const signOn = await world.open();
  return { world, player, logo, signOn };
}

/** What stands beside the signature, and whether the address of the logo answers. */
async function shown(
  { platform, coalitionSlug }: SigningWorld,
  signOn: SignOn,
  signature: string,
  logo: string,
) {
  const { slug } = await requireStatement(platform.store.read, signOn.statementId);
  const now = platform.clock.now();
  const beside = (await logosOfSignatures(platform.store.read, [signature], now)).get(signature) ?? null;
  const place = { coalition: coalitionSlug, statement: slug, logo };
  const answered = (await logoBesideSignature(platform.store.read, place, now)) !== null;
  expect(beside).toBe(answered ? `/${coalitionSlug}/letters/${slug}/logos/${logo}.webp` : null);
  return answered;
}

eachEngine((engine) => {
  it('stands beside a signature in public under the organisation’s own name, however it is spelled', async () => {
    const { world, player, logo, signOn } = await withLogo(engine);
    const signature = await world.sign(player, signOn, { name: 'FUNDACIÓN IZOTE, A. C.' });
    expect(await shown(world, signOn, signature, logo)).toBe(true);
    const without = await world.sign(world.luz, signOn, { name: 'Foro Lenca Migrante' });
    expect(await shown(world, signOn, without, '0000000000000000')).toBe(false);
  });

  it.each(['withheld', 'target'] as const)('is nowhere when the name is %s', async (visibility) => {
    const { world, player, logo, signOn } = await withLogo(engine);
    const signature = await world.sign(player, signOn, { name: NAME, visibility });
    expect(await shown(world, signOn, signature, logo)).toBe(false);
  });

  it('is nowhere when the organisation goes by another name', async () => {
    const one = await withLogo(engine);
    const other = await one.world.sign(one.player, one.signOn, { name: 'Una organización del sur' });
    expect(await shown(one.world, one.signOn, other, one.logo)).toBe(false);
  });

  it('goes when the signature is taken back, is hidden later, or is under an embargo', async () => {
    const { world, player, logo, signOn } = await withLogo(engine);
    const { platform } = world;
    const signature = await world.sign(player, signOn, { name: NAME });
    const set = (values: { visibility?: 'public' | 'withheld'; embargoed_until?: string | null }) =>
      platform.store.write((trx) =>
        trx.updateTable('signatures').set(values).where('id', '=', signature).execute(),
      );
    expect(await shown(world, signOn, signature, logo)).toBe(true);
    await set({ visibility: 'withheld' });
    expect(await shown(world, signOn, signature, logo)).toBe(false);
    await set({ visibility: 'public', embargoed_until: later(platform.clock.now(), DAY) });
    expect(await shown(world, signOn, signature, logo)).toBe(false);
    platform.clock.advance(DAY);
    expect(await shown(world, signOn, signature, logo)).toBe(true);
    const taking = { seat: player.seat, signature, reason: 'Por decisión de la asamblea.' };
    await withdrawSignature(platform, await player.viewer(), taking);
    expect(await shown(world, signOn, signature, logo)).toBe(false);
  });

  it('is answered for the statement that shows it and for no other', async () => {
    const { world, player, logo, signOn } = await withLogo(engine);
    await world.sign(player, signOn, { name: NAME });
    const quiet = await world.open();
    const signature = await world.sign(player, quiet, { name: NAME, visibility: 'withheld' });
    expect(await shown(world, quiet, signature, logo)).toBe(false);
  });
});

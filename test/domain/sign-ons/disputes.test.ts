import { expect, it } from 'vitest';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { hideName } from '../../../domain/sign-ons/hiding/actions.ts';
import { raiseDispute, resolveDispute } from '../../../domain/sign-ons/disputes/actions.ts';
import { disputesOf } from '../../../domain/sign-ons/disputes/reads.ts';
import { mayReadDispute } from '../../../domain/sign-ons/disputes/policy.ts';
import { countSigned, namedSignatures } from '../../../domain/sign-ons/reads-signatures.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine, type Engine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

const stranger = { clientKey: 'a contact' };

async function disputing(engine: Engine) {
  const world = await signingWorld({ engine });
  const { platform } = world;
  const mails = async (kind: string) =>
    (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute())
      .map(({ payload }) => JSON.parse(payload) as MailOrder)
      .filter(({ mail }) => mail === kind);
  const link = async (kind = 'signatureNotice') =>
    (await mails(kind)).at(-1)!.facts['path']!.split('?t=')[1]!;
  const raise = (token: string) => raiseDispute(platform, stranger, { token });
  const resolve = async (player: Player, signOn: SignOn, uphold: boolean) => {
    const dispute = (await disputesOf(platform.store.read, signOn.id)).at(-1)?.id ?? 'unknown';
    const input = { seat: player.seat, dispute, uphold, reason: 'Hablamos con su directora.' };
    return resolveDispute(platform, await player.viewer(), input);
  };
  const counts = async (signOn: SignOn) => ({
    signed: await countSigned(platform.store.read, signOn.id),
    named: (await namedSignatures(platform.store.read, signOn.id, platform.clock.now())).length,
  });
  const acts = async () =>
    (
      await platform.store.read.selectFrom('audit').select(['act', 'seat_id']).orderBy('seq').execute()
    ).filter(({ act }) => act.startsWith('signature.'));
  return { world, platform, mails, link, raise, resolve, counts, acts };
}

const resign = (world: SigningWorld, signOn: SignOn, player: Player) => refusal(world.sign(player, signOn));

eachEngine((engine) => {
  it('takes no link that is none or has run out, nor one of a signature taken back or published', async () => {
    const { world, platform, link, raise, counts } = await disputing(engine);
    const signOn = await world.open();
    await world.sign(world.tom, signOn);
    const token = await link();
    expect(await refusal(raise('a'.repeat(43)))).toBe('Forbidden dispute-link-void');
    expect(await refusal(raise('short'))).toBe('Invalid token:not-valid');
    await platform.store.write((trx) =>
      trx
        .updateTable('statements')
        .set({ state: 'published' })
        .where('id', '=', signOn.statementId)
        .execute(),
    );
    expect(await refusal(raise(token))).toBe('Forbidden dispute-after-publication');
    platform.clock.set(later(platform.clock.now(), 60 * DAY));
    expect(await refusal(raise(token))).toBe('Forbidden dispute-link-void');
    expect(await counts(signOn)).toEqual({ signed: 1, named: 1 });
  });

  it('sets a signature aside at once, and tells the contacts and the secretariat', async () => {
    const { world, link, raise, counts, mails, acts } = await disputing(engine);
    const signOn = await world.open();
    await world.sign(world.tom, signOn);
    const token = await link();
    await raise(token);
    await raise(token);
    expect(await counts(signOn)).toEqual({ signed: 0, named: 0 });
    expect(await mails('signatureDisputed')).toHaveLength(1);
    expect(await mails('disputeWaits')).toHaveLength(1);
    expect((await acts()).at(-1)).toEqual({ act: 'signature.disputed', seat_id: null });
    expect(await resign(world, signOn, world.tom)).toBe('Forbidden signature-disputed');
  });

  it('is raised by whom it was mailed to, also after the name was hidden', async () => {
    const { world, platform, link, raise, counts } = await disputing(engine);
    const signOn = await world.open();
    const signature = await world.sign(world.tom, signOn);
    const token = await link();
    await hideName(platform, await world.ana.viewer(), {
      ...{ seat: world.ana.seat, signature, reason: 'Amenazas.' },
    });
    await raise(token);
    expect(await counts(signOn)).toMatchObject({ signed: 0 });
    expect(await resign(world, signOn, world.tom)).toBe('Forbidden signature-disputed');
  });

  it('lets the secretariat alone decide, once', async () => {
    const { world, link, raise, resolve } = await disputing(engine);
    const signOn = await world.open();
    await world.sign(world.tom, signOn);
    expect(await refusal(resolve(world.ana, signOn, true))).toBe('NotFound');
    await raise(await link());
    expect(await refusal(resolve(world.tom, signOn, true))).toBe('NotFound');
    expect(await refusal(resolve(world.diego, signOn, true))).toBe('done');
    expect(await refusal(resolve(world.ana, signOn, false))).toBe('Forbidden dispute-resolved');
  });

  it('upholds a signature as it was given: its receipt and its time stand', async () => {
    const { world, platform, link, raise, resolve, counts, mails } = await disputing(engine);
    const signOn = await world.open();
    await world.sign(world.tom, signOn);
    const row = () => platform.store.read.selectFrom('signatures').selectAll().executeTakeFirstOrThrow();
    const before = await row();
    platform.clock.set(later(platform.clock.now(), DAY));
    await raise(await link());
    await resolve(world.ana, signOn, true);
    expect(await row()).toMatchObject({
      state: 'signed',
      receipt: before.receipt,
      signed_at: before.signed_at,
    });
    expect(await counts(signOn)).toEqual({ signed: 1, named: 1 });
    expect((await mails('signatureResolved'))[0]!.facts['stands']).toBe('1');
  });

  it('voids it: whoever gave it answers the text no more, another authorised person may', async () => {
    const { world, platform, link, raise, resolve, counts } = await disputing(engine);
    const signOn = await world.open();
    await world.sign(world.tom, signOn);
    await raise(await link());
    await resolve(world.ana, signOn, false);
    expect(await counts(signOn)).toEqual({ signed: 0, named: 0 });
    expect(await resign(world, signOn, world.tom)).toBe('Forbidden signer-disputed');
    const other = await world.member({});
    const seat = await givenSeat(platform, {
      coalition_id: world.coalitionId,
      organization_id: world.tom.organizationId,
      person_id: other.personId,
    });
    const successor = { ...other, seat: seat.id, organizationId: world.tom.organizationId };
    expect(await resign(world, signOn, successor)).toBe('done');
  });

  it('keeps a withheld signature’s dispute from all but those it is confided to, in mails too', async () => {
    const { world, platform, link, raise, resolve, mails, acts } = await disputing(engine);
    const signOn = await world.open();
    await world.sign(world.luz, signOn, { visibility: 'withheld' });
    const [notice] = await mails('signatureNoticeWithheld');
    expect(JSON.stringify(notice!.facts)).not.toMatch(/Lenca|compromiso|sign-ons/);
    await raise(await link('signatureNoticeWithheld'));
    expect(await mails('signatureDisputed')).toEqual([]);
    expect(await mails('signatureNewsWithheld')).toHaveLength(1);
    expect((await acts()).at(-1)).toEqual({ act: 'signature.disputed-withheld', seat_id: null });
    const [dispute] = await disputesOf(platform.store.read, signOn.id);
    expect(mayReadDispute(await world.diego.viewer(), dispute!).allowed).toBe(false);
    expect(mayReadDispute(await world.ana.viewer(), dispute!).allowed).toBe(true);
    expect(await refusal(resolve(world.diego, signOn, true))).toBe('NotFound');
    expect(await refusal(resolve(world.ana, signOn, true))).toBe('done');
  });
});

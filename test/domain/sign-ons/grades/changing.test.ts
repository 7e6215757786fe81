import { expect, it } from 'vitest';
import { DAY, HOUR, later } from '../../../../domain/platform.ts';
import { hideName, revealName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { findAnswer } from '../../../../domain/sign-ons/reads-answers.ts';
import { knownSignatures, namedSignatures } from '../../../../domain/sign-ons/reads-signatures.ts';
import type { SignOn } from '../../../../domain/sign-ons/reads.ts';
import {
  approveSignature,
  proposeSignature,
  signStatement,
  withdrawSignature,
} from '../../../../domain/sign-ons/sign.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { waitingMails } from '../../accounts/support.ts';

const hides = async ({ platform, ana }: SigningWorld, signature: string, to?: 'target' | 'withheld') =>
  hideName(platform, await ana.viewer(), {
    ...{ seat: ana.seat, signature, reason: 'Amenazas.' },
    ...(to && { to }),
  });
const reveals = async (
  { platform }: SigningWorld,
  player: Player,
  signature: string,
  how: { to?: 'public' | 'target'; namedFrom?: string } = {},
) =>
  revealName(platform, await player.viewer({ passkeyAt: platform.clock.now() }), {
    ...{ seat: player.seat, signature },
    ...how,
  });

const named = async ({ platform }: SigningWorld, { id }: SignOn) =>
  (await namedSignatures(platform.store.read, id, platform.clock.now())).map(({ name }) => name);
/** What staff that is not confided withheld names, and anybody, know. */
const known = async ({ platform, coalitionId }: SigningWorld, { id }: SignOn) => {
  const of = { coalitionId, signOnId: id };
  const told = [];
  for (const circle of ['office', 'all'] as const) {
    const all = await knownSignatures(platform.store.read, { circle, own: [] }, platform.clock.now(), of);
    told.push(all.map(({ state }) => state).join());
  }
  return told;
};
const rowOf = async ({ platform }: SigningWorld, signOn: SignOn, { organizationId }: Player) =>
  (await findAnswer(platform.store.read, signOn.id, organizationId))!;

const NAME = 'Puente Norte Collective';
const dated = (world: SigningWorld, after = DAY) => ({
  name: NAME,
  visibility: 'withheld' as const,
  namedFrom: later(world.platform.clock.now(), after),
});

eachEngine((engine) => {
  it('takes a date that is still to come, of a withheld name alone', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const now = platform.clock.now();
    const tries = (how: object) => refusal(world.sign(tom, signOn, { ...dated(world), ...how }));
    expect(await tries({ namedFrom: now })).toBe('Invalid namedFrom:named-from-past');
    expect(await tries({ namedFrom: later(now, 800 * DAY) })).toBe('Invalid namedFrom:named-from-too-far');
    expect(await tries({ visibility: 'public' })).toBe('Invalid namedFrom:not-valid');
    expect(await tries({ visibility: 'target' })).toBe('Invalid namedFrom:not-valid');
    const id = await world.sign(tom, signOn, dated(world));
    expect(await world.sign(tom, signOn, dated(world))).toBe(id);
    expect(await refusal(world.sign(tom, signOn, dated(world, 2 * DAY)))).toMatch(/^Conflict already-signed/);
  });

  it('tells nobody of a proposal that was never approved, also once its date has come', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta } = world;
    const signOn = await world.open();
    const form = world.form(marta, signOn, { ...dated(world), name: 'Albergue La Ruta del Sur' });
    const signature = await proposeSignature(platform, await marta.viewer(), form);
    platform.clock.set(later(platform.clock.now(), 2 * DAY));
    expect(await known(world, signOn)).toEqual(['', '']);
    await withdrawSignature(platform, await marta.viewer(), {
      ...{ seat: marta.seat, signature, reason: 'No se aprobó.' },
    });
    expect(await known(world, signOn)).toEqual(['', '']);
    expect(await named(world, signOn)).toEqual([]);
    const acts = await platform.store.read.selectFrom('audit').select('act').execute();
    expect(acts.map(({ act }) => act)).not.toContain('signature.withdrawn');
  });

  it('writes the grade into the act, the leaf covers it, and mails are neutral', async () => {
    const world = await signingWorld({ engine });
    const { tom, ines } = world;
    const signOn = await world.open();
    await world.sign(tom, signOn, dated(world));
    await world.sign(ines, signOn, { visibility: 'target', name: 'Fundación Izote' });
    const { row, acts } = await rowOf(world, signOn, tom);
    expect(acts[0]).toMatchObject({ knownTo: 'knowing', namedFrom: row.named_from });
    expect(row.named_from).toBe(dated(world).namedFrom);
    expect(acts[0].leafIndex).not.toBeNull();
    const mails = await waitingMails(world.platform);
    expect(mails.filter(({ mail }) => mail === 'signatureReceiptWithheld')).toHaveLength(2);
    expect(JSON.stringify(mails.filter(({ mail }) => mail.startsWith('signature')))).not.toMatch(
      /Puente|Izote/,
    );
  });

  it('carries a date through a proposal, also where it has come before the approval', async () => {
    for (const waits of [HOUR, 2 * DAY]) {
      const world = await signingWorld({ engine });
      const { platform, marta, ibarra } = world;
      const signOn = await world.open();
      const own = 'Albergue La Ruta del Sur';
      const form = world.form(marta, signOn, { ...dated(world), name: own });
      const signature = await proposeSignature(platform, await marta.viewer(), form);
      expect(await proposeSignature(platform, await marta.viewer(), form)).toBe(signature);
      platform.clock.advance(waits);
      expect(await named(world, signOn)).toEqual([]);
      const { seat, termsDigest, language, name } = world.form(ibarra, signOn, { name: own });
      const approved = { seat, signature, termsDigest, language, name };
      await approveSignature(platform, await ibarra.viewer(), approved);
      expect(await approveSignature(platform, await ibarra.viewer(), approved)).toBe(signature);
      expect(await named(world, signOn)).toEqual(waits === HOUR ? [] : [own]);
      platform.clock.advance(2 * DAY);
      expect(await named(world, signOn)).toEqual([own]);
      expect(await known(world, signOn)).toEqual(['signed', 'signed']);
    }
  });

  it('never tells of what was taken back before its day, and takes it back in the open after it', async () => {
    for (const [waits, office] of [
      [HOUR, ''],
      [2 * DAY, 'withdrawn'],
    ] as const) {
      const world = await signingWorld({ engine });
      const { platform, tom } = world;
      const signOn = await world.open();
      const signature = await world.sign(tom, signOn, dated(world));
      platform.clock.advance(waits);
      const input = { seat: tom.seat, signature, reason: 'Nos equivocamos.' };
      await withdrawSignature(platform, await tom.viewer(), input);
      platform.clock.advance(2 * DAY);
      expect(await known(world, signOn)).toEqual([office, '']);
      expect(await named(world, signOn)).toEqual([]);
    }
  });

  it('keeps what was known before a dated signature as it was', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const signature = await world.sign(tom, signOn, { name: NAME });
    platform.clock.advance(HOUR);
    await withdrawSignature(platform, await tom.viewer(), { seat: tom.seat, signature, reason: 'No.' });
    platform.clock.advance(HOUR);
    await signStatement(platform, await tom.viewer(), world.form(tom, signOn, dated(world)));
    expect(await known(world, signOn)).toEqual(['withdrawn', '']);
    platform.clock.advance(DAY);
    expect(await known(world, signOn)).toEqual(['signed', 'signed']);
  });

  it('lets the office show a name to fewer, never to more', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, ines, luz, diego } = world;
    const signOn = await world.open();
    const open = await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' });
    const target = await world.sign(ines, signOn, { visibility: 'target', name: 'Fundación Izote' });
    const later = await world.sign(tom, signOn, dated(world));
    const staff = hideName(platform, await diego.viewer(), {
      ...{ seat: diego.seat, signature: target, reason: 'x' },
    });
    expect(await refusal(staff)).toBe('NotFound');
    platform.clock.advance(HOUR);
    await hides(world, open, 'target');
    expect((await rowOf(world, signOn, luz)).row.visibility).toBe('target');
    expect(await refusal(hides(world, open, 'target'))).toBe('Forbidden name-hidden-already');
    expect(await refusal(hides(world, later, 'target'))).toBe('Forbidden name-hidden-already');
    await hides(world, later);
    await hides(world, target);
    await hides(world, open);
    expect(await refusal(hides(world, target))).toBe('Forbidden name-hidden-already');
    platform.clock.advance(2 * DAY);
    expect(await named(world, signOn)).toEqual([]);
    expect(await known(world, signOn)).toEqual(['', '']);
    for (const player of [tom, ines, luz]) {
      const { row, acts } = await rowOf(world, signOn, player);
      expect(row).toMatchObject({ state: 'signed', visibility: 'withheld', named_from: null });
      expect(acts.at(-1)).toMatchObject({ authority: 'hidden', knownTo: 'knowing' });
    }
  });

  it('lets the organisation alone show it to more: to the addressee, from a date, now', async () => {
    const world = await signingWorld({ engine });
    const { platform, ines, ana, luz } = world;
    const signOn = await world.open();
    const signature = await world.sign(ines, signOn, { visibility: 'withheld', name: 'Fundación Izote' });
    for (const player of [ana, luz])
      expect(await refusal(reveals(world, player, signature, { to: 'target' }))).toBe('NotFound');
    platform.clock.advance(HOUR);
    await reveals(world, ines, signature, { to: 'target' });
    expect(await known(world, signOn)).toEqual(['', '']);
    expect(await refusal(reveals(world, ines, signature, { to: 'target' }))).toBe('Forbidden nothing-to-do');
    platform.clock.advance(HOUR);
    const from = later(platform.clock.now(), DAY);
    await reveals(world, ines, signature, { namedFrom: from });
    const put = reveals(world, ines, signature, { namedFrom: later(from, DAY) });
    expect(await refusal(put)).toBe('Forbidden nothing-to-do');
    expect(await known(world, signOn)).toEqual(['', '']);
    await reveals(world, ines, signature, { namedFrom: later(from, -HOUR) });
    platform.clock.set(later(from, -HOUR));
    expect(await named(world, signOn)).toEqual(['Fundación Izote']);
    expect(await known(world, signOn)).toEqual(['signed', 'signed']);
    expect(await refusal(reveals(world, ines, signature))).toBe('Forbidden nothing-to-do');
  });

  it('shows a name that was hidden only from the day its organisation chooses, with what was known of it', async () => {
    const world = await signingWorld({ engine });
    const { platform, luz } = world;
    const signOn = await world.open();
    const signature = await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' });
    platform.clock.advance(HOUR);
    await hides(world, signature);
    const from = later(platform.clock.now(), DAY);
    await reveals(world, luz, signature, { namedFrom: from });
    expect(await known(world, signOn)).toEqual(['', '']);
    platform.clock.set(from);
    expect(await named(world, signOn)).toEqual(['Foro Lenca Migrante']);
    expect(await known(world, signOn)).toEqual(['signed', 'signed']);
  });
});

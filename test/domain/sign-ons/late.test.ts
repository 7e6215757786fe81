import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { DAY, HOUR, later, MINUTE } from '../../../domain/platform.ts';
import { decideLate } from '../../../domain/sign-ons/decide-late.ts';
import { approveLate, askLate, takeBackLate, type Asking } from '../../../domain/sign-ons/late.ts';
import { lateKnownTo, lateOf } from '../../../domain/sign-ons/reads-late.ts';
import { sincePublication } from '../../../domain/sign-ons/reads-since.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { groupsOf, tallyOf } from '../../../domain/sign-ons/tally.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

const ask = async (world: SigningWorld, player: Player, signOn: SignOn, more: Partial<Asking> = {}) =>
  askLate(world.platform, await player.viewer(), { ...world.form(player, signOn), ...more });
const decide = async (
  world: SigningWorld,
  player: Player,
  request: string,
  accept: boolean,
  reason?: string,
) =>
  decideLate(world.platform, await player.viewer(), {
    seat: player.seat,
    request,
    accept,
    reason: reason ?? null,
  });
const knows = async ({ platform }: SigningWorld, player: Player, signOn: SignOn) =>
  (await lateOf(platform.store.read, await player.viewer(), signOn)).length;
const tally = ({ platform }: SigningWorld, signOn: SignOn) =>
  tallyOf(platform.store.read, signOn, platform.clock.now());
const since = ({ platform }: SigningWorld, signOn: SignOn) =>
  sincePublication(platform.store.read, signOn, platform.clock.now());

/** Tom has signed; the deadline is three minutes past. */
async function ended(world: SigningWorld): Promise<SignOn> {
  const signOn = await world.open();
  await world.sign(world.tom, signOn, { name: 'Puente Norte Collective' });
  world.platform.clock.set(later(signOn.closesAt, 3 * MINUTE));
  return signOn;
}

async function published(world: SigningWorld): Promise<SignOn> {
  const signOn = await ended(world);
  const { platform, ana } = world;
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  platform.clock.advance(DAY);
  return signOn;
}

const stampOf = (signOn: SignOn) => later(signOn.closesAt, -2 * MINUTE);

async function stored({ platform }: SigningWorld) {
  const db = platform.store.read;
  const leaves = await db.selectFrom('log_leaves').select('leaf_index').execute();
  const acts = await db.selectFrom('audit').select(['act', 'seat_id']).orderBy('seq').execute();
  const mails = await db.selectFrom('outbox').select('payload').where('kind', '=', 'mail').execute();
  return {
    leaves: leaves.length,
    late: acts.filter(({ act }) => act.startsWith('late.')),
    mails: mails.map(({ payload }) => JSON.parse(payload) as { mail: string; to: string; facts: object }),
  };
}

eachEngine((engine) => {
  it('lets what was signed before closing wait for the secretariat, uncounted, and counts it once it is accepted', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, tom, luz } = world;
    const signOn = await ended(world);
    expect(await refusal(world.sign(luz, signOn))).toBe('Forbidden sign-on-closed');
    const before = await stored(world);
    const request = await ask(world, luz, signOn, {
      stampedAt: stampOf(signOn),
      name: 'Foro Lenca Migrante',
    });
    expect(await ask(world, luz, signOn, { stampedAt: stampOf(signOn), name: 'Foro Lenca Migrante' })).toBe(
      request,
    );
    expect(await tally(world, signOn)).toMatchObject({ organizations: 1 });
    expect((await stored(world)).leaves).toBe(before.leaves);
    for (const player of [ana, diego, luz]) expect(await knows(world, player, signOn)).toBe(1);
    expect(await knows(world, tom, signOn)).toBe(0);
    expect(await refusal(decide(world, tom, request, true, 'Sí.'))).toBe('NotFound');
    expect(await refusal(decide(world, luz, request, true, 'Sí.'))).toBe('Forbidden secretariat-only');
    expect(await refusal(decide(world, ana, request, true))).toBe('Invalid reason:reason-missing');
    await decide(world, diego, request, true, 'Avisó por teléfono a las 16:58.');
    expect(await decide(world, diego, request, true, 'Otra vez.')).toBe(request);
    expect(await refusal(decide(world, ana, request, false, 'No.'))).toBe('Forbidden late-settled');
    expect(await tally(world, signOn)).toMatchObject({ organizations: 2, named: 2 });
    const after = await stored(world);
    expect(after.leaves).toBe(before.leaves + 2);
    expect(after.late).toEqual([{ act: 'late.stamped-accepted', seat_id: diego.seat }]);
    const receipts = after.mails.filter(({ mail }) => mail === 'signatureReceipt');
    expect(receipts).toHaveLength(2);
    const [kept] = await lateKnownTo(platform.store.read, await diego.viewer(), [request]);
    expect(kept).toMatchObject({
      state: 'accepted',
      decision: { reason: 'Avisó por teléfono a las 16:58.' },
    });
  });

  it('takes no stamp from after closing or before opening, none two days later, and none while one can sign', async () => {
    const world = await signingWorld({ engine });
    const { platform, luz, ines, marta } = world;
    const signOn = await world.open();
    platform.clock.advance(HOUR);
    expect(await refusal(ask(world, luz, signOn, { stampedAt: later(signOn.opensAt, 1) }))).toBe(
      'Forbidden late-still-open',
    );
    platform.clock.set(later(signOn.closesAt, MINUTE));
    for (const stampedAt of [signOn.closesAt, later(signOn.opensAt, -1)])
      expect(await refusal(ask(world, luz, signOn, { stampedAt }))).toBe('Forbidden sign-on-closed');
    expect(await refusal(ask(world, luz, signOn))).toBe('Forbidden late-not-published');
    expect(await refusal(ask(world, marta, signOn, { stampedAt: stampOf(signOn) }))).toBe(
      'Forbidden seat-may-not-sign',
    );
    platform.clock.set(later(signOn.closesAt, 48 * HOUR - 1));
    await ask(world, luz, signOn, { stampedAt: stampOf(signOn) });
    platform.clock.set(later(signOn.closesAt, 48 * HOUR));
    expect(await refusal(ask(world, ines, signOn, { stampedAt: stampOf(signOn) }))).toBe(
      'Forbidden late-window-over',
    );
  });

  it('takes an approval given offline, of a proposal made in time by somebody else', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra, diego } = world;
    const signOn = await world.open();
    expect(await refusal(ask(world, ibarra, signOn, { stampedAt: stampOf(signOn) }))).toBe(
      'Forbidden late-still-open',
    );
    await proposeSignature(platform, await marta.viewer(), {
      ...world.form(marta, signOn),
      visibility: 'public',
      mandateOn: '2026-11-20',
    });
    platform.clock.set(later(signOn.closesAt, MINUTE));
    const request = await ask(world, ibarra, signOn, { stampedAt: stampOf(signOn), name: 'Albergue, A.C.' });
    await decide(world, diego, request, true, 'Se cayó la red del albergue.');
    const act = await platform.store.read
      .selectFrom('signature_acts')
      .selectAll()
      .orderBy('position', 'desc')
      .executeTakeFirstOrThrow();
    expect(act).toMatchObject({
      kind: 'approved',
      seat_id: ibarra.seat,
      mandate_on: '2026-11-20',
      known_to: 'all',
    });
    expect(await tally(world, signOn)).toMatchObject({ named: 1 });
  });

  it('says why it is not counted, and lets the organisation ask again or take back', async () => {
    const world = await signingWorld({ engine });
    const { luz, diego } = world;
    const signOn = await ended(world);
    const request = await ask(world, luz, signOn, { stampedAt: stampOf(signOn) });
    await decide(world, diego, request, false, 'Nadie pudo confirmarlo.');
    const { mails, late } = await stored(world);
    expect(mails.find(({ mail }) => mail === 'lateDeclined')?.facts).toMatchObject({
      reason: 'Nadie pudo confirmarlo.',
    });
    expect(late).toEqual([{ act: 'late.stamped-declined', seat_id: diego.seat }]);
    const again = await ask(world, luz, signOn, { stampedAt: stampOf(signOn) });
    expect(again).not.toBe(request);
    expect(await refusal(ask(world, luz, signOn, { stampedAt: stampOf(signOn), name: 'Otro' }))).toBe(
      'Forbidden late-pending',
    );
    await takeBackLate(world.platform, await luz.viewer(), { seat: luz.seat, request: again });
    expect(await refusal(decide(world, diego, again, true, 'Sí.'))).toBe('Forbidden late-settled');
    expect(await tally(world, signOn)).toMatchObject({ organizations: 1 });
  });

  it('confides a withheld one to the coordinators alone, by name and by mail', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, ines, tom } = world;
    const signOn = await ended(world);
    platform.announcements.length = 0;
    const request = await ask(world, ines, signOn, { stampedAt: stampOf(signOn), visibility: 'withheld' });
    expect(new Set(platform.announcements.map(({ topic }) => topic))).toEqual(
      new Set([`organization:${ines.organizationId}`, 'outbox']),
    );
    expect(await knows(world, ana, signOn)).toBe(1);
    for (const player of [diego, tom]) expect(await knows(world, player, signOn)).toBe(0);
    expect(await refusal(decide(world, diego, request, true, 'Sí.'))).toBe('NotFound');
    await decide(world, ana, request, true, 'Avisó a tiempo.');
    expect(await tally(world, signOn)).toMatchObject({
      organizations: 2,
      named: 1,
      withheld: 1,
      countries: 1,
    });
    const { mails, late } = await stored(world);
    expect(late).toEqual([{ act: 'late.stamped-accepted', seat_id: null }]);
    const about = mails.filter((mail) => !JSON.stringify(mail).includes('Puente Norte'));
    expect(JSON.stringify(about)).not.toMatch(/Izote|Nombre tal como|Del compromiso|sign-ons/);
  });

  it('adds who joins after publication apart, with the day, and leaves the edition as it was', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, luz, ines } = world;
    const signOn = await published(world);
    const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
    const row = () => platform.store.read.selectFrom('editions').selectAll().executeTakeFirstOrThrow();
    const asDelivered = await row();
    const request = await ask(world, luz, signOn, { name: 'Foro Lenca Migrante' });
    const version = () =>
      platform.store.read.selectFrom('coalitions').select('public_version').executeTakeFirstOrThrow();
    const unchanged = await version();
    expect((await since(world, signOn))?.late).toBe(0);
    await decide(world, ana, request, true);
    expect((await version()).public_version).toBeGreaterThan(unchanged.public_version);
    const reserved = await ask(world, ines, signOn, { visibility: 'withheld' });
    await decide(world, ana, reserved, true);
    const now = await since(world, signOn);
    expect(now).toMatchObject({ published: 1, standing: 1, late: 2, withdrawn: [] });
    expect(now?.lateDays.map(({ signatures }) => signatures.map(({ name }) => name))).toEqual([
      ['Foro Lenca Migrante'],
    ]);
    const groups = await groupsOf(platform.store.read, signOn, 'es', platform.clock.now());
    expect(groups.flatMap(({ signatures }) => signatures.map(({ name }) => name))).toEqual([
      'Puente Norte Collective',
    ]);
    expect(groups.map(({ withheld }) => withheld)).toEqual([0]);
    expect(await row()).toEqual(asDelivered);
    expect(edition?.signatureCount).toBe(1);
    const prints = await platform.store.read
      .selectFrom('outbox')
      .select('key')
      .where('kind', '=', 'edition-prints')
      .execute();
    expect(prints).toHaveLength(3);
  });

  it('asks for two people where the organisation’s rule does', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, marta, ibarra, luz } = world;
    const signOn = await published(world);
    const request = await ask(world, marta, signOn, { name: 'Albergue La Ruta del Sur' });
    expect(await knows(world, ana, signOn)).toBe(0);
    expect(await refusal(decide(world, ana, request, true))).toBe('NotFound');
    const form = {
      request,
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: 'Albergue La Ruta del Sur, A.C.',
    };
    expect(await refusal(approveLate(platform, await luz.viewer(), { ...form, seat: luz.seat }))).toBe(
      'NotFound',
    );
    expect(await refusal(approveLate(platform, await marta.viewer(), { ...form, seat: marta.seat }))).toBe(
      'Forbidden seat-may-not-sign',
    );
    await approveLate(platform, await ibarra.viewer(), { ...form, seat: ibarra.seat });
    await decide(world, ana, request, true, 'Bienvenidas.');
    const now = await since(world, signOn);
    expect(now?.lateDays[0]?.signatures[0]?.name).toBe('Albergue La Ruta del Sur, A.C.');
    const { mails } = await stored(world);
    expect(mails.map(({ mail }) => mail)).toEqual(
      expect.arrayContaining(['lateApproval', 'adhesionWaiting']),
    );
  });

  it('counts nobody twice, whoever decides at once, nor a member who has left', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, luz, ines } = world;
    const signOn = await published(world);
    const asked = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => ask(world, luz, signOn, { name: `Foro Lenca ${at % 2}` })),
    );
    expect(new Set(asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).size).toBe(1);
    const request = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0]!;
    const outcomes = await Promise.all([
      refusal(decide(world, ana, request, true)),
      refusal(decide(world, diego, request, false, 'No.')),
      refusal(decide(world, ana, request, true)),
      refusal(takeBackLate(platform, await luz.viewer(), { seat: luz.seat, request })),
    ]);
    const settled = await since(world, signOn);
    const [one] = await lateOf(platform.store.read, await ana.viewer(), signOn);
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThan(0);
    expect(settled?.late).toBe(one?.state === 'accepted' ? 1 : 0);
    const other = await ask(world, ines, signOn);
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ until_at: platform.clock.now() })
        .where('organization_id', '=', ines.organizationId)
        .execute(),
    );
    expect(await refusal(decide(world, ana, other, true))).toBe('Forbidden membership-not-in-force');
  });
});

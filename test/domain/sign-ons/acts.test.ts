import { expect, it } from 'vitest';
import { leafHash } from '../../../domain/record/append.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { composeMail } from '../../../domain/record/compose-mail.ts';
import { findAnswer } from '../../../domain/sign-ons/reads-answers.ts';
import {
  approveSignature,
  declineSignature,
  proposeSignature,
  withdrawSignature,
} from '../../../domain/sign-ons/sign.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';

async function mails({ platform }: SigningWorld): Promise<MailOrder[]> {
  const rows = await platform.store.read
    .selectFrom('outbox')
    .select('payload')
    .where('kind', '=', 'mail')
    .orderBy('id')
    .execute();
  return rows.map((row) => JSON.parse(row.payload) as MailOrder);
}

async function audit({ platform, coalitionId }: SigningWorld) {
  const rows = await platform.store.read
    .selectFrom('audit')
    .select(['act', 'seat_id'])
    .where('coalition_id', '=', coalitionId)
    .where('act', 'like', 'signature.%')
    .orderBy('seq')
    .execute();
  return rows.map((row) => `${row.act} ${row.seat_id === null ? 'nobody' : 'somebody'}`);
}

const announced = (world: SigningWorld) =>
  world.platform.announcements.splice(0).map(({ topic, change }) => `${topic.split(':')[0]} ${change}`);

eachEngine((engine) => {
  it('records a signature: version, terms, language, seat, authority, time and leaf', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    announced(world);
    await world.sign(tom, signOn, {
      language: 'en',
      note: 'Sesión 14',
      mandateOn: '2026-11-20',
      signatoryName: 'Tom Reyes',
      signatoryTitle: 'Director',
    });
    const { row, acts } = (await findAnswer(platform.store.read, signOn.id, tom.organizationId))!;
    expect(row).toMatchObject({
      state: 'signed',
      version_id: signOn.versionId,
      signatory_name: 'Tom Reyes',
      signed_at: platform.clock.now(),
    });
    expect(row.receipt).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(acts).toMatchObject([
      {
        position: 1,
        kind: 'signed',
        seatId: tom.seat,
        termsDigest: signOn.termsDigest,
        language: 'en',
        authority: 'sole',
        note: 'Sesión 14',
        mandateOn: '2026-11-20',
        leafIndex: 0,
        at: platform.clock.now(),
      },
    ]);
    const leaf = await platform.store.read.selectFrom('log_leaves').selectAll().executeTakeFirstOrThrow();
    expect(leaf.hash).toBe(leafHash(Buffer.from(leaf.salt!, 'hex'), leaf.record!));
    expect(JSON.parse(leaf.record!)).toMatchObject({
      kind: 'signature.signed',
      signature: row.id,
      terms: signOn.termsDigest,
      seat: tom.seat,
    });
    expect(await audit(world)).toEqual(['signature.signed somebody']);
    expect(announced(world)).toEqual(
      expect.arrayContaining([
        'sign-on signed',
        'coalition sign-on',
        'coalition public',
        'organization signed',
      ]),
    );
  });

  it('keeps a proposal inside the organisation until it is approved, then one leaf covers both', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra, tom } = world;
    const signOn = await world.open();
    announced(world);
    const version = await publicVersion(world);
    const id = await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn));
    expect(announced(world).filter((one) => one !== 'outbox due')).toEqual(['organization proposed']);
    expect(await audit(world)).toEqual([]);
    expect(await publicVersion(world)).toBe(version);
    const form = {
      seat: ibarra.seat,
      signature: id,
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: 'Albergue, A. C.',
      note: 'Vo.Bo.',
      mandateOn: '2026-11-19',
    };
    await approveSignature(platform, await ibarra.viewer(), form);
    await approveSignature(platform, await ibarra.viewer(), form);
    await world.sign(tom, signOn);
    const ours = await findAnswer(platform.store.read, signOn.id, marta.organizationId);
    expect(ours!.acts).toMatchObject([
      { kind: 'proposed', seatId: marta.seat, leafIndex: null },
      { kind: 'approved', seatId: ibarra.seat, leafIndex: 0, note: 'Vo.Bo.', mandateOn: '2026-11-19' },
    ]);
    const { record } = await platform.store.read
      .selectFrom('log_leaves')
      .select('record')
      .where('leaf_index', '=', 0)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(record!)).toMatchObject({
      kind: 'signature.approved',
      proposedBy: marta.seat,
      proposedAt: platform.clock.now(),
    });
    expect((await findAnswer(platform.store.read, signOn.id, tom.organizationId))!.acts[0].leafIndex).toBe(1);
    expect(await audit(world)).toEqual(['signature.signed somebody', 'signature.signed somebody']);
  });

  it('asks the others who may approve, sends a receipt, and tells every contact', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra } = world;
    const signOn = await world.open();
    const id = await proposeSignature(
      platform,
      await marta.viewer(),
      world.form(marta, signOn, { name: 'Albergue' }),
    );
    const emailOf = async (personId: string) =>
      (
        await platform.store.read
          .selectFrom('people')
          .select('email')
          .where('id', '=', personId)
          .executeTakeFirstOrThrow()
      ).email;
    expect((await mails(world)).map(({ to, mail }) => [to, mail])).toEqual([
      [await emailOf(ibarra.personId), 'approvalRequest'],
    ]);
    await approveSignature(platform, await ibarra.viewer(), {
      seat: ibarra.seat,
      signature: id,
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: 'Albergue',
    });
    const sent = (await mails(world))
      .filter(({ mail }) => mail !== 'approvalRequest')
      .sort((a, b) => (a.mail > b.mail ? -1 : 1));
    expect(sent.map(({ mail }) => mail)).toEqual(['signatureReceipt', 'signatureNotice']);
    const receipt = composeMail(sent[0]!, { origin: 'https://acuerdo.example' });
    expect(receipt.text).toContain(signOn.termsDigest);
    expect(receipt.text).toContain('Albergue');
    expect(sent[1]!.to).toMatch(/^contacto-/);
  });

  it('names neither organisation nor text in any mail about a withheld signature', async () => {
    const world = await signingWorld({ engine });
    const { platform, ines, marta, ibarra } = world;
    const signOn = await world.open();
    const signed = await world.sign(ines, signOn, { visibility: 'withheld', name: 'Fundación Izote' });
    await withdrawSignature(platform, await ines.viewer(), {
      seat: ines.seat,
      signature: signed,
      reason: 'Riesgo',
    });
    const id = await proposeSignature(
      platform,
      await marta.viewer(),
      world.form(marta, signOn, { visibility: 'target', name: 'Albergue La Ruta' }),
    );
    await approveSignature(platform, await ibarra.viewer(), {
      seat: ibarra.seat,
      signature: id,
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: 'Albergue La Ruta',
    });
    const all = await mails(world);
    expect(all).toHaveLength(7);
    for (const order of all) {
      const sent =
        JSON.stringify(composeMail(order, { origin: 'https://acuerdo.example' })) + JSON.stringify(order);
      for (const told of ['Izote', 'Albergue', 'compromiso', 'pledge', signOn.termsDigest, 'Riesgo'])
        expect(sent).not.toContain(told);
    }
    expect(await audit(world)).toEqual([
      'signature.signed-withheld nobody',
      'signature.withdrawn-withheld nobody',
      'signature.signed-withheld nobody',
    ]);
  });

  it('lets an organisation decline, change its mind, withdraw and sign again, on one row', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const declined = await declineSignature(platform, await tom.viewer(), {
      seat: tom.seat,
      signOn: signOn.id,
      reason: 'Aún no.',
    });
    const signed = await world.sign(tom, signOn, { name: 'Puente Norte' });
    const first = (await findAnswer(platform.store.read, signOn.id, tom.organizationId))!.row.receipt;
    const back = { seat: tom.seat, signature: signed, reason: 'Un error.' };
    await withdrawSignature(platform, await tom.viewer(), back);
    await withdrawSignature(platform, await tom.viewer(), back);
    const again = await world.sign(tom, signOn, { name: 'Puente Norte', visibility: 'withheld' });
    expect(new Set([declined, signed, again]).size).toBe(1);
    const { row, acts } = (await findAnswer(platform.store.read, signOn.id, tom.organizationId))!;
    expect(acts.map((act) => `${act.kind} ${act.knownTo} ${act.leafIndex}`)).toEqual([
      'declined office 0',
      'signed all 1',
      'withdrawn all 2',
      'signed knowing 3',
    ]);
    expect(row).toMatchObject({ state: 'signed', visibility: 'withheld' });
    expect(row.receipt).not.toBe(first);
    expect(await audit(world)).toEqual([
      'signature.signed somebody',
      'signature.withdrawn somebody',
      'signature.signed-withheld nobody',
    ]);
  });

  it('treats the same form sent twice as once, and a different one as a conflict', async () => {
    const world = await signingWorld({ engine });
    const { tom, marta, platform } = world;
    const signOn = await world.open();
    const id = await world.sign(tom, signOn, { visibility: 'public' });
    expect(await world.sign(tom, signOn, { visibility: 'public' })).toBe(id);
    await expect(world.sign(tom, signOn, { visibility: 'withheld' })).rejects.toMatchObject({
      word: 'already-signed',
      facts: { at: platform.clock.now() },
    });
    const proposed = await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn));
    expect(await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn))).toBe(proposed);
    expect((await mails(world)).filter(({ mail }) => mail === 'approvalRequest')).toHaveLength(1);
  });
});

async function publicVersion({ platform, coalitionId }: SigningWorld): Promise<number> {
  const row = await platform.store.read
    .selectFrom('coalitions')
    .select('public_version')
    .where('id', '=', coalitionId)
    .executeTakeFirstOrThrow();
  return row.public_version;
}

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../../../domain/errors.ts';
import { removeLogo, setLogo } from '../../../domain/organizations/actions-logo.ts';
import { membershipsById } from '../../../domain/organizations/reads.ts';
import { logoOfMember } from '../../../domain/organizations/reads-logos.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { logoName } from '../../../domain/words/addresses.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenMembership } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { picture } from '../../support/pictures.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';
import { aMember, memberOn } from './support.ts';

const filesOf = (platform: TestPlatform) =>
  platform.store.read.selectFrom('files').select(['id', 'mime', 'size', 'bytes']).orderBy('id').execute();
const publicVersion = async (platform: TestPlatform, id: string) =>
  (
    await platform.store.read
      .selectFrom('coalitions')
      .select('public_version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).public_version;

/** Another person of the coalition, by default of another member. */
async function another(platform: TestPlatform, seat: Parameters<typeof givenSeat>[1]) {
  const row = await givenSeat(platform, seat);
  return { seat: row.id, viewer: () => viewerOf(platform, row.person_id) };
}

async function anOffice(platform: TestPlatform, coalition_id: string) {
  const office = await another(platform, { coalition_id });
  const body = await givenBody(platform, { coalition_id, kind: 'secretariat' });
  await givenBodyMember(platform, { coalition_id, body_id: body.id, seat_id: office.seat, role: 'member' });
  return office;
}

eachEngine((engine) => {
  it('is given by a steward: kept by the digest of its bytes, told, and written down', async () => {
    const { platform, membership, coalition_id, steward, viewer } = await memberOn(engine);
    const before = await publicVersion(platform, coalition_id);
    const input = { seat: steward.id, membership: membership.id };
    const given = await setLogo(platform, viewer, { ...input, bytes: await picture('png') });
    const [file, ...more] = await filesOf(platform);
    expect(more).toEqual([]);
    expect(file).toMatchObject({ id: given.logoFileId, mime: 'image/webp', size: file!.bytes.length });
    expect(createHash('sha256').update(file!.bytes).digest('hex')).toBe(file!.id);
    expect(await publicVersion(platform, coalition_id)).toBe(before + 1);
    expect(platform.announcements).toContainEqual({ topic: `coalition:${coalition_id}`, change: 'members' });
    const [act] = await listActs(platform.store.read, { coalitionId: coalition_id, limit: 9 });
    expect(act).toMatchObject({ act: 'membership.logo', seatId: steward.id, subjectId: membership.id });
    expect(sentenceFor(act!, 'es')).toMatch(/^Se cambió el logotipo de /);

    await setLogo(platform, viewer, { ...input, bytes: await picture('png') });
    expect(await listActs(platform.store.read, { coalitionId: coalition_id, limit: 9 })).toHaveLength(1);
  });

  it('is replaced and removed without leaving its bytes behind, unless another member has the same', async () => {
    const platform = await testPlatform({ engine });
    const one = await aMember(platform);
    const { coalition_id } = one;
    const other = await givenMembership(platform, { coalition_id });
    const office = await anOffice(platform, coalition_id);
    const [green, red] = [await picture('png'), await picture('jpeg', { colour: '#8a1f2d' })];
    const own = { seat: one.steward.id, membership: one.membership.id };
    const by = { seat: office.seat, membership: other.id };
    const { logoFileId } = await setLogo(platform, one.viewer, { ...own, bytes: green });
    expect(await setLogo(platform, await office.viewer(), { ...by, bytes: green })).toMatchObject({
      logoFileId,
    });
    await setLogo(platform, one.viewer, { ...own, bytes: red });
    expect(await filesOf(platform)).toHaveLength(2);
    expect(await removeLogo(platform, await office.viewer(), by)).toMatchObject({ logoFileId: null });
    expect((await filesOf(platform)).map(({ id }) => id)).not.toContain(logoFileId);
    await removeLogo(platform, one.viewer, own);
    await removeLogo(platform, one.viewer, own);
    expect(await filesOf(platform)).toEqual([]);
    const acts = await listActs(platform.store.read, { coalitionId: coalition_id, limit: 9 });
    expect(acts.map((act) => sentenceFor(act, 'en').includes('removed'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is nobody else’s to change, whose picture is not even opened', async () => {
    const { platform, membership, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
    const broken = new Uint8Array([1, 2, 3]);
    const trying = async (
      who: { seat: string; viewer: () => Promise<typeof viewer> },
      of = membership.id,
    ) => {
      const as = await who.viewer();
      const refused = await setLogo(platform, as, { seat: who.seat, membership: of, bytes: broken }).catch(
        String,
      );
      const again = await removeLogo(platform, as, { seat: who.seat, membership: of }).catch(String);
      expect(again).toEqual(refused);
      return setLogo(platform, as, { seat: who.seat, membership: of, bytes: broken }).catch(
        (error: unknown) => error,
      );
    };
    const notYours = new Forbidden('logo-not-yours');
    expect(await trying(await another(platform, { coalition_id, organization_id }))).toEqual(notYours);
    expect(await trying(await another(platform, { coalition_id, steward: 1 }))).toEqual(notYours);
    expect(await trying({ seat: steward.id, viewer: async () => anonymous('es') })).toEqual(
      new Forbidden('signed-out'),
    );
    const stranger = await another(platform, { steward: 1 });
    expect(await trying(stranger)).toBeInstanceOf(NotFound);
    expect(await trying({ ...stranger, seat: steward.id })).toEqual(new Forbidden('not-your-seat'));
    expect(await trying({ seat: steward.id, viewer: async () => viewer }, 'nobody')).toBeInstanceOf(NotFound);
    const elsewhere = await aMember(platform);
    const office = await anOffice(platform, elsewhere.coalition_id);
    expect(await trying(office)).toBeInstanceOf(NotFound);
    expect(await filesOf(platform)).toEqual([]);
  });

  it('stays as it was when the new picture is refused, or the steward’s seat ends meanwhile', async () => {
    const { platform, membership, steward, viewer } = await memberOn(engine);
    const input = { seat: steward.id, membership: membership.id };
    const { logoFileId } = await setLogo(platform, viewer, { ...input, bytes: await picture('png') });
    const cut = (await picture('png', { width: 600 })).slice(0, 400);
    await expect(setLogo(platform, viewer, { ...input, bytes: cut })).rejects.toEqual(
      new Invalid([{ field: 'logo', word: 'logo-not-readable' }]),
    );
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ until_at: platform.clock.now() }).where('id', '=', steward.id).execute(),
    );
    await expect(setLogo(platform, viewer, { ...input, bytes: await picture('webp') })).rejects.toEqual(
      new Forbidden('not-your-seat'),
    );
    expect(await membershipsById(platform.store.read, [membership.id])).toMatchObject([{ logoFileId }]);
  });

  it('is read at the members’ address by members of that coalition alone', async () => {
    const { platform, membership, coalition_id, steward, viewer } = await memberOn(engine);
    const { slug } = await platform.store.read
      .selectFrom('coalitions')
      .select('slug')
      .where('id', '=', coalition_id)
      .executeTakeFirstOrThrow();
    const { logoFileId } = await setLogo(platform, viewer, {
      seat: steward.id,
      membership: membership.id,
      bytes: await picture('png'),
    });
    const place = { coalition: slug, logo: logoName(logoFileId!) };
    const read = (as: typeof viewer, of = place) => logoOfMember(platform.store.read, as, of);
    const neighbour = await another(platform, { coalition_id });
    const [file] = await filesOf(platform);
    expect(await read(await neighbour.viewer())).toEqual(file!.bytes);
    const stranger = await (await another(platform, {})).viewer();
    expect([await read(anonymous('es')), await read(stranger)]).toEqual([null, null]);
    expect(await read(viewer, { ...place, logo: '0000000000000000' })).toBeNull();
    expect(await read(viewer, { ...place, coalition: 'otra' })).toBeNull();
  });
});

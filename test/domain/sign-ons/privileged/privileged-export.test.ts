import Excel from 'exceljs';
import { expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../../../../domain/errors.ts';
import { later, MINUTE } from '../../../../domain/platform.ts';
import { createPress } from '../../../../domain/print/press.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import { exportPrivileged } from '../../../../domain/sign-ons/privileged/actions.ts';
import { privilegedFile } from '../../../../domain/sign-ons/privileged/file.ts';
import { privilegedJobs } from '../../../../domain/sign-ons/privileged/actions-forget.ts';
import { mayReadPrivileged } from '../../../../domain/sign-ons/privileged/policy.ts';
import { exportsOf, ownWithheldSince } from '../../../../domain/sign-ons/privileged/reads.ts';
import type { SignOn } from '../../../../domain/sign-ons/reads.ts';
import { atEnd } from '../../../support/ending.ts';
import { signingWorld, type Player, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { waitingMails } from '../../accounts/support.ts';

const refusedAs = (word: string) => expect.objectContaining({ word }) as Error;
const REASON = 'Comprobar la lista antes de entregarla a la Cumbre.';

const withKey = ({ platform }: SigningWorld, player: Player) =>
  player.viewer({ passkeyAt: platform.clock.now() });

async function take(world: SigningWorld, player: Player, signOn: SignOn, reason = REASON) {
  const viewer = await withKey(world, player);
  const taken = await exportPrivileged(world.platform, viewer, {
    seat: player.seat,
    signOn: signOn.id,
    reason,
  });
  return { viewer, taken };
}

eachEngine((engine) => {
  it('is for those who may know, by passkey and with a reason; to all others it is refused or not there', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, luz, ines } = world;
    const signOn = await world.open();
    await world.sign(ines, signOn, { visibility: 'withheld' });
    const ask = { seat: ana.seat, signOn: signOn.id, reason: REASON };
    await expect(exportPrivileged(platform, await ana.viewer(), ask)).rejects.toEqual(
      refusedAs('passkey-needed'),
    );
    for (const player of [diego, luz, ines])
      await expect(take(world, player, signOn)).rejects.toEqual(refusedAs('coordinators-only'));
    await expect(take(world, ana, signOn, '  ')).rejects.toBeInstanceOf(Invalid);
    const viewer = await withKey(world, ana);
    await expect(exportPrivileged(platform, viewer, { ...ask, signOn: 'nothing' })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(exportPrivileged(platform, viewer, { ...ask, seat: luz.seat })).rejects.toBeInstanceOf(
      Forbidden,
    );
    platform.clock.advance(10 * MINUTE);
    await expect(exportPrivileged(platform, viewer, ask)).rejects.toEqual(refusedAs('passkey-needed'));
    expect(await exportsOf(platform.store.read, signOn.id)).toEqual([]);
  });

  it('is told to each withheld signer in words that say nothing, and to nobody else', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, ines, tom } = world;
    const signOn = await world.open();
    await world.sign(ines, signOn, { visibility: 'withheld' });
    await world.sign(tom, signOn, { visibility: 'public' });
    const before = (await waitingMails(platform)).length;
    platform.clock.advance(MINUTE);
    await take(world, ana, signOn);
    const mails = (await waitingMails(platform)).slice(before);
    const { email } = await platform.store.read
      .selectFrom('people')
      .where('id', '=', ines.personId)
      .select('email')
      .executeTakeFirstOrThrow();
    expect(new Set(mails.map(({ mail }) => mail))).toEqual(new Set(['signatureNewsWithheld']));
    expect(mails.map(({ to }) => to)).toContain(email);
    expect(mails).toHaveLength(2);
    expect(JSON.stringify(mails)).not.toContain('Izote');
    expect(JSON.stringify(mails)).not.toContain(signOn.id);
  });

  it('leaves the same line and leaf whether or not a name is withheld, and no name in either', async () => {
    const lines = async (visibility: 'withheld' | null) => {
      const world = await signingWorld({ engine, seed: 'same' });
      const { platform, ana, ines } = world;
      const signOn = await world.open();
      if (visibility) await world.sign(ines, signOn, { visibility });
      const leaves = async () =>
        (await platform.store.read.selectFrom('log_leaves').select('leaf_index').execute()).length;
      const before = await leaves();
      await take(world, ana, signOn);
      const audit = await platform.store.read
        .selectFrom('audit')
        .where('act', '=', 'sign-on.exported-privileged')
        .select(['act', 'detail', 'actor', 'subject_kind'])
        .execute();
      return { audit, grown: (await leaves()) - before };
    };
    const [there, not] = [await lines('withheld'), await lines(null)];
    expect(there.grown).toBe(1);
    expect(there.grown).toBe(not.grown);
    expect(there.audit.map(({ act, detail }) => ({ act, detail }))).toEqual(
      not.audit.map(({ act, detail }) => ({ act, detail })),
    );
    expect(there.audit).toHaveLength(1);
  });

  it('hands the file to the session that took it, for ten minutes, with every name and no formula', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, ines, tom } = world;
    const press = createPress();
    atEnd(() => press.close());
    const signOn = await world.open();
    await world.sign(ines, signOn, { visibility: 'withheld', signatoryName: '=HYPERLINK("http://x")' });
    await world.sign(tom, signOn, { visibility: 'public' });
    const { viewer, taken } = await take(world, ana, signOn);
    const asked = { export: taken.id, language: 'es' as const };
    const { bytes, fileName } = await privilegedFile(platform, press, viewer, asked);
    expect(fileName).toBe('confidencial-firmas.xlsx');
    const book = new Excel.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const cells: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => cells.push(value))));
    expect(cells).toContain('Fundación Izote');
    expect(cells).toContain('Reservado');
    expect(cells).toContain('=HYPERLINK("http://x")');
    expect(String(cells[0])).toMatch(/^CONFIDENCIAL/);
    for (const other of [await withKey(world, ana), await withKey(world, ines)])
      await expect(privilegedFile(platform, press, other, asked)).rejects.toBeInstanceOf(NotFound);
    platform.clock.set(later(taken.at, 10 * MINUTE));
    await expect(privilegedFile(platform, press, viewer, asked)).rejects.toBeInstanceOf(NotFound);
  });

  it('hands out what was taken, not who signed since, and keeps it no longer than that', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, ines, tom } = world;
    const press = createPress();
    atEnd(() => press.close());
    const signOn = await world.open();
    await world.sign(tom, signOn, { visibility: 'public' });
    const { viewer, taken } = await take(world, ana, signOn);
    platform.clock.advance(MINUTE);
    await world.sign(ines, signOn, { visibility: 'withheld' });
    const asked = { export: taken.id, language: 'es' as const };
    const { bytes } = await privilegedFile(platform, press, viewer, asked);
    const book = new Excel.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const cells: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => cells.push(value))));
    expect(cells).toContain('Puente Norte Collective');
    expect(cells).not.toContain('Fundación Izote');
    const kept = async () =>
      (
        await platform.store.read
          .selectFrom('privileged_exports')
          .where('id', '=', taken.id)
          .select('list')
          .executeTakeFirstOrThrow()
      ).list;
    expect(await kept()).not.toBeNull();
    platform.clock.set(later(taken.at, 10 * MINUTE));
    await drainOutbox(platform, { ...privilegedJobs(platform), mail: async () => {} });
    expect(await kept()).toBeNull();
  });

  it('is read by coordinators and by those whose withheld name was in it', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, ines, luz, tom, coalitionId } = world;
    const signOn = await world.open();
    await world.sign(ines, signOn, { visibility: 'withheld' });
    await world.sign(tom, signOn, { visibility: 'public' });
    await take(world, ana, signOn);
    const reads = async (player: Player) => {
      const viewer = await player.viewer();
      const own = await ownWithheldSince(platform.store.read, viewer, signOn);
      const withheldOrganizationIds = own.map(({ organizationId }) => organizationId);
      return mayReadPrivileged(viewer, { coalitionId, withheldOrganizationIds }).allowed;
    };
    expect(await Promise.all([ana, ines, diego, luz, tom].map(reads))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

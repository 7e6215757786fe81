import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterOf } from '../../../domain/editions/letter.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { countsOf } from '../../../domain/editions/reads-counts.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { DAY, later, MINUTE } from '../../../domain/platform.ts';
import { createPress, type Press } from '../../../domain/print/press.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { decideLate } from '../../../domain/sign-ons/decide-late.ts';
import { raiseDispute, resolveDispute } from '../../../domain/sign-ons/disputes/actions.ts';
import { disputesOf } from '../../../domain/sign-ons/disputes/reads.ts';
import { approveLate, askLate } from '../../../domain/sign-ons/late.ts';
import { totalsLine } from '../../../domain/sign-ons/letter-model.ts';
import { printLetter } from '../../../domain/sign-ons/print-letter.ts';
import { signaturesKnownTo } from '../../../domain/sign-ons/reads-signatures.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import type { Reservation } from '../../../domain/sign-ons/reservations/stored.ts';
import { receiptFor } from '../../../domain/sign-ons/receipt.ts';
import { approveSignature, proposeSignature, withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { tallyOf } from '../../../domain/sign-ons/tally.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';
import { docxWords, readDocx, readPdf } from './letter-reading.ts';

const NOTE = 'Entendemos «región» como Mesoamérica y el Caribe';
const reservation: Reservation = { paragraphs: [1], noteEs: NOTE, noteEn: null };
const origin = 'https://acuerdo.example.org';

let press: Press;
beforeAll(() => {
  press = createPress();
});
afterAll(() => press.close());

const tally = ({ platform }: SigningWorld, signOn: SignOn) =>
  tallyOf(platform.store.read, signOn, platform.clock.now());
const known = async ({ platform }: SigningWorld, player: Player, id: string) =>
  (await signaturesKnownTo(platform.store.read, await player.viewer(), [id], platform.clock.now()))[0];
const letter = async (
  { platform }: SigningWorld,
  { statementId }: SignOn,
  [language, beside]: ['es' | 'en', ('es' | 'en')?],
) => {
  const db = platform.store.read;
  const [edition] = await currentEditions(db, [statementId]);
  const statement = await requireStatement(db, statementId);
  return letterOf(
    db,
    statement,
    { language, ...(beside && { beside }) },
    { origin, now: platform.clock.now(), edition: edition ?? null },
  );
};
const approve = async (
  { platform }: SigningWorld,
  player: Player,
  { signature, signOn, sent }: { signature: string; signOn: SignOn; sent: Reservation | null },
) =>
  approveSignature(platform, await player.viewer(), {
    ...{ seat: player.seat, signature, termsDigest: signOn.termsDigest, language: 'es', name: 'Albergue' },
    reservation: sent,
  });

eachEngine((engine) => {
  it('is kept with the signature, its act and its leaf, and counted apart', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const signOn = await world.open();
    const id = await world.sign(tom, signOn, { reservation });
    await world.sign(luz, signOn);
    expect(await known(world, luz, id)).toMatchObject({ reservation });
    expect(await tally(world, signOn)).toMatchObject({ organizations: 2, named: 2, withReservation: 1 });
    const acts = await platform.store.read
      .selectFrom('signature_acts')
      .innerJoin('log_leaves', 'log_leaves.leaf_index', 'signature_acts.leaf_index')
      .select(['reservation', 'record'])
      .where('signature_id', '=', id)
      .execute();
    expect(acts.map((act) => JSON.parse(act.reservation!) as unknown)).toEqual([reservation]);
    expect(JSON.parse(acts[0]!.record!)).toMatchObject({
      kind: 'signature.signed',
      reservation: JSON.stringify(reservation),
    });
  });

  it('is refused where the text has no such paragraph, and in words that cannot be kept', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    const tried = (said: Partial<Reservation>) =>
      refusal(
        world.sign(world.tom, signOn, {
          reservation: { paragraphs: [], noteEs: null, noteEn: null, ...said },
        }),
      );
    expect(await tried({ paragraphs: [2] })).toBe('Invalid reservation.paragraphs:paragraph-not-of-text');
    expect(await tried({ paragraphs: [0] })).toBe('Invalid reservation.paragraphs.0:not-valid');
    expect(await tried({ paragraphs: Array.from({ length: 21 }, (_, at) => at + 1) })).toBe(
      'Invalid reservation.paragraphs:too-many-paragraphs',
    );
    expect(await tried({ noteEs: 'a'.repeat(501) })).toBe('Invalid reservation.noteEs:too-long');
    expect(await tried({ noteEn: 'read\u202Eback' })).toBe('Invalid reservation.noteEn:unseen-characters');
    expect(await tried({})).toBe('done');
    expect(await tally(world, signOn)).toMatchObject({ organizations: 1, withReservation: 0 });
  });

  it('signs once however often it is sent, and not again with other words', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    const once = await world.sign(world.tom, signOn, { reservation });
    expect(await world.sign(world.tom, signOn, { reservation })).toBe(once);
    expect(await refusal(world.sign(world.tom, signOn))).toBe('Conflict already-signed');
    await withdrawSignature(world.platform, await world.tom.viewer(), {
      ...{ seat: world.tom.seat, signature: once, reason: 'Cambiamos la reserva' },
    });
    expect(await tally(world, signOn)).toMatchObject({ organizations: 0, withReservation: 0 });
    await world.sign(world.tom, signOn);
    expect(await tally(world, signOn)).toMatchObject({ organizations: 1, withReservation: 0 });
  });

  it('is approved as it was shown, not as it was put before', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra, luz } = world;
    const signOn = await world.open();
    const form = world.form(marta, signOn, { reservation });
    const signature = await proposeSignature(platform, await marta.viewer(), form);
    expect(await known(world, ibarra, signature)).toMatchObject({ reservation });
    expect(await known(world, luz, signature)).toBeUndefined();
    const other = { ...reservation, noteEn: 'Something else' };
    for (const sent of [null, other])
      expect(await refusal(approve(world, ibarra, { signature, signOn, sent }))).toBe(
        'Conflict reservation-changed',
      );
    await approve(world, ibarra, { signature, signOn, sent: reservation });
    expect(await known(world, luz, signature)).toMatchObject({ state: 'signed', reservation });
  });

  it('with the name withheld is read and counted by nobody but the organisation', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, tom, ines } = world;
    const signOn = await world.open();
    const id = await world.sign(ines, signOn, { visibility: 'withheld', reservation });
    expect(await tally(world, signOn)).toMatchObject({ organizations: 1, withheld: 1, withReservation: 0 });
    expect(await known(world, ines, id)).toMatchObject({ reservation });
    expect(await known(world, ana, id)).toMatchObject({ state: 'signed', reservation: null });
    for (const other of [diego, tom]) expect(await known(world, other, id)).toBeUndefined();
    const model = await letter(world, signOn, ['es']);
    expect(JSON.stringify(model)).not.toContain(NOTE);
    expect(model.reservations).toEqual([]);
    const kept = await receiptFor(
      platform,
      { press, origin },
      { viewer: await ines.viewer(), signature: id, language: 'es' },
    );
    const receipt = readPdf(kept.bytes).pages.join(' ').replace(/\s+/g, ' ');
    expect(receipt).toContain('Con reserva');
    expect(receipt).not.toContain('Mesoamérica');
  });

  it('comes along with what comes late, and stands below those who joined', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom, luz, marta, ibarra } = world;
    const signOn = await world.open();
    await world.sign(tom, signOn, { name: 'Puente Norte', reservation });
    platform.clock.set(later(signOn.closesAt, 3 * MINUTE));
    const decide = async (request: string) =>
      decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true, reason: 'A tiempo' });
    const stamped = await askLate(platform, await luz.viewer(), {
      ...world.form(luz, signOn, { name: 'Foro Lenca', reservation }),
      stampedAt: later(signOn.closesAt, -2 * MINUTE),
    });
    await decide(stamped);
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    platform.clock.advance(DAY);
    const note = { paragraphs: [], noteEs: null, noteEn: 'As a shelter' };
    const request = await askLate(
      platform,
      await marta.viewer(),
      world.form(marta, signOn, { name: 'Albergue', reservation: note }),
    );
    const agree = async (sent: Reservation | null) =>
      approveLate(platform, await ibarra.viewer(), {
        ...{ seat: ibarra.seat, request, termsDigest: signOn.termsDigest, language: 'es', name: 'Albergue' },
        reservation: sent,
      });
    expect(await refusal(agree(null))).toBe('Conflict reservation-changed');
    await agree(note);
    await decide(request);
    const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
    expect(await countsOf(platform.store.read, edition!, platform.clock.now())).toMatchObject({
      standing: 3,
      withReservation: 3,
    });
    const model = await letter(world, signOn, ['es']);
    expect(model.reservations.map(({ mark, name }) => `${mark} ${name}`)).toEqual([
      'R1 Puente Norte',
      'R2 Foro Lenca',
      'R3 Albergue',
    ]);
    expect(model.since!.lists[0]!.entries[0]).toContain('Albergue (R3)');
  });

  it('is a footnote in the letter and its files, in both languages, and on the receipt', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const signOn = await world.open();
    const id = await world.sign(tom, signOn, { name: 'Puente Norte', reservation });
    await world.sign(luz, signOn, { name: 'Foro Lenca' });
    const model = await letter(world, signOn, ['es', 'en']);
    expect(model.reservations).toEqual([
      {
        mark: 'R1',
        name: 'Puente Norte',
        said: [
          { text: 'Salvo el párrafo 1 («Nosotras, las … organizaciones.»).', language: 'es' },
          { text: `Nota interpretativa: «${NOTE}»`, language: 'es' },
          { text: 'Except paragraph 1 (“We, the … organizations.”).', language: 'en' },
        ],
      },
    ]);
    expect(totalsLine(model, 'es')).toMatch(/1 organización firma con reserva/);
    expect(totalsLine(model, 'en')).toMatch(/1 organisation signs with a reservation/);
    const read = {
      pdf: (bytes: Uint8Array) => readPdf(bytes).pages.join(' '),
      docx: (bytes: Uint8Array) => docxWords(readDocx(bytes).get('word/document.xml')!),
    };
    for (const format of ['pdf', 'docx'] as const) {
      const words = read[format](await printLetter(press, model, { format, paper: 'letter' }));
      const text = words.replace(/\s+/g, ' ');
      for (const part of ['Reservas', 'R1 Puente Norte', 'Salvo el párrafo 1', 'Except paragraph 1', NOTE])
        expect(text, format).toContain(part);
      expect(text.match(/R1/g), format).toHaveLength(2);
    }
    const kept = await receiptFor(
      platform,
      { press, origin },
      { viewer: await tom.viewer(), signature: id, language: 'en' },
    );
    expect(readPdf(kept.bytes).pages.join(' ').replace(/\s+/g, ' ')).toContain('Except paragraph 1');
  });

  it('stands again with a signature that was disputed and upheld', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom } = world;
    const signOn = await world.open();
    await world.sign(tom, signOn, { reservation });
    const mails = await platform.store.read
      .selectFrom('outbox')
      .where('kind', '=', 'mail')
      .select('payload')
      .execute();
    const notice = mails
      .map(({ payload }) => JSON.parse(payload) as MailOrder)
      .find(({ mail }) => mail === 'signatureNotice');
    const token = notice!.facts['path']!.split('?t=')[1]!;
    await raiseDispute(platform, { clientKey: 'a contact' }, { token });
    expect(await tally(world, signOn)).toMatchObject({ organizations: 0, withReservation: 0 });
    const [dispute] = await disputesOf(platform.store.read, signOn.id);
    await resolveDispute(platform, await ana.viewer(), {
      ...{ seat: ana.seat, dispute: dispute!.id, uphold: true, reason: 'Hablamos con su directora.' },
    });
    expect(await tally(world, signOn)).toMatchObject({ organizations: 1, withReservation: 1 });
  });
});

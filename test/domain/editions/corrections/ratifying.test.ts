import { expect, it } from 'vitest';
import { closeCorrection } from '../../../../domain/editions/corrections/actions-close.ts';
import { correctionJobs } from '../../../../domain/editions/corrections/actions-publish.ts';
import { ratifySignature } from '../../../../domain/editions/corrections/actions-ratify.ts';
import { ratificationsOf } from '../../../../domain/editions/corrections/reads-ratifications.ts';
import { editionsOfStatement } from '../../../../domain/editions/reads.ts';
import { signedOf } from '../../../../domain/editions/reads-signed.ts';
import { DAY, HOUR, later } from '../../../../domain/platform.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { withdrawSignature } from '../../../../domain/sign-ons/sign.ts';
import { correctionWorld, type CorrectionWorld } from '../../../support/correction-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const mails = async ({ platform }: CorrectionWorld, kind: string) =>
  (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute())
    .map(({ payload }) => JSON.parse(payload) as MailOrder)
    .filter(({ mail }) => mail === kind);
const withdraw = async (world: CorrectionWorld, player: Player, signature: string, shown = false) =>
  withdrawSignature(world.platform, await player.viewer(), { seat: player.seat, signature, shown });
const named = async ({ platform, statement }: CorrectionWorld, number: number) => {
  const db = platform.store.read;
  const edition = (await editionsOfStatement(db, statement.id)).find((one) => one.number === number)!;
  const signed = (await signedOf(db, edition, platform.clock.now()))!;
  return { names: signed.named.map(({ name }) => name), since: signed.since };
};
const acts = async ({ platform }: CorrectionWorld, signature: string) =>
  platform.store.read
    .selectFrom('signature_acts')
    .where('signature_id', '=', signature)
    .orderBy('position')
    .select(['kind', 'authority', 'version_id', 'terms_digest', 'leaf_index'])
    .execute();
const audit = async ({ platform }: CorrectionWorld) =>
  platform.store.read.selectFrom('audit').select(['act', 'seat_id']).orderBy('seq').execute();

eachEngine((engine) => {
  it('asks everybody who signed, in mails that say nothing where the name is withheld', async () => {
    const world = await correctionWorld({ engine });
    const correction = await world.corrected('substantive');
    expect(correction).toMatchObject({ state: 'ratifying', dueAt: later(correction.closedAt!, 5 * DAY) });
    const asked = await mails(world, 'ratificationAsked');
    expect(new Set(asked.map(({ facts }) => facts['organization']))).toEqual(
      new Set(['Puente Norte Collective', 'Foro Lenca Migrante', 'Albergue La Ruta del Sur']),
    );
    expect(asked[0]!.facts).toMatchObject({ before: '1.0', version: '2.0' });
    const quiet = await mails(world, 'ratificationAskedWithheld');
    expect(quiet.length).toBeGreaterThan(0);
    expect(JSON.stringify(quiet)).not.toMatch(/Izote|compromiso|artículo/);
    expect(await world.published()).toBe('1.0');
    expect(await refusal(world.publish(correction))).toBe('Forbidden ratification-open');
    expect(await refusal(world.abandon(correction))).toBe('Forbidden correction-too-late');
  });

  it('binds whoever ratifies to the new words, and lets whoever is silent lapse', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, luz, ines, signatures, signOn } = world;
    const correction = await world.corrected('substantive');
    platform.clock.advance(HOUR);
    await world.ratify(tom, correction, signatures.tom);
    await world.ratify(tom, correction, signatures.tom);
    await world.ratify(ines, correction, signatures.ines);
    await withdraw(world, luz, signatures.luz);
    expect(
      await ratificationsOf(platform.store.read, correction, signOn.id, platform.clock.now()),
    ).toMatchObject({
      ...{ asked: 4, ratified: 2, withdrawn: 1, pending: 1 },
      pendingNamed: [{ name: 'Albergue La Ruta del Sur' }],
    });
    expect((await named(world, 1)).names).toEqual(['Albergue La Ruta del Sur', 'Puente Norte Collective']);
    platform.clock.set(correction.dueAt!);
    const late = await refusal(world.ratify(luz, correction, signatures.luz));
    expect(late).toBe('Forbidden ratification-over');
    platform.clock.advance(HOUR);
    await world.publish(correction);
    expect(await world.editions()).toEqual([
      { number: 2, version: '2.0', count: 2 },
      { number: 1, version: '1.0', count: 4 },
    ]);
    const second = await named(world, 2);
    expect(second).toMatchObject({
      names: ['Puente Norte Collective'],
      since: { standing: 2, withdrawn: [] },
    });
    const first = await named(world, 1);
    expect(first.names).toEqual(['Albergue La Ruta del Sur', 'Puente Norte Collective']);
    expect(first.since).toMatchObject({ published: 4, standing: 3, late: 0, withdrawn: [] });
    const ofTom = await acts(world, signatures.tom);
    expect(ofTom.map(({ kind, version_id }) => [kind, version_id])).toEqual([
      ['signed', signOn.versionId],
      ['ratified', correction.versionId],
    ]);
    expect(ofTom[1]!.terms_digest).toBe(correction.termsDigest);
    const ofMarta = (await acts(world, signatures.marta)).at(-1)!;
    expect(ofMarta).toMatchObject({ kind: 'lapsed', authority: 'silence', version_id: signOn.versionId });
    expect(ofMarta.leaf_index).not.toBeNull();
    expect(await mails(world, 'ratificationLapsed')).toHaveLength(1);
    expect((await audit(world)).filter(({ act }) => /ratified|lapsed/.test(act))).toEqual([
      { act: 'signature.ratified', seat_id: tom.seat },
      { act: 'signature.ratified-withheld', seat_id: null },
      { act: 'signature.lapsed', seat_id: null },
    ]);
  });

  it('lists the silent ones apart where signatures carry, and counts none that was not given', async () => {
    const world = await correctionWorld({ engine, rule: 'carry' });
    const { platform, tom, marta, ibarra, signatures } = world;
    const correction = await world.corrected('substantive', { publishesItself: true });
    platform.clock.advance(HOUR);
    await world.ratify(tom, correction, signatures.tom);
    platform.clock.set(correction.dueAt!);
    await drainOutbox(platform, {
      mail: async () => {},
      'edition-prints': async () => {},
      ...correctionJobs(platform),
    });
    expect((await world.reread(correction)).state).toBe('published');
    expect(await world.editions()).toMatchObject([{ number: 2, version: '2.0', count: 1 }, { number: 1 }]);
    const { since } = await named(world, 2);
    expect(since.unconfirmed).toEqual({
      count: 3,
      named: [{ name: 'Albergue La Ruta del Sur' }, { name: 'Foro Lenca Migrante' }].map(({ name }) =>
        expect.objectContaining({ name }),
      ),
    });
    platform.clock.advance(HOUR);
    expect(await refusal(withdraw(world, marta, signatures.marta))).toBe('Forbidden seat-may-not-sign');
    await withdraw(world, ibarra, signatures.marta, true);
    expect((await named(world, 2)).since.unconfirmed).toMatchObject({ count: 2 });
    expect((await named(world, 2)).since.withdrawn).toEqual([]);
    expect((await named(world, 1)).since.withdrawn).toMatchObject([{ name: 'Albergue La Ruta del Sur' }]);
  });

  it('ratifies by two people where the organisation’s rule wants two', async () => {
    const world = await correctionWorld({ engine });
    const { marta, ibarra, tom, luz, signatures } = world;
    const correction = await world.corrected('substantive');
    const { marta: ours } = signatures;
    expect(await refusal(world.ratify(ibarra, correction, ours))).toBe('Forbidden needs-approval');
    expect(await refusal(world.ratify(marta, correction, ours))).toBe('Forbidden seat-may-not-sign');
    expect(await refusal(world.propose(tom, signatures.tom))).toBe('Forbidden needs-no-approval');
    expect(await refusal(world.propose(luz, ours))).toBe('NotFound');
    await world.propose(marta, ours);
    await world.propose(marta, ours);
    expect(await refusal(world.propose(ibarra, ours))).toBe('Forbidden already-proposed');
    expect(await mails(world, 'ratificationProposed')).toHaveLength(1);
    await world.ratify(ibarra, correction, ours);
    expect((await acts(world, ours)).at(-1)).toMatchObject({ kind: 'ratified', authority: 'approval' });
    expect(await refusal(world.propose(marta, ours))).toBe('Forbidden already-ratified');
  });

  it('takes no answer without proof, to other words, in another language or of another organisation', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, luz, signatures } = world;
    expect(await refusal(world.propose(tom, signatures.tom))).toBe('Forbidden ratification-over');
    const correction = await world.corrected('substantive');
    const form = {
      ...{ seat: tom.seat, signature: signatures.tom, language: 'es' },
      termsDigest: correction.termsDigest!,
    };
    const send = async (overrides: Partial<typeof form>, confirmedAt = platform.clock.now()) =>
      refusal(ratifySignature(platform, await tom.viewer({ confirmedAt }), { ...form, ...overrides }));
    expect(await send({}, later(platform.clock.now(), -13 * HOUR))).toBe('Forbidden code-needed');
    expect(await send({ termsDigest: world.signOn.termsDigest })).toBe('Conflict text-changed');
    expect(await send({ language: 'fr' })).toBe('Invalid language:language-not-of-text');
    expect(await send({ signature: signatures.luz })).toBe('NotFound');
    expect(await send({ seat: luz.seat })).toBe('Forbidden not-your-seat');
    expect(await send({})).toBe('done');
  });

  it('ratifies once of many at once; withdrawing and the deadline are judged by one clock', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, luz, signatures, ana } = world;
    const correction = await world.corrected('substantive');
    const viewer = await tom.viewer();
    const outcomes = await Promise.all([
      ...Array.from({ length: 8 }, () =>
        refusal(
          ratifySignature(platform, viewer, {
            ...{ seat: tom.seat, signature: signatures.tom, language: 'es' },
            termsDigest: correction.termsDigest!,
          }),
        ),
      ),
      refusal(withdraw(world, luz, signatures.luz)),
      refusal(world.ratify(luz, correction, signatures.luz)),
    ]);
    expect(new Set(outcomes.slice(0, 8))).toEqual(new Set(['done']));
    expect((await acts(world, signatures.tom)).filter(({ kind }) => kind === 'ratified')).toHaveLength(1);
    const ofLuz = (await acts(world, signatures.luz)).at(-1)!.kind;
    expect(ofLuz).toBe('withdrawn');
    platform.clock.set(correction.dueAt!);
    const [ratified, published, again] = await Promise.all([
      refusal(world.ratify(world.ines, correction, signatures.ines)),
      refusal(world.publish(correction)),
      refusal(world.publish(correction, ana)),
    ]);
    expect(ratified).toBe('Forbidden ratification-over');
    expect([published, again].sort()).toEqual(['Forbidden correction-not-closed', 'done']);
    expect(await world.editions()).toMatchObject([{ number: 2, count: 1 }, { number: 1 }]);
  });

  it('tells the secretariat when the time is over, and waits for a person where that was chosen', async () => {
    const world = await correctionWorld({ engine });
    const { platform } = world;
    const correction = await world.corrected('substantive');
    platform.clock.set(correction.dueAt!);
    const sent: string[] = [];
    const jobs = {
      mail: async ({ payload }: { payload: unknown }) => void sent.push((payload as MailOrder).mail),
      ...correctionJobs(platform),
    };
    await drainOutbox(platform, jobs);
    await drainOutbox(platform, jobs);
    expect(sent.filter((mail) => mail === 'correctionReady')).toHaveLength(1);
    expect((await world.reread(correction)).state).toBe('ratifying');
    expect(await world.published()).toBe('1.0');
    const other = {
      seat: world.ana.seat,
      correction: 'unknown',
      kind: 'erratum' as const,
      noteEs: 'x',
      noteEn: 'x',
    };
    expect(await refusal(closeCorrection(platform, await world.ana.viewer(), other))).toBe('NotFound');
  });

  it('tells nothing of who signed without a name', async () => {
    const told = async (withheld: 'ines' | 'luz') => {
      const world = await correctionWorld({ engine, withheld });
      const { platform, tom, signatures, signOn } = world;
      const correction = await world.corrected('substantive', { publishesItself: true });
      platform.clock.advance(HOUR);
      await world.ratify(tom, correction, signatures.tom);
      const counts = await ratificationsOf(platform.store.read, correction, signOn.id, platform.clock.now());
      platform.clock.set(correction.dueAt!);
      await drainOutbox(platform, {
        mail: async () => {},
        'edition-prints': async () => {},
        ...correctionJobs(platform),
      });
      const { pendingNamed, ...numbers } = counts;
      return {
        numbers,
        pendingNamed: pendingNamed.length,
        acts: (await audit(world)).map(({ act, seat_id }) => [act, seat_id === null]),
        first: (await named(world, 1)).since,
      };
    };
    const [one, other] = [await told('ines'), await told('luz')];
    expect(one.numbers).toEqual(other.numbers);
    expect(one.acts.slice(-8)).toEqual(other.acts.slice(-8));
    expect(one.acts.slice(-2)).toEqual([
      ['signature.lapsed-withheld', true],
      ['correction.published', true],
    ]);
    expect(one.first.standing).toBe(other.first.standing);
  });
});

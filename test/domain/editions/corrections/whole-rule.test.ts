import { expect, it } from 'vitest';
import { endSeat } from '../../../../domain/organizations/actions.ts';
import {
  ratifySignature,
  takeBackRatification,
} from '../../../../domain/editions/corrections/actions-ratify.ts';
import { ourRatification } from '../../../../domain/editions/corrections/ours.ts';
import { ratificationsOf } from '../../../../domain/editions/corrections/reads-ratifications.ts';
import type { Correction } from '../../../../domain/editions/corrections/reads.ts';
import { HOUR, later } from '../../../../domain/platform.ts';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { oursOf } from '../../../../domain/sign-ons/ours.ts';
import { findAnswer } from '../../../../domain/sign-ons/reads-answers.ts';
import { correctionWorld, type CorrectionWorld } from '../../../support/correction-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../../support/store.ts';
import { givenSigner, setRule } from '../../../support/whole-rule.ts';

/** Marta proposes; Ibarra, Rosa and Joel may approve. Two approvals and the minute of the board are asked for. */
async function wholeRule(engine: Engine) {
  const world = await correctionWorld({ engine });
  const [rosa, joel] = [await givenSigner(world, world.marta), await givenSigner(world, world.marta)];
  const correction = await world.corrected('substantive');
  await setRule(world, world.marta, { rule: 'approval', approvals: 2, minuteRequired: true });
  return { world, correction, rosa, joel };
}

const MINUTE = { minute: 'Acta 14/2027, punto 3', mandateOn: '2026-11-02' };
const ratify = async (
  { platform, signatures }: CorrectionWorld,
  by: Player,
  correction: Correction,
  more: { minute?: string | null; mandateOn?: string | null } = {},
) =>
  ratifySignature(platform, await by.viewer(), {
    ...{ seat: by.seat, signature: signatures.marta, termsDigest: correction.termsDigest!, language: 'es' },
    ...more,
  });
const takeBack = async ({ platform, signatures }: CorrectionWorld, by: Player) =>
  takeBackRatification(platform, await by.viewer(), { seat: by.seat, signature: signatures.marta });
const answerOf = async ({ platform, marta, signOn }: CorrectionWorld) =>
  (await findAnswer(platform.store.read, signOn.id, marta.organizationId))!;
/** Everything that others could count. */
const outside = async ({ platform, signOn }: CorrectionWorld, correction: Correction) => {
  const db = platform.store.read;
  const n = async (table: 'log_leaves' | 'audit' | 'signature_acts') =>
    (await db.selectFrom(table).select('coalition_id').execute()).length;
  const { ratified, pending } = await ratificationsOf(db, correction, signOn.id, platform.clock.now());
  return {
    leaves: await n('log_leaves'),
    audit: await n('audit'),
    acts: await n('signature_acts'),
    ratified,
    pending,
  };
};
const oursFor = async ({ platform, signOn }: CorrectionWorld, by: Player) => {
  const [viewer, now] = [await by.viewer(), platform.clock.now()];
  const ours = await oursOf(platform.store.read, viewer, signOn, now);
  return (await ourRatification(platform.store.read, viewer, ours[0]!, now))!;
};
const mails = async ({ platform }: CorrectionWorld, kind: string) =>
  (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute())
    .map(({ payload }) => JSON.parse(payload) as MailOrder)
    .filter(({ mail }) => mail === kind);

eachEngine((engine) => {
  it('ratifies with the last approval that is needed, and nobody outside learns of the others', async () => {
    const { world, correction, rosa, joel } = await wholeRule(engine);
    const { marta, ibarra, signatures, platform } = world;
    const before = await outside(world, correction);
    await world.propose(marta, signatures.marta, MINUTE);
    expect(new Set((await mails(world, 'ratificationProposed')).map(({ to }) => to)).size).toBe(4);
    expect(await refusal(ratify(world, marta, correction))).toBe('Forbidden seat-may-not-sign');
    platform.clock.advance(HOUR);
    await ratify(world, ibarra, correction);
    await ratify(world, ibarra, correction);
    expect(await outside(world, correction)).toEqual(before);
    expect(await oursFor(world, ibarra)).toMatchObject({
      ...{ state: 'proposed', ratify: false, why: 'already-approved', takeBack: true },
      approvals: [{ seatId: ibarra.seat }],
    });
    expect(await oursFor(world, joel)).toMatchObject({ ratify: true, why: null });
    platform.clock.advance(HOUR);
    await ratify(world, rosa, correction);
    expect(await outside(world, correction)).toEqual({
      ...{ leaves: before.leaves + 1, audit: before.audit + 1, acts: before.acts + 1 },
      ...{ ratified: before.ratified + 1, pending: before.pending - 1 },
    });
    const { acts, row } = await answerOf(world);
    expect(acts.at(-1)).toMatchObject({
      kind: 'ratified',
      authority: 'approval',
      seatId: rosa.seat,
      ...MINUTE,
    });
    expect(row.version_id).toBe(correction.versionId);
    const leaf = await platform.store.read
      .selectFrom('log_leaves')
      .where('leaf_index', '=', acts.at(-1)!.leafIndex!)
      .select('record')
      .executeTakeFirstOrThrow();
    expect(leaf.record).toContain(ibarra.seat);
    expect(leaf.record).toContain(marta.seat);
    expect(await refusal(ratify(world, joel, correction))).toBe('Forbidden already-ratified');
    expect(await refusal(takeBack(world, marta))).toBe('Forbidden already-ratified');
  });

  it('asks for the minute of the board and its day, which the proposal may bring', async () => {
    const { world, correction } = await wholeRule(engine);
    const { marta, ibarra, tom, signatures } = world;
    expect(await refusal(world.propose(marta, signatures.marta))).toBe(
      'Invalid minute:minute-missing mandateOn:minute-day-missing',
    );
    expect(
      await refusal(world.propose(marta, signatures.marta, { ...MINUTE, mandateOn: '2099-01-01' })),
    ).toBe('Invalid mandateOn:mandate-in-the-future');
    await world.propose(marta, signatures.marta, MINUTE);
    expect(await refusal(ratify(world, ibarra, correction, { minute: null }))).toBe(
      'Invalid minute:minute-missing',
    );
    await ratify(world, ibarra, correction);
    await setRule(world, tom, { rule: 'sole', minuteRequired: true });
    expect(await refusal(world.ratify(tom, correction, signatures.tom))).toBe(
      'Invalid minute:minute-missing mandateOn:minute-day-missing',
    );
  });

  it('counts each approver once, never the proposer, and nobody who may sign no more', async () => {
    const { world, correction, rosa, joel } = await wholeRule(engine);
    const { platform, ibarra, signatures } = world;
    await world.propose(ibarra, signatures.marta, MINUTE);
    expect(await refusal(ratify(world, ibarra, correction))).toBe('Forbidden approver-must-differ');
    await ratify(world, rosa, correction);
    const steward = await givenSigner(world, world.marta, { steward: 1, may_sign: 0 });
    await endSeat(platform, await steward.viewer(), { seat: steward.seat, endedSeat: rosa.seat });
    await ratify(world, joel, correction);
    expect((await answerOf(world)).acts.at(-1)!.kind).toBe('approved');
    expect(await oursFor(world, joel)).toMatchObject({ approvals: [{ seatId: joel.seat }] });
  });

  it('takes back a proposal with its approvals, and lets it be made anew', async () => {
    const { world, correction, rosa, joel } = await wholeRule(engine);
    const { marta, ibarra, luz, signatures } = world;
    expect(await refusal(takeBack(world, marta))).toBe('Forbidden nothing-to-do');
    await world.propose(marta, signatures.marta, MINUTE);
    await ratify(world, ibarra, correction);
    const before = await outside(world, correction);
    expect(await refusal(takeBack(world, luz))).toBe('NotFound');
    await takeBack(world, marta);
    expect(await outside(world, correction)).toEqual(before);
    expect(await oursFor(world, ibarra)).toMatchObject({ state: 'pending', approvals: [], takeBack: false });
    expect(await refusal(ratify(world, rosa, correction))).toBe('Forbidden needs-approval');
    await world.propose(ibarra, signatures.marta, MINUTE);
    await ratify(world, rosa, correction);
    expect((await answerOf(world)).acts.at(-1)!.kind).toBe('approved');
    await ratify(world, joel, correction);
    expect((await answerOf(world)).acts.at(-1)!.kind).toBe('ratified');
  });

  it('goes by the rule of the moment, and by the clock', async () => {
    const { world, correction, rosa } = await wholeRule(engine);
    const { platform, marta, ibarra, signatures } = world;
    await world.propose(marta, signatures.marta, MINUTE);
    await ratify(world, ibarra, correction);
    await setRule(world, marta, { rule: 'approval', approvals: 1 });
    await ratify(world, ibarra, correction);
    expect((await answerOf(world)).acts.at(-1)).toMatchObject({ kind: 'ratified', seatId: ibarra.seat });
    platform.clock.set(correction.dueAt!);
    expect(await refusal(ratify(world, rosa, correction))).toBe('Forbidden ratification-over');
    expect(await refusal(takeBack(world, marta))).toBe('Forbidden ratification-over');
  });

  it('completes once where two give the last approval at the same moment', async () => {
    const { world, correction, rosa, joel } = await wholeRule(engine);
    const { marta, ibarra, signatures } = world;
    await world.propose(marta, signatures.marta, MINUTE);
    const outcomes = await Promise.all(
      [ibarra, rosa, joel].map((by) => refusal(ratify(world, by, correction))),
    );
    expect(outcomes.sort()).toEqual(['Forbidden already-ratified', 'done', 'done']);
    const { acts } = await answerOf(world);
    expect(acts.filter(({ kind }) => kind === 'ratified')).toHaveLength(1);
  });

  it('asks for a fresh proof with each approval', async () => {
    const { world, correction } = await wholeRule(engine);
    const { platform, marta, ibarra, signatures } = world;
    await world.propose(marta, signatures.marta, MINUTE);
    const viewer = await ibarra.viewer({ confirmedAt: later(platform.clock.now(), -13 * HOUR) });
    const form = { seat: ibarra.seat, signature: signatures.marta, language: 'es' };
    expect(
      await refusal(ratifySignature(platform, viewer, { ...form, termsDigest: correction.termsDigest! })),
    ).toBe('Forbidden code-needed');
    expect((await oursFor(world, ibarra)).approvals).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { endSeat, setSigningRule } from '../../../domain/organizations/actions.ts';
import { mayReadOwnRule } from '../../../domain/organizations/policy.ts';
import { ownRuleOf, ruleChangesOf } from '../../../domain/organizations/reads-signing-rules.ts';
import type { SigningRuleSetting } from '../../../domain/organizations/rules.ts';
import { askLate } from '../../../domain/sign-ons/late.ts';
import { oursOf } from '../../../domain/sign-ons/ours.ts';
import { findAnswer } from '../../../domain/sign-ons/reads-answers.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import {
  approveSignature,
  proposeSignature,
  withdrawSignature,
  type Approving,
} from '../../../domain/sign-ons/sign.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../support/store.ts';

/** Marta proposes; Ibarra, Rosa and Joel may approve; Ibarra is a steward too. Two approvals are needed. */
async function twoOfThree(engine: Engine) {
  const world = await signingWorld({ engine });
  const { platform, coalitionId: coalition_id, marta } = world;
  const seated = async (overrides = {}): Promise<Player> => {
    const person = await givenPerson(platform);
    const organization_id = marta.organizationId;
    const { id } = await givenSeat(platform, {
      ...{ coalition_id, organization_id, person_id: person.id },
      ...overrides,
    });
    return {
      seat: id,
      personId: person.id,
      organizationId: organization_id,
      viewer: (session) => viewerOf(platform, person.id, session),
    };
  };
  const [rosa, joel] = [await seated(), await seated()];
  const [steward, office] = [await seated({ steward: 1 }), await seated({ steward: 1, may_sign: 0 })];
  const rule = async (by: Player, set: Omit<SigningRuleSetting, 'seat'>) =>
    setSigningRule(platform, await by.viewer(), { seat: by.seat, ...set });
  await rule(steward, { rule: 'approval', approvals: 2 });
  return { world, platform, rosa, joel, steward, office, rule };
}

const propose = async ({ platform, marta, form }: SigningWorld, signOn: SignOn, more = {}) =>
  proposeSignature(platform, await marta.viewer(), form(marta, signOn, { name: 'Albergue', ...more }));
const approve = async (
  { platform }: SigningWorld,
  by: Player,
  signOn: SignOn,
  signature: string,
  more: Partial<Approving> = {},
) =>
  approveSignature(platform, await by.viewer(), {
    ...{ seat: by.seat, signature, termsDigest: signOn.termsDigest, language: 'es', name: 'Albergue' },
    ...more,
  });
const stateOf = async ({ platform, marta }: SigningWorld, signOn: SignOn) =>
  (await findAnswer(platform.store.read, signOn.id, marta.organizationId))!.row.state;
const count = async ({ platform }: SigningWorld) => {
  const n = async (table: 'log_leaves' | 'audit') =>
    (await platform.store.read.selectFrom(table).select('coalition_id').execute()).length;
  return { leaves: await n('log_leaves'), audit: await n('audit') };
};
const mails = async ({ platform }: SigningWorld, kind: string) =>
  (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute())
    .map(({ payload }) => JSON.parse(payload) as MailOrder)
    .filter(({ mail }) => mail === kind);

eachEngine((engine) => {
  it('signs with the last approval that is needed, and nobody outside learns of the others', async () => {
    const { world, platform, rosa } = await twoOfThree(engine);
    const { ibarra, marta, tom } = world;
    const signOn = await world.open();
    const signature = await propose(world, signOn);
    const before = await count(world);
    expect(await approve(world, ibarra, signOn, signature)).toBe(signature);
    expect(await approve(world, ibarra, signOn, signature)).toBe(signature);
    expect(await stateOf(world, signOn)).toBe('proposed');
    expect(await count(world)).toEqual(before);
    const ours = async (player: Player) =>
      (await oursOf(platform.store.read, await player.viewer(), signOn, platform.clock.now()))[0]!;
    expect(await ours(marta)).toMatchObject({
      rule: { approvals: 2 },
      approvals: [{ seatId: ibarra.seat }],
    });
    expect((await ours(ibarra)).moves).toMatchObject({ approve: false });
    expect((await ours(rosa)).moves).toMatchObject({ approve: true });
    expect(await ours(tom)).toMatchObject({ answer: null, approvals: [] });
    await approve(world, rosa, signOn, signature);
    expect(await stateOf(world, signOn)).toBe('signed');
    expect(await count(world)).toEqual({ leaves: before.leaves + 1, audit: before.audit + 1 });
    const leaves = await platform.store.read
      .selectFrom('log_leaves')
      .select('record')
      .orderBy('leaf_index')
      .execute();
    const record = JSON.parse(leaves.at(-1)!.record!) as Record<string, string>;
    expect(record).toMatchObject({ kind: 'signature.approved', seat: rosa.seat, proposedBy: marta.seat });
    expect(JSON.parse(record['approvals']!)).toMatchObject([{ seat: ibarra.seat }]);
  });

  it('is complete once when two approve at the same instant', async () => {
    const { world, rosa, joel } = await twoOfThree(engine);
    const signOn = await world.open();
    const signature = await propose(world, signOn);
    const before = await count(world);
    await approve(world, world.ibarra, signOn, signature);
    const done = await Promise.all(
      [rosa, joel].map((one) => refusal(approve(world, one, signOn, signature))),
    );
    expect(done.sort()).toEqual(['Conflict already-signed', 'done']);
    expect((await count(world)).leaves).toBe(before.leaves + 1);
  });

  it('counts no approval of whoever proposed, of a seat that has ended, or of an earlier proposal', async () => {
    const { world, platform, rosa, joel, steward } = await twoOfThree(engine);
    const { ibarra } = world;
    const signOn = await world.open();
    const signature = await proposeSignature(
      platform,
      await ibarra.viewer(),
      world.form(ibarra, signOn, { name: 'Albergue' }),
    );
    expect(await refusal(approve(world, ibarra, signOn, signature))).toBe('Forbidden approver-must-differ');
    await approve(world, rosa, signOn, signature);
    await endSeat(platform, await steward.viewer(), { seat: steward.seat, endedSeat: rosa.seat });
    await approve(world, joel, signOn, signature);
    expect(await stateOf(world, signOn)).toBe('proposed');
    await withdrawSignature(platform, await ibarra.viewer(), {
      ...{ seat: ibarra.seat, signature, reason: 'De nuevo' },
    });
    platform.clock.advance(1000);
    await propose(world, signOn);
    await approve(world, joel, signOn, signature);
    expect(await stateOf(world, signOn)).toBe('proposed');
    await approve(world, ibarra, signOn, signature);
    expect(await stateOf(world, signOn)).toBe('signed');
  });

  it('keeps the name as it was proposed where several approve, and needs each one’s own proof', async () => {
    const { world, platform, rosa } = await twoOfThree(engine);
    const signOn = await world.open();
    const signature = await propose(world, signOn);
    expect(await refusal(approve(world, rosa, signOn, signature, { name: 'Otro nombre' }))).toBe(
      'Invalid name:name-as-proposed',
    );
    const stale = { ...(await rosa.viewer({ confirmedAt: '2020-01-01T00:00:00.000Z' })) };
    expect(
      await refusal(
        approveSignature(platform, stale, {
          ...{
            seat: rosa.seat,
            signature,
            termsDigest: signOn.termsDigest,
            language: 'es',
            name: 'Albergue',
          },
        }),
      ),
    ).toBe('Forbidden code-needed');
    expect(await stateOf(world, signOn)).toBe('proposed');
  });

  it('asks for the minute and its date where the rule does, and keeps them with the act', async () => {
    const { world, platform, rosa, rule, steward } = await twoOfThree(engine);
    const signOn = await world.open();
    await rule(steward, { rule: 'approval', approvals: 1, minuteRequired: true });
    expect(await refusal(propose(world, signOn))).toBe(
      'Invalid minute:minute-missing mandateOn:minute-day-missing',
    );
    const day = platform.clock.now().slice(0, 10);
    const signature = await propose(world, signOn, { minute: 'Acta 14/2027, punto 3', mandateOn: day });
    await approve(world, rosa, signOn, signature);
    const answer = await findAnswer(platform.store.read, signOn.id, world.marta.organizationId);
    expect(answer!.acts.at(-1)).toMatchObject({
      kind: 'approved',
      minute: 'Acta 14/2027, punto 3',
      mandateOn: day,
    });
  });

  it('is changed by a steward, made easier only by one who signs, and told to everybody of the organisation', async () => {
    const { world, platform, office, steward, rule, rosa } = await twoOfThree(engine);
    const { marta, ana, coalitionId } = world;
    const member = { coalitionId, organizationId: marta.organizationId };
    expect(await refusal(rule(rosa, { rule: 'approval', approvals: 3 }))).toBe('Forbidden steward-only');
    expect(await refusal(rule(office, { rule: 'approval', approvals: 6 }))).toBe(
      'Invalid approvals:approvals-not-valid',
    );
    await expect(rule(office, { rule: 'approval', approvals: 5 })).rejects.toMatchObject({
      ...{ word: 'approvals-too-many', facts: { most: '4' } },
    });
    expect(await refusal(rule(office, { rule: 'approval', approvals: 1 }))).toBe(
      'Forbidden looser-set-by-signer',
    );
    expect(await refusal(rule(office, { rule: 'sole' }))).toBe('Forbidden sole-set-by-signer');
    const audit = (await count(world)).audit;
    const told = (await mails(world, 'signingRuleChanged')).length;
    await rule(office, { rule: 'approval', approvals: 3, minuteRequired: true });
    await rule(office, { rule: 'approval', approvals: 3, minuteRequired: true });
    expect((await count(world)).audit).toBe(audit);
    expect((await mails(world, 'signingRuleChanged')).length - told).toBe(6);
    expect(await refusal(rule(office, { rule: 'approval', minuteRequired: false }))).toBe(
      'Forbidden looser-set-by-signer',
    );
    await rule(steward, { rule: 'sole' });
    expect((await count(world)).audit).toBe(audit + 1);
    expect(await ownRuleOf(platform.store.read, member)).toEqual({
      ...{ rule: 'sole', approvals: 1, minuteRequired: true },
    });
    const changes = await ruleChangesOf(platform.store.read, member);
    expect(changes.map(({ rule: set, approvals, seatId }) => [set, approvals, seatId])).toEqual([
      ['sole', 1, steward.seat],
      ['approval', 3, office.seat],
      ['approval', 2, steward.seat],
    ]);
    expect(mayReadOwnRule(await rosa.viewer(), member).allowed).toBe(true);
    for (const other of [ana, world.tom])
      expect(mayReadOwnRule(await other.viewer(), member)).toMatchObject({ allowed: false, hidden: true });
  });

  it('lets who has approved finish when less is asked for by now', async () => {
    const { world, rosa, steward, rule } = await twoOfThree(engine);
    const signOn = await world.open();
    const signature = await propose(world, signOn);
    await approve(world, rosa, signOn, signature);
    await rule(steward, { rule: 'approval', approvals: 1 });
    await approve(world, rosa, signOn, signature);
    expect(await stateOf(world, signOn)).toBe('signed');
  });

  it('is not got round by coming late', async () => {
    const { world, platform, rosa } = await twoOfThree(engine);
    const signOn = await world.open();
    await propose(world, signOn);
    const stampedAt = platform.clock.now();
    platform.clock.set(new Date(Date.parse(signOn.closesAt) + 60_000).toISOString());
    const late = askLate(platform, await rosa.viewer(), {
      ...world.form(rosa, signOn, { name: 'Albergue' }),
      stampedAt,
    });
    expect(await refusal(late)).toBe('Forbidden late-needs-whole-rule');
  });
});

import { expect, it } from 'vitest';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import {
  approveMandate,
  giveMandate,
  revokeMandate,
  type Giving,
} from '../../../domain/sign-ons/mandates/actions.ts';
import { mandateJobs } from '../../../domain/sign-ons/mandates/actions-sign.ts';
import { mandatesOf } from '../../../domain/sign-ons/mandates/reads.ts';
import { findAnswer } from '../../../domain/sign-ons/reads-answers.ts';
import { tagThing } from '../../../domain/tags/actions-tag.ts';
import { givenTheme } from '../../support/factories/themes.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../support/store.ts';
import { givenSigner, setRule } from '../../support/whole-rule.ts';

const MINUTE = { minute: 'Acta 3/2026, punto 5', mandateOn: '2026-11-02' };

/** Marta proposes; Ibarra, Rosa and Joel may approve. Two approvals and the minute of the board are asked for. */
async function wholeRule(engine: Engine) {
  const world = await signingWorld({ engine });
  const { platform, marta, coalitionId } = world;
  const theme = await givenTheme(platform, { coalition_id: coalitionId });
  const [rosa, joel] = [await givenSigner(world, marta), await givenSigner(world, marta)];
  await setRule(world, marta, { rule: 'approval', approvals: 2, minuteRequired: true });
  const give = async (by: Player, more: Partial<Giving> = {}) =>
    giveMandate(platform, await by.viewer(), {
      ...{ seat: by.seat, themes: [theme.id], until: later(platform.clock.now(), 200 * DAY).slice(0, 10) },
      ...{ windowHours: 12, visibility: 'public' as const, ...more },
    });
  const approve = async (by: Player, mandate: string, more: Partial<typeof MINUTE> = {}) =>
    approveMandate(platform, await by.viewer(), { seat: by.seat, mandate, ...more });
  const openFast = async () => {
    const statement = await world.closed();
    const { tom } = world;
    await tagThing(platform, await tom.viewer(), {
      ...{ seat: tom.seat, subject: { kind: 'statement', id: statement.id }, tags: [{ theme: theme.id }] },
    });
    platform.clock.advance(HOUR);
    const closes = later(platform.clock.now(), 20 * HOUR);
    return world.open({ statement: statement.id, fast: true, closesAt: closes.slice(0, 16) });
  };
  const wait = async (until: string) => {
    platform.clock.set(until);
    const jobs = {
      mail: async () => {},
      'close-sign-on': async () => {},
      'signing-rule-changed': async () => {},
    };
    await drainOutbox(platform, { ...mandateJobs(platform), ...jobs });
  };
  const ours = async () =>
    mandatesOf(
      platform.store.read,
      { coalitionId, organizationId: marta.organizationId },
      platform.clock.now(),
    );
  const outside = async () => {
    const rows = async (table: 'log_leaves' | 'audit') =>
      (await platform.store.read.selectFrom(table).select('coalition_id').execute()).length;
    return { leaves: await rows('log_leaves'), audit: await rows('audit') };
  };
  const mails = async (kind: string) =>
    (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute())
      .map(({ payload }) => JSON.parse(payload) as MailOrder)
      .filter(({ mail }) => mail === kind);
  return { world, rosa, joel, give, approve, openFast, wait, ours, outside, mails };
}

eachEngine((engine) => {
  it('gives a mandate with the last approval that is needed, and signs by it', async () => {
    const { world, rosa, give, approve, openFast, wait, ours, outside, mails } = await wholeRule(engine);
    const { marta, ibarra, platform } = world;
    const before = await outside();
    const { id, state } = await give(marta, MINUTE);
    expect(state).toBe('proposed');
    expect((await mails('mandateProposed')).length).toBeGreaterThanOrEqual(4);
    expect(await approve(ibarra, id)).toMatchObject({
      state: 'proposed',
      approvals: [{ seatId: ibarra.seat }],
    });
    expect(await approve(ibarra, id)).toMatchObject({
      state: 'proposed',
      approvals: [{ seatId: ibarra.seat }],
    });
    expect(await mails('mandateGiven')).toEqual([]);
    const early = await openFast();
    await wait(later(early.opensAt, 13 * HOUR));
    expect(await findAnswer(platform.store.read, early.id, marta.organizationId)).toBeNull();
    platform.clock.advance(HOUR);
    expect(await approve(rosa, id)).toMatchObject({
      state: 'in-force',
      givenBySeatId: rosa.seat,
      minute: MINUTE.minute,
    });
    expect((await mails('mandateGiven')).length).toBeGreaterThan(0);
    expect((await outside()).leaves).toBe(before.leaves);
    const signOn = await openFast();
    await wait(later(signOn.opensAt, 13 * HOUR));
    const { acts } = (await findAnswer(platform.store.read, signOn.id, marta.organizationId))!;
    expect(acts).toMatchObject([{ kind: 'signed', authority: 'mandate', seatId: rosa.seat, ...MINUTE }]);
    expect(await ours()).toMatchObject([{ state: 'in-force', givenApprovals: 2 }]);
  });

  it('counts each approver once, never the proposer, and asks for the minute and a fresh proof', async () => {
    const { world, give, approve, ours } = await wholeRule(engine);
    const { marta, ibarra, tom, luz, platform } = world;
    expect(await refusal(give(marta))).toBe('Invalid minute:minute-missing mandateOn:minute-day-missing');
    const { id } = await give(ibarra, MINUTE);
    expect(await refusal(approve(ibarra, id))).toBe('Forbidden approver-must-differ');
    expect(await refusal(approve(marta, id))).toBe('Forbidden seat-may-not-sign');
    expect(await refusal(approve(tom, id))).toBe('NotFound');
    const stale = await givenSigner(world, marta);
    const old = await stale.viewer({ confirmedAt: later(platform.clock.now(), -13 * HOUR) });
    expect(await refusal(approveMandate(platform, old, { seat: stale.seat, mandate: id }))).toBe(
      'Forbidden code-needed',
    );
    expect(await ours()).toMatchObject([{ state: 'proposed', approvals: [] }]);
    await setRule(world, luz, { rule: 'sole', minuteRequired: true });
    expect(await refusal(give(luz))).toBe('Invalid minute:minute-missing mandateOn:minute-day-missing');
    expect(await give(luz, MINUTE)).toMatchObject({ state: 'in-force', minute: MINUTE.minute });
  });

  it('takes back what is proposed, and drops the approval of a seat that ended', async () => {
    const { world, rosa, joel, give, approve, ours } = await wholeRule(engine);
    const { marta, ibarra, platform } = world;
    const { id } = await give(marta, MINUTE);
    await approve(rosa, id);
    const until_at = platform.clock.now();
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ until_at }).where('id', '=', rosa.seat).execute(),
    );
    platform.clock.advance(HOUR);
    expect(await approve(joel, id)).toMatchObject({ state: 'proposed', approvals: [{ seatId: joel.seat }] });
    await revokeMandate(platform, await marta.viewer(), { seat: marta.seat, mandate: id });
    expect(await refusal(approve(ibarra, id))).toBe('Forbidden mandate-not-proposed');
    expect(await ours()).toMatchObject([{ state: 'revoked' }]);
  });

  it('is suspended once the rule asks for more approvals, or for a minute it did not name', async () => {
    const { world, rosa, give, approve, ours } = await wholeRule(engine);
    const { marta, ibarra, luz, platform, coalitionId } = world;
    const { id } = await give(marta, MINUTE);
    await approve(ibarra, id);
    await approve(rosa, id);
    await setRule(world, marta, { rule: 'approval', approvals: 3 });
    expect(await ours()).toMatchObject([{ state: 'suspended' }]);
    await setRule(world, marta, { rule: 'approval', approvals: 2 });
    expect(await ours()).toMatchObject([{ state: 'in-force' }]);
    await give(luz);
    await setRule(world, luz, { rule: 'sole', minuteRequired: true });
    const of = { coalitionId, organizationId: luz.organizationId };
    expect(await mandatesOf(platform.store.read, of, platform.clock.now())).toMatchObject([
      { state: 'suspended' },
    ]);
  });

  it('is given once where two give the last approval at the same moment', async () => {
    const { world, rosa, joel, give, approve, mails } = await wholeRule(engine);
    const { id } = await give(world.marta, MINUTE);
    const outcomes = await Promise.all([world.ibarra, rosa, joel].map((by) => refusal(approve(by, id))));
    expect(outcomes.sort()).toEqual(['Forbidden mandate-not-proposed', 'done', 'done']);
    const told = await mails('mandateGiven');
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
  });
});

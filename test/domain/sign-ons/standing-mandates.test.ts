import { expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../domain/errors.ts';
import { setSigningRule } from '../../../domain/organizations/actions-signing-rule.ts';
import type { SigningRuleSetting } from '../../../domain/organizations/rules.ts';
import { DAY, HOUR, later, MINUTE } from '../../../domain/platform.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import {
  approveMandate,
  giveMandate,
  revokeMandate,
  type Giving,
} from '../../../domain/sign-ons/mandates/actions.ts';
import { mandateJobs } from '../../../domain/sign-ons/mandates/actions-sign.ts';
import { suspensionJobs } from '../../../domain/sign-ons/mandates/actions-suspend.ts';
import { callsOf, mandatesOf } from '../../../domain/sign-ons/mandates/reads.ts';
import { mayReadMandates } from '../../../domain/sign-ons/mandates/policy.ts';
import { findAnswer, type Answer } from '../../../domain/sign-ons/reads-answers.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { declineSignature, proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { unansweredOf } from '../../../domain/sign-ons/unanswered.ts';
import { tagThing } from '../../../domain/tags/actions-tag.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { givenTheme } from '../../support/factories/themes.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

interface World extends SigningWorld {
  detention: string;
  children: string;
  give(player: Player, overrides?: Partial<Giving>): ReturnType<typeof giveMandate>;
  revoke(player: Player, mandate: string): ReturnType<typeof revokeMandate>;
  /** A text about detention, opened for twenty hours of fast signing an hour from now. */
  openFast(overrides?: { fast?: boolean; themes?: string[]; hours?: number }): Promise<SignOn>;
  wait(until: string): Promise<void>;
  answerOf(player: Player, signOn: SignOn): Promise<Answer | null>;
  mails(kind: string): Promise<{ to: string; mail: string; facts: Record<string, string> }[]>;
}

async function mandateWorld(options: Parameters<typeof signingWorld>[0]): Promise<World> {
  const world = await signingWorld(options);
  const { platform, coalitionId: coalition_id } = world;
  const [detention, children] = [
    await givenTheme(platform, { coalition_id, slug: 'detention' }),
    await givenTheme(platform, { coalition_id, slug: 'children' }),
  ];
  return {
    ...world,
    ...{ detention: detention.id, children: children.id },
    give: async (player, overrides = {}) =>
      giveMandate(platform, await player.viewer(), {
        seat: player.seat,
        themes: [detention.id],
        until: later(platform.clock.now(), 200 * DAY).slice(0, 10),
        windowHours: 12,
        visibility: 'public',
        ...overrides,
      }),
    revoke: async (player, mandate) =>
      revokeMandate(platform, await player.viewer(), { seat: player.seat, mandate }),
    openFast: async ({ fast = true, themes = [detention.id], hours = 20 } = {}) => {
      const statement = await world.closed();
      if (themes.length > 0)
        await tagThing(platform, await world.tom.viewer(), {
          seat: world.tom.seat,
          subject: { kind: 'statement', id: statement.id },
          tags: themes.map((theme) => ({ theme })),
        });
      platform.clock.set(later(platform.clock.now(), HOUR));
      const closes = later(platform.clock.now(), hours * HOUR);
      return world.open({ statement: statement.id, fast, closesAt: closes.slice(0, 16) });
    },
    async wait(until) {
      platform.clock.set(until);
      await drainOutbox(platform, {
        ...mandateJobs(platform),
        ...suspensionJobs(platform),
        mail: async () => {},
        'close-sign-on': async () => {},
      });
    },
    answerOf: (player, signOn) => findAnswer(platform.store.read, signOn.id, player.organizationId),
    async mails(kind) {
      const rows = await platform.store.read
        .selectFrom('outbox')
        .where('kind', '=', 'mail')
        .select('payload')
        .execute();
      type Mail = Awaited<ReturnType<World['mails']>>[number];
      return rows.map(({ payload }) => JSON.parse(payload) as Mail).filter(({ mail }) => mail === kind);
    },
  };
}

const endingOf = async ({ platform }: World, player: Player, signOn: SignOn) =>
  (await callsOf(platform.store.read, signOn.id, [player.organizationId]))[0]?.ending;

eachEngine((engine) => {
  it('signs at its hour by the mandate, and for nobody who had not given one', async () => {
    const world = await mandateWorld({ engine });
    const { platform, tom, luz } = world;
    const mandate = await world.give(tom);
    const signOn = await world.openFast();
    const [call] = await callsOf(platform.store.read, signOn.id, [tom.organizationId, luz.organizationId]);
    expect(call).toMatchObject({
      organizationId: tom.organizationId,
      signAt: later(signOn.opensAt, 12 * HOUR),
      termsDigest: signOn.termsDigest,
    });
    const [mail] = await world.mails('mandateCalled');
    expect(mail?.facts['signAt']).toBe(call!.signAt);
    await world.wait(later(call!.signAt, -MINUTE));
    expect(await world.answerOf(tom, signOn)).toBeNull();
    await world.wait(call!.signAt);
    const answer = (await world.answerOf(tom, signOn))!;
    expect(answer.row).toMatchObject({
      state: 'signed',
      signed_at: call!.signAt,
      name: 'Puente Norte Collective',
    });
    expect(answer.acts).toMatchObject([
      {
        kind: 'signed',
        authority: 'mandate',
        termsDigest: signOn.termsDigest,
        mandateOn: mandate.givenAt!.slice(0, 10),
      },
    ]);
    expect(answer.acts[0].leafIndex).not.toBeNull();
    expect(await world.answerOf(luz, signOn)).toBeNull();
    expect(await endingOf(world, tom, signOn)).toBe('signed');
    expect(await world.mails('signatureReceipt')).toHaveLength(1);
    const log = await platform.store.read
      .selectFrom('audit')
      .select(['act', 'seat_id'])
      .orderBy('seq', 'desc')
      .limit(1)
      .execute();
    expect(log).toEqual([{ act: 'signature.signed-by-mandate', seat_id: tom.seat }]);
  });

  it('is stopped by any answer of the organisation and by taking it back', async () => {
    const world = await mandateWorld({ engine });
    const { platform, tom, luz, ines } = world;
    await world.give(tom);
    const lenca = await world.give(luz);
    await world.give(ines);
    const signOn = await world.openFast();
    await declineSignature(platform, await tom.viewer(), {
      seat: tom.seat,
      signOn: signOn.id,
      reason: 'Esta vez no.',
    });
    await world.revoke(luz, lenca.id);
    await world.sign(ines, signOn, { visibility: 'withheld' });
    await world.wait(later(signOn.opensAt, 13 * HOUR));
    expect((await world.answerOf(tom, signOn))?.row.state).toBe('declined');
    expect(await world.answerOf(luz, signOn)).toBeNull();
    expect((await world.answerOf(ines, signOn))?.acts).toHaveLength(1);
    expect(await endingOf(world, tom, signOn)).toBe('answered');
    expect(await endingOf(world, luz, signOn)).toBe('revoked');
    expect(await endingOf(world, ines, signOn)).toBe('answered');
  });

  it('asks only what was given before, on its themes, in force, in a fast opening its window fits in', async () => {
    const world = await mandateWorld({ engine });
    const { platform, tom, luz } = world;
    await world.give(tom);
    await world.give(luz, { themes: [world.children] });
    const others = [tom.organizationId, luz.organizationId];
    const calls = async (signOn: SignOn) => callsOf(platform.store.read, signOn.id, others);
    expect(await calls(await world.openFast({ fast: false }))).toEqual([]);
    expect(await calls(await world.openFast({ themes: [] }))).toEqual([]);
    expect(await calls(await world.openFast({ hours: 12 }))).toEqual([]);
    const signOn = await world.openFast();
    expect(await calls(signOn)).toHaveLength(1);
    await world.give(luz);
    expect(await calls(signOn)).toHaveLength(1);
    await expect(world.openFast({ hours: 73 })).rejects.toThrow(Invalid);
  });

  it('needs two people where the organisation does, and ends with the seat that gave it', async () => {
    const world = await mandateWorld({ engine });
    const { platform, marta, ibarra } = world;
    const proposed = await world.give(marta);
    expect(proposed).toMatchObject({ state: 'proposed', givenAt: null });
    expect(await callsOf(platform.store.read, (await world.openFast()).id, [marta.organizationId])).toEqual(
      [],
    );
    const approve = async (player: Player) =>
      approveMandate(platform, await player.viewer(), { seat: player.seat, mandate: proposed.id });
    await expect(approve(marta)).rejects.toThrow(Forbidden);
    expect(await approve(ibarra)).toMatchObject({ state: 'in-force' });
    const signOn = await world.openFast();
    await platform.store.write((trx) =>
      trx
        .updateTable('seats')
        .set({ until_at: platform.clock.now() })
        .where('id', '=', ibarra.seat)
        .execute(),
    );
    await world.wait(later(signOn.opensAt, 13 * HOUR));
    expect(await world.answerOf(marta, signOn)).toBeNull();
    expect(await endingOf(world, marta, signOn)).toBe('ended');
  });

  it('signs nothing once the rule asks for more than it was given by', async () => {
    const world = await mandateWorld({ engine });
    const { platform, tom, coalitionId: coalition_id } = world;
    const rule = async ({ organizationId }: Player, set: Omit<SigningRuleSetting, 'seat'>) => {
      for (const steward of [0, 0, 1] as const) {
        const person = await givenPerson(platform);
        const seat = await givenSeat(platform, {
          ...{ coalition_id, organization_id: organizationId, person_id: person.id, steward },
        });
        if (steward)
          await setSigningRule(platform, await viewerOf(platform, person.id), { seat: seat.id, ...set });
      }
    };
    const stateOf = async ({ organizationId }: Player) =>
      (await mandatesOf(platform.store.read, { coalitionId: coalition_id, organizationId }, now()))[0]?.state;
    const now = () => platform.clock.now();
    const alone = await world.give(tom);
    const signOn = await world.openFast();
    await rule(tom, { rule: 'approval' });
    expect(await stateOf(tom)).toBe('suspended');
    await world.wait(now());
    expect(await world.mails('mandateSuspended')).toHaveLength(1);
    expect(await callsOf(platform.store.read, (await world.openFast()).id, [tom.organizationId])).toEqual([]);
    await world.wait(later(signOn.opensAt, 13 * HOUR));
    expect(await world.answerOf(tom, signOn)).toBeNull();
    expect(await endingOf(world, tom, signOn)).toBe('ended');
    expect(await world.revoke(tom, alone.id)).toMatchObject({ state: 'revoked' });
  });

  it('refuses what cannot be given, and is nobody else’s affair', async () => {
    const world = await mandateWorld({ engine });
    const { platform, tom, luz, ana, diego, ines } = world;
    await expect(world.give(ana)).rejects.toThrow(Forbidden);
    await expect(world.give(tom, { themes: [] })).rejects.toThrow(Invalid);
    await expect(world.give(tom, { until: '2020-01-01' })).rejects.toThrow(Invalid);
    await expect(
      world.give(tom, { until: later(platform.clock.now(), 400 * DAY).slice(0, 10) }),
    ).rejects.toThrow(Invalid);
    await expect(world.give(tom, { windowHours: 0 })).rejects.toThrow(Invalid);
    const other = await signingWorld({ platform });
    const elsewhere = await givenTheme(platform, { coalition_id: other.coalitionId });
    await expect(world.give(tom, { themes: [elsewhere.id] })).rejects.toThrow(NotFound);
    const stale = await tom.viewer({ confirmedAt: later(platform.clock.now(), -13 * HOUR) });
    const asked = {
      seat: tom.seat,
      themes: [world.detention],
      until: later(platform.clock.now(), DAY).slice(0, 10),
    };
    await expect(
      giveMandate(platform, stale, { ...asked, windowHours: 4, visibility: 'public' }),
    ).rejects.toThrow(Forbidden);
    const mandate = await world.give(ines);
    await expect(world.revoke(luz, mandate.id)).rejects.toThrow(NotFound);
    for (const player of [luz, ana, diego])
      expect(mayReadMandates(await player.viewer(), mandate).allowed).toBe(false);
    await world.revoke(ines, mandate.id);
    await expect(world.revoke(ines, mandate.id)).rejects.toThrow(Forbidden);
    expect(await mandatesOf(platform.store.read, mandate, platform.clock.now())).toMatchObject([
      { state: 'revoked' },
    ]);
    expect(
      (await world.mails('mandateGiven')).every(({ facts }) => !JSON.stringify(facts).includes('Izote')),
    ).toBe(true);
  });

  it('signs a withheld name as if nothing had been answered', async () => {
    const world = await mandateWorld({ engine });
    const { platform, ines, diego } = world;
    await world.give(ines, { visibility: 'withheld' });
    const signOn = await world.openFast();
    const [mail] = await world.mails('mandateCalledWithheld');
    expect(mail?.facts).toMatchObject({ title: '' });
    await world.wait(later(signOn.opensAt, 13 * HOUR));
    expect((await world.answerOf(ines, signOn))?.row).toMatchObject({
      state: 'signed',
      visibility: 'withheld',
    });
    const unanswered = await unansweredOf(
      platform.store.read,
      await diego.viewer(),
      signOn,
      platform.clock.now(),
    );
    expect(unanswered).toContain(ines.organizationId);
  });

  it('signs once, whoever takes the job twice, and not while a proposal waits', async () => {
    const world = await mandateWorld({ engine });
    const { platform, tom, marta, ibarra } = world;
    await world.give(tom);
    const proposed = await world.give(marta);
    await approveMandate(platform, await ibarra.viewer(), { seat: ibarra.seat, mandate: proposed.id });
    const signOn = await world.openFast();
    await proposeSignature(platform, await marta.viewer(), world.form(marta, signOn));
    const calls = await callsOf(platform.store.read, signOn.id, [tom.organizationId, marta.organizationId]);
    platform.clock.set(later(signOn.opensAt, 13 * HOUR));
    const job = mandateJobs(platform)['sign-by-mandate']!;
    const run = (call: string) =>
      job({ id: call, key: call, coalitionId: null, tries: 1, payload: { call } });
    await Promise.all(calls.flatMap(({ id }) => [run(id), run(id)]));
    expect((await world.answerOf(tom, signOn))?.acts).toHaveLength(1);
    expect((await world.answerOf(marta, signOn))?.row.state).toBe('proposed');
    await expect(world.sign(tom, signOn)).rejects.toThrow(Conflict);
  });
});

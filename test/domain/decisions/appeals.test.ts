import { describe, expect, it } from 'vitest';
import { answerAppeals, appealDecision } from '../../../domain/decisions/actions-appeal.ts';
import { confirmOutcome } from '../../../domain/decisions/actions-end.ts';
import type { Rule } from '../../../domain/decisions/constants.ts';
import { appealsOf } from '../../../domain/decisions/reads-appeals.ts';
import { decisionsWaitingFor } from '../../../domain/decisions/reads-waiting.ts';
import { requireDecision, type Decision } from '../../../domain/decisions/reads.ts';
import { standingOfDecision } from '../../../domain/decisions/standing.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { byConsent, decisionWorld } from '../../support/decision-world.ts';
import type { TestPlatformOptions } from '../../support/platform.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const appealable: Rule = { ...byConsent, appealHours: 48 };

/** A decision that was adopted and announced, and can be appealed for two days. */
async function announcedWorld(options: TestPlatformOptions) {
  const here = await decisionWorld(options);
  const { platform } = here;
  const appeal = async (player: Player, { id: decision }: Decision) =>
    appealDecision(platform, await player.viewer(), {
      ...{ seat: player.seat, decision, reason: 'No se consultó a las familias.', language: 'es' },
    });
  const answerThem = async (
    player: Player,
    { id: decision }: Decision,
    more: { upheld: boolean; days?: number },
  ) =>
    answerAppeals(platform, await player.viewer(), {
      ...{ seat: player.seat, decision, reason: 'Se revisó con ellas.', language: 'es', ...more },
    });
  const now = (decision: Decision) => requireDecision(platform.store.read, decision.id);
  /** Answered by Tom, closed when its time was over, and announced. */
  const announced = async (decision: Decision) => {
    await here.answer(here.tom, decision, 'agree');
    platform.clock.set(decision.closesAt);
    await here.close(decision);
    return here.announce(decision);
  };
  return { ...here, appeal, answerThem, now, announced };
}

eachEngine((engine) => {
  describe('an outcome that can be appealed', () => {
    it('is final by itself when its time is over, and the statement moves on only then', async () => {
      const here = await announcedWorld({ engine });
      const { platform } = here;
      const { statement, decision } = await here.openOnText('institutional', appealable);
      const announced = await here.announced(decision);
      const until = later(platform.clock.now(), 48 * HOUR);
      expect(announced).toMatchObject({ state: 'announced', appealsUntil: until, finalAt: null });
      expect(standingOfDecision(announced, '2026-01-01')).toBe(null);
      const adoptedAt = async () => (await requireStatement(platform.store.read, statement.id)).adoptedAt;
      const [mail] = await here.mails('outcomeAnnounced');
      expect(mail?.facts['appealsUntil']).toBe(until);
      await here.settle();
      expect(await adoptedAt()).toBe(null);
      platform.clock.set(until);
      expect(await refusal(here.appeal(here.luz, decision))).toBe('Forbidden decision-not-appealable');
      await here.settle();
      expect(await here.now(decision)).toMatchObject({ finalAt: until });
      expect(await adoptedAt()).toBe(until);
    });

    it('waits for the answer to an appeal; one that stands is final when its time is over', async () => {
      const here = await announcedWorld({ engine });
      const { platform, ana, diego, luz, tom, ibarra } = here;
      const { statement, decision } = await here.openOnText('institutional', {
        ...appealable,
        twoKeys: true,
      });
      await here.announced(decision);
      expect(await refusal(here.appeal(luz, decision))).toBe('Forbidden decision-not-appealable');
      await confirmOutcome(platform, await diego.viewer(), { seat: diego.seat, decision: decision.id });
      expect(await refusal(here.appeal(ibarra, decision))).toBe('Forbidden decision-not-asked');
      expect(await refusal(here.answerThem(ana, decision, { upheld: true }))).toBe(
        'Forbidden no-appeal-waits',
      );
      await here.appeal(luz, decision);
      expect(await refusal(here.appeal(luz, decision))).toBe('Forbidden appealed-already');
      await here.appeal(tom, decision);
      const alarmed = (await here.mails('outcomeAppealed')).map(({ to }) => to);
      expect(alarmed).toContain(await here.emailOf(diego));
      expect(alarmed).not.toContain(await here.emailOf(luz));
      const waits = await decisionsWaitingFor(
        platform.store.read,
        await ana.viewer(),
        here.coalitionId,
        platform.clock.now(),
      );
      expect(waits.map(({ kind }) => kind)).toEqual(['appeal']);
      platform.clock.set((await here.now(decision)).appealsUntil!);
      await here.settle();
      expect((await here.now(decision)).finalAt).toBe(null);
      expect(await refusal(here.answerThem(tom, decision, { upheld: true }))).toBe(
        'Forbidden decision-not-yours',
      );
      expect(await here.answerThem(ana, decision, { upheld: true })).toMatchObject({
        state: 'announced',
        finalAt: platform.clock.now(),
      });
      expect((await requireStatement(platform.store.read, statement.id)).adoptedAt).not.toBe(null);
      expect((await here.mails('appealAnswered')).map(({ to }) => to).sort()).toEqual(
        [await here.emailOf(luz), await here.emailOf(tom)].sort(),
      );
    });

    it('is taken up again with a new window; answers by name stay, and what is announced then can be appealed', async () => {
      const here = await announcedWorld({ engine });
      const { platform, ana, luz, tom } = here;
      const { statement, decision } = await here.openOnText('institutional', appealable);
      const first = await here.announced(decision);
      await here.appeal(luz, decision);
      expect(await refusal(here.answerThem(ana, decision, { upheld: false }))).toBe(
        'Invalid closesAt:decision-end-missing',
      );
      const again = await here.answerThem(ana, decision, { upheld: false, days: 2 });
      expect(again).toMatchObject({
        ...{ state: 'open', result: null, counts: null, outcome: null, announcedAt: null },
        ...{ appealsUntil: null, finalAt: null },
      });
      expect(await here.mails('decisionReopened')).toHaveLength(4);
      expect(await here.counts(decision)).toMatchObject({ answered: 1, for: 1 });
      await here.answer(luz, decision, 'object', { reason: 'Sin las familias, no.' });
      await here.reply(here.marta, decision, false);
      platform.clock.set(first.appealsUntil!);
      await here.settle();
      expect((await here.now(decision)).finalAt).toBe(null);
      platform.clock.set(again.closesAt);
      await here.close(decision);
      expect(await here.announce(decision)).toMatchObject({ result: 'not-adopted', finalAt: null });
      await here.appeal(luz, decision);
      await here.appeal(tom, decision);
      const appeals = await appealsOf(platform.store.read, decision.id);
      expect(appeals.map(({ round, appealed }) => [round, appealed.result])).toEqual([
        [1, 'adopted'],
        [2, 'not-adopted'],
        [2, 'not-adopted'],
      ]);
      await here.answerThem(ana, decision, { upheld: true });
      expect((await here.now(decision)).finalAt).toBe(null);
      platform.clock.set((await here.now(decision)).appealsUntil!);
      await here.settle();
      expect((await here.now(decision)).finalAt).not.toBe(null);
      expect(await requireStatement(platform.store.read, statement.id)).toMatchObject({ state: 'closed' });
    });

    it('in secret is taken up again from nothing', async () => {
      const here = await announcedWorld({ engine });
      const rule: Rule = { ...appealable, adopts: 'simple' };
      const decision = await here.open({ kind: 'majority', secret: true, rule });
      await here.announced(decision);
      await here.appeal(here.luz, decision);
      await here.answerThem(here.ana, decision, { upheld: false, days: 1 });
      expect(await here.counts(decision)).toEqual({ asked: 4, answered: 0, for: 0, neither: 0, against: 0 });
      await here.answer(here.tom, decision, 'against');
      expect(await here.counts(decision)).toMatchObject({ answered: 1, against: 1 });
    });

    it('can be for two days at least', async () => {
      const here = await announcedWorld({ engine });
      const short = here.open({ rule: { ...byConsent, appealHours: 47 } });
      expect(await refusal(short)).toBe('Invalid rule.appealHours:appeal-length');
    });
  });
});

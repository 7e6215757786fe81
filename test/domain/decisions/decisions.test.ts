import { describe, expect, it } from 'vitest';
import { remindVoters, withdrawDecision } from '../../../domain/decisions/actions-end.ts';
import { knownDecisions, requireDecision } from '../../../domain/decisions/reads.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { rollOf } from '../../../domain/decisions/reads-answers.ts';
import { byConsent, decisionWorld } from '../../support/decision-world.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  describe('opening a decision', () => {
    it('puts a closed text to the assembly, calls the roll and writes to those who answer', async () => {
      const here = await decisionWorld({ engine });
      const { platform, ana } = here;
      const { statement, decision } = await here.openOnText();
      expect(decision).toMatchObject({
        ...{ state: 'open', slug: 'hacemos-nuestro-el-comunicado', versionId: statement.versionId },
        ...{ closesAt: later(platform.clock.now(), 3 * DAY), result: null, counts: null },
      });
      expect((await requireStatement(platform.store.read, statement.id)).state).toBe('decision');
      const roll = await rollOf(platform.store.read, decision, platform.clock.now());
      expect(roll.map(({ organizationId }) => organizationId).sort()).toEqual(
        [here.marta, here.tom, here.ines, here.luz].map((one) => one.organizationId).sort(),
      );
      expect(await here.mails('decisionOpened')).toHaveLength(4);
      const twice = here.open({ statement: statement.id });
      expect(await refusal(twice)).toBe('Forbidden not-in-this-state');
      const withdrawn = await withdrawDecision(platform, await ana.viewer(), {
        ...{ seat: ana.seat, decision: decision.id, reason: 'Falta consultar.' },
      });
      expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Falta consultar.' });
      expect((await requireStatement(platform.store.read, statement.id)).state).toBe('closed');
      expect(await here.open({ statement: statement.id })).toMatchObject({
        slug: 'hacemos-nuestro-el-comunicado-2',
      });
    });

    it('refuses open texts, who does not run the body, and questions that cannot be answered', async () => {
      const here = await decisionWorld({ engine });
      const draft = await here.draft();
      expect(await refusal(here.open({ statement: draft.id }))).toBe('Forbidden not-in-this-state');
      expect(await refusal(here.open({}, here.luz))).toBe('Forbidden decision-not-yours');
      const closed = await here.closed();
      expect(await refusal(here.open({ statement: closed.id }, here.tom))).toBe(
        'Forbidden decision-not-yours',
      );
      expect(await refusal(here.open({ proposalEn: null }))).toBe(
        'Invalid proposalEn:decision-proposal-missing',
      );
      expect(await refusal(here.open({ secret: true }))).toBe('Invalid secret:decision-secret-consent');
      expect(await refusal(here.open({ kind: 'majority' }))).toBe(
        'Invalid rule.adopts:decision-majority-missing',
      );
      const many = { ...byConsent, quorum: { of: 'number' as const, number: 5 } };
      expect(await refusal(here.open({ rule: many }))).toBe('Invalid rule.quorum.number:quorum-over-roll');
      expect(await refusal(here.open({ rule: { ...byConsent, classes: ['ally'] } }))).toBe(
        'Invalid body:decision-nobody-asked',
      );
      expect(await refusal(here.open({ days: 3, hours: 2 }))).toBe('Invalid closesAt:decision-end-missing');
      expect(await refusal(here.open({ days: 91 }))).toBe('Invalid days:decision-length');
    });

    it('of a group is known to the group and the office until it is announced', async () => {
      const here = await decisionWorld({ engine });
      const { platform, coalitionId: coalition_id } = here;
      const group = await givenBody(platform, { coalition_id, kind: 'working-group' });
      await givenBodyMember(platform, { coalition_id, body_id: group.id, seat_id: here.tom.seat });
      const decision = await here.open({ body: group.id });
      const known = async (player: typeof here.tom) =>
        (await knownDecisions(platform.store.read, await player.viewer(), coalition_id)).map(({ id }) => id);
      expect(await known(here.tom)).toEqual([decision.id]);
      expect(await known(here.diego)).toEqual([decision.id]);
      expect(await known(here.luz)).toEqual([]);
      expect(await refusal(here.answer(here.luz, decision, 'agree'))).toBe('NotFound');
      await here.answer(here.tom, decision, 'agree');
      await here.close(decision);
      await here.announce(decision);
      expect(await known(here.luz)).toEqual([decision.id]);
    });
  });

  describe('answering', () => {
    it('is for voting seats, may be changed until the instant it ends, and the last answer counts', async () => {
      const here = await decisionWorld({ engine });
      const { platform, tom, luz, ibarra, ana } = here;
      const { decision } = await here.openOnText();
      await here.answer(tom, decision, 'agree');
      await here.answer(tom, decision, 'aside', { reason: 'No es nuestro tema.' });
      await here.answer(luz, decision, 'agree');
      expect(await here.counts(decision)).toEqual({ asked: 4, answered: 2, for: 1, neither: 1, against: 0 });
      expect(await refusal(here.answer(ibarra, decision, 'agree'))).toBe('Forbidden decision-not-asked');
      expect(await refusal(here.answer(ana, decision, 'agree'))).toBe('Forbidden decision-not-asked');
      expect(await refusal(here.answer(luz, decision, 'against'))).toBe('Invalid choice:not-valid');
      expect(await refusal(here.answer(luz, decision, 'object'))).toBe(
        'Invalid reason:objection-without-reason',
      );
      expect(await refusal(here.close(decision))).toBe('Forbidden decision-still-open');
      platform.clock.set(decision.closesAt);
      expect(await refusal(here.answer(luz, decision, 'aside'))).toBe('Forbidden decision-answers-over');
      const closed = await here.close(decision);
      expect(closed).toMatchObject({ state: 'closed', result: 'adopted', counts: { answered: 2, for: 1 } });
      expect(await refusal(here.close(decision))).toBe('Forbidden decision-not-open');
    });

    it('leaves out a member that is one no longer, and keeps the roll as it was counted', async () => {
      const here = await decisionWorld({ engine });
      const { platform, tom, luz } = here;
      const decision = await here.open();
      await here.answer(tom, decision, 'agree');
      await here.answer(luz, decision, 'object', { reason: 'No estamos listas.' });
      await platform.store.write((db) =>
        db
          .updateTable('memberships')
          .set({ until_at: platform.clock.now() })
          .where('organization_id', '=', luz.organizationId)
          .execute(),
      );
      platform.clock.set(decision.closesAt);
      expect(await here.close(decision)).toMatchObject({
        result: 'adopted',
        counts: { asked: 3, answered: 1, for: 1, neither: 0, against: 0 },
      });
      expect(
        await rollOf(
          platform.store.read,
          await requireDecision(platform.store.read, decision.id),
          platform.clock.now(),
        ),
      ).toHaveLength(3);
    });

    it('reminds those who have not answered, by itself and by hand, and nobody else', async () => {
      const here = await decisionWorld({ engine });
      const { platform, ana, tom, luz } = here;
      const decision = await here.open();
      await here.answer(tom, decision, 'agree');
      platform.clock.set(later(decision.closesAt, -DAY));
      await here.settle();
      const told = (await here.mails('decisionReminder')).map(({ to }) => to);
      expect(told).toHaveLength(3);
      expect(told).not.toContain(await here.emailOf(tom));
      expect(told).toContain(await here.emailOf(luz));
      const remind = async () =>
        remindVoters(platform, await ana.viewer(), { seat: ana.seat, decision: decision.id });
      await remind();
      expect(await here.mails('decisionReminder')).toHaveLength(3);
      platform.clock.set(decision.closesAt);
      expect(await refusal(remind())).toBe('Forbidden decision-answers-over');
    });
  });
});

import { describe, expect, it } from 'vitest';
import { confirmOutcome, resumeDecision } from '../../../domain/decisions/actions-end.ts';
import { earlierWordings, requireDecision } from '../../../domain/decisions/reads.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { openSignOn } from '../../../domain/sign-ons/actions.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { requireStatement, versionsById } from '../../../domain/statements/reads.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { answersOf } from '../../../domain/decisions/reads-answers.ts';
import { byConsent, decisionWorld } from '../../support/decision-world.ts';
import { opening } from '../../support/factories/openings.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  describe('an objection', () => {
    it('is answered before anything is closed; declined, it stands and nothing is adopted', async () => {
      const here = await decisionWorld({ engine });
      const { platform, tom, luz, marta, ibarra } = here;
      const { statement, decision } = await here.openOnText();
      await here.answer(luz, decision, 'object', {
        reason: 'Falta el retorno.',
        wording: '…y en el retorno.',
      });
      const alarmed = (await here.mails('objectionRaised')).map(({ to }) => to);
      expect(alarmed).toContain(await here.emailOf(marta));
      expect(alarmed).toContain(await here.emailOf(tom));
      expect(alarmed).not.toContain(await here.emailOf(luz));
      await here.answer(tom, decision, 'agree');
      platform.clock.set(decision.closesAt);
      expect(await refusal(here.close(decision))).toBe('Forbidden objections-unanswered');
      expect(await refusal(here.reply(ibarra, decision, false))).toBe('Forbidden not-a-drafter');
      await here.reply(marta, decision, false);
      expect((await here.mails('objectionAnswered')).map(({ to }) => to)).toEqual([await here.emailOf(luz)]);
      expect(await here.close(decision)).toMatchObject({ result: 'not-adopted', counts: { against: 1 } });
      await here.announce(decision);
      expect(await requireStatement(platform.store.read, statement.id)).toMatchObject({
        state: 'closed',
        adoptedAt: null,
      });
    });

    it('that is accepted opens the text again; answers stay with their version and only who objected is asked', async () => {
      const here = await decisionWorld({ engine });
      const { platform, ana, tom, luz, marta } = here;
      const { statement, decision } = await here.openOnText();
      await here.answer(tom, decision, 'agree');
      await here.answer(marta, decision, 'agree');
      await here.answer(luz, decision, 'object', { reason: 'Falta el retorno.' });
      expect(await here.reply(marta, decision, true)).toMatchObject({ state: 'revising' });
      expect(await requireStatement(platform.store.read, statement.id)).toMatchObject({
        state: 'draft',
        textState: 'open',
        versionId: null,
      });
      expect(await refusal(here.answer(luz, decision, 'agree'))).toBe('Forbidden decision-revising');
      const resume = async () =>
        resumeDecision(platform, await ana.viewer(), { seat: ana.seat, decision: decision.id, days: 2 });
      expect(await refusal(resume())).toBe('Conflict decision-text-open');
      const again = await closeText(platform, await tom.viewer(), {
        seat: tom.seat,
        statement: statement.id,
      });
      const resumed = await resume();
      expect(resumed).toMatchObject({ state: 'open', versionId: again.versionId });
      const asked = (await here.mails('decisionResumed')).map(({ to }) => to);
      expect(asked).toContain(await here.emailOf(luz));
      expect(asked).not.toContain(await here.emailOf(tom));
      expect(await here.counts(decision)).toMatchObject({ answered: 2, for: 2, against: 0 });
      await here.answer(luz, decision, 'agree');
      const answers = await answersOf(platform.store.read, decision.id);
      const versions = await versionsById(
        platform.store.read,
        answers.map(({ versionId }) => versionId!),
      );
      expect(answers.map(({ choice }, at) => [choice, versions[at]!.number])).toEqual([
        ['agree', '1.0'],
        ['agree', '1.0'],
        ['object', '1.0'],
        ['agree', '1.1'],
      ]);
    });

    it('to a proposal that is accepted has its words revised; answers say which wording they were given to', async () => {
      const here = await decisionWorld({ engine });
      const { platform, ana, tom, luz } = here;
      const decision = await here.open();
      await here.answer(tom, decision, 'agree');
      await here.answer(luz, decision, 'object', { reason: 'Falta decir cuándo.' });
      expect(await here.reply(ana, decision, true)).toMatchObject({ state: 'revising', wording: 1 });
      const resume = async (more: { proposalEs?: string; proposalEn?: string }) =>
        resumeDecision(platform, await ana.viewer(), {
          ...{ seat: ana.seat, decision: decision.id, hours: 12 },
          ...more,
        });
      expect(await refusal(resume({ proposalEs: 'Que la red lo publique en enero.' }))).toBe(
        'Invalid proposalEn:required',
      );
      const words = {
        es: 'Que la red lo publique en enero.',
        en: 'That the network publishes it in January.',
      };
      const resumed = await resume({ proposalEs: words.es, proposalEn: words.en });
      expect(resumed).toMatchObject({
        ...{ state: 'open', proposal: words, wording: 2 },
        closesAt: later(platform.clock.now(), 12 * HOUR),
      });
      const earlier = await earlierWordings(platform.store.read, decision.id);
      expect(earlier).toMatchObject([{ number: 1, proposal: decision.proposal }]);
      await here.answer(luz, decision, 'agree');
      const answers = await answersOf(platform.store.read, decision.id);
      expect(answers.map(({ choice, givenTo }) => [choice, givenTo])).toEqual([
        ['agree', 1],
        ['object', 1],
        ['agree', 2],
      ]);
      expect(await here.counts(decision)).toMatchObject({ answered: 2, for: 2, against: 0 });
    });
  });

  describe('the outcome', () => {
    it('without a quorum is told as such, and the text stays closed', async () => {
      const here = await decisionWorld({ engine });
      const { platform } = here;
      const rule = { ...byConsent, quorum: { of: 'number' as const, number: 3 } };
      const { statement, decision } = await here.openOnText('institutional', rule);
      await here.answer(here.tom, decision, 'agree');
      expect(await refusal(here.announce(decision))).toBe('Forbidden decision-not-closed');
      platform.clock.set(decision.closesAt);
      expect(await here.close(decision)).toMatchObject({ result: 'no-quorum' });
      expect(await here.announce(decision)).toMatchObject({ state: 'announced', result: 'no-quorum' });
      expect(await requireStatement(platform.store.read, statement.id)).toMatchObject({ state: 'closed' });
      expect(await here.mails('outcomeAnnounced')).toHaveLength(4);
    });

    it('adopted, lets an institutional text be published and another be opened for signature', async () => {
      const here = await decisionWorld({ engine });
      const { platform, ana } = here;
      const own = await here.openOnText('institutional');
      const joint = await here.openOnText('opt-in');
      const publish = async () =>
        publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: own.statement.id });
      const sign = async () =>
        openSignOn(
          platform,
          await ana.viewer(),
          opening({
            ...{ seat: ana.seat, statement: joint.statement.id, convenors: [here.tom.organizationId] },
            closes: later(platform.clock.now(), 10 * DAY),
          }),
        );
      expect(await refusal(publish())).toBe('Forbidden not-in-this-state');
      expect(await refusal(sign())).toBe('Forbidden not-in-this-state');
      for (const { decision } of [own, joint]) {
        await here.answer(here.tom, decision, 'agree');
        for (const silent of [here.marta, here.ines, here.luz]) await here.answer(silent, decision, 'aside');
        await here.close(decision);
        await here.announce(decision);
      }
      expect(await publish()).toMatchObject({ state: 'published' });
      expect(await sign()).toMatchObject({ statementId: joint.statement.id });
    });

    it('with two keys waits for another person', async () => {
      const here = await decisionWorld({ engine });
      const { platform, ana, diego } = here;
      const { statement, decision } = await here.openOnText('institutional', { ...byConsent, twoKeys: true });
      await here.answer(here.tom, decision, 'agree');
      platform.clock.set(decision.closesAt);
      await here.close(decision);
      const confirm = async (player: typeof ana) =>
        confirmOutcome(platform, await player.viewer(), { seat: player.seat, decision: decision.id });
      expect(await refusal(confirm(diego))).toBe('Forbidden outcome-not-written');
      expect(await here.announce(decision)).toMatchObject({ state: 'closed' });
      expect((await here.mails('outcomeToConfirm')).map(({ to }) => to)).toEqual([await here.emailOf(diego)]);
      expect(await refusal(confirm(ana))).toBe('Forbidden second-key-other-person');
      expect((await requireStatement(platform.store.read, statement.id)).adoptedAt).toBe(null);
      expect(await confirm(diego)).toMatchObject({ state: 'announced', confirmedBySeatId: diego.seat });
      expect((await requireStatement(platform.store.read, statement.id)).adoptedAt).not.toBe(null);
    });

    it('takes the place of an older one once it is announced', async () => {
      const here = await decisionWorld({ engine });
      const { platform } = here;
      const adopted = async (more = {}) => {
        const decision = await here.open();
        await here.answer(here.tom, decision, 'agree');
        platform.clock.set(decision.closesAt);
        await here.close(decision);
        return here.announce(decision, more);
      };
      const older = await adopted({ expiresOn: '2030-01-01' });
      expect(older.expiresOn).toBe('2030-01-01');
      const newer = await adopted({ supersedes: older.id });
      expect((await requireDecision(platform.store.read, older.id)).supersededById).toBe(newer.id);
      expect(await refusal(adopted({ supersedes: older.id }))).toBe('Invalid supersedes:supersedes-in-force');
    });
  });

  describe('a secret vote', () => {
    it('keeps who answered and how many answered what, and nothing that joins them', async () => {
      const here = await decisionWorld({ engine });
      const { platform, tom, luz, ines } = here;
      const decision = await here.open({
        ...{ kind: 'majority', secret: true, rule: { ...byConsent, adopts: 'simple' } },
      });
      await here.answer(tom, decision, 'agree', { reason: 'Esto no se guarda.' });
      await here.answer(luz, decision, 'against');
      await here.answer(ines, decision, 'agree');
      expect(await refusal(here.answer(luz, decision, 'agree'))).toBe('Forbidden secret-answered');
      const { read } = platform.store;
      expect(await read.selectFrom('decision_answers').selectAll().execute()).toEqual([]);
      expect(
        (await read.selectFrom('audit').where('subject_id', '=', decision.id).select('act').execute()).map(
          ({ act }) => act,
        ),
      ).toEqual(['decision.opened']);
      const counted = await read.selectFrom('decision_counts').orderBy('choice').selectAll().execute();
      expect(counted.map(({ choice, answers }) => [choice, answers])).toEqual([
        ['abstain', 0],
        ['against', 1],
        ['agree', 2],
      ]);
      expect(Object.keys(counted[0]!)).toEqual(['coalition_id', 'decision_id', 'choice', 'answers']);
      platform.clock.set(decision.closesAt);
      expect(await here.close(decision)).toMatchObject({
        result: 'adopted',
        counts: { asked: 4, answered: 3, for: 2, neither: 0, against: 1 },
      });
    });
  });
});

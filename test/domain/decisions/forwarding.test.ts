import { describe, expect, it } from 'vitest';
import { lineageOf, requireDecision, type Decision } from '../../../domain/decisions/reads.ts';
import { resumeDecision } from '../../../domain/decisions/actions-end.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { requireStatement, versionsById } from '../../../domain/statements/reads.ts';
import { byConsent, decisionWorld } from '../../support/decision-world.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import type { TestPlatformOptions } from '../../support/platform.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

/** An executive beside the assembly: Tom and Luz are in it, and nobody but the office runs it. */
async function twoBodies(options: TestPlatformOptions) {
  const here = await decisionWorld(options);
  const { platform, coalitionId: coalition_id, assembly } = here;
  const executive = await givenBody(platform, { coalition_id, kind: 'steering' });
  for (const { seat } of [here.tom, here.luz])
    await givenBodyMember(platform, { coalition_id, body_id: executive.id, seat_id: seat, role: 'member' });
  const adopted = async (decision: Decision) => {
    await here.answer(here.tom, decision, 'agree');
    platform.clock.set((await requireDecision(platform.store.read, decision.id)).closesAt);
    await here.close(decision);
    return here.announce(decision);
  };
  const forward = (decision: Decision, player = here.ana, body = assembly.id) =>
    here.open({ forwards: decision.id, body, proposalEs: null, proposalEn: null }, player);
  const statementNow = (id: string) => requireStatement(platform.store.read, id);
  return { ...here, executive, adopted, forward, statementNow };
}

eachEngine((engine) => {
  describe('what one body adopted', () => {
    it('is taken to another, and goes on only once that one adopts it too, with its own objections', async () => {
      const here = await twoBodies({ engine });
      const { platform, ana, luz, marta, tom } = here;
      const statement = await here.closed('institutional');
      const first = await here.open({ statement: statement.id, body: here.executive.id });
      expect(await refusal(here.forward(first))).toBe('Forbidden forward-not-adopted');
      await here.adopted(first);
      expect(await refusal(here.forward(first, luz))).toBe('Forbidden decision-not-yours');
      expect(await refusal(here.forward(first, ana, here.executive.id))).toBe('Forbidden forward-same-body');
      const second = await here.forward(first);
      expect(second).toMatchObject({
        ...{ state: 'open', statementId: statement.id, versionId: statement.versionId },
        ...{ forwardedFromId: first.id, proposal: null },
      });
      expect(await here.statementNow(statement.id)).toMatchObject({ state: 'decision', adoptedAt: null });
      const publish = async () =>
        publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: statement.id });
      expect(await refusal(publish())).toBe('Forbidden not-in-this-state');
      expect(await refusal(here.forward(first))).toBe('Forbidden forwarded-already');
      await here.answer(luz, second, 'object', { reason: 'Falta el retorno.' });
      await here.reply(marta, second, true);
      await closeText(platform, await tom.viewer(), { seat: tom.seat, statement: statement.id });
      expect(await refusal(here.open({ statement: statement.id }))).toBe('Conflict decision-under-way');
      await resumeDecision(platform, await ana.viewer(), {
        ...{ seat: ana.seat, decision: second.id, days: 2 },
      });
      await here.adopted(second);
      const lineage = await lineageOf(
        platform.store.read,
        await requireDecision(platform.store.read, first.id),
      );
      expect(lineage.map(({ id, result }) => [id, result])).toEqual([
        [first.id, 'adopted'],
        [second.id, 'adopted'],
      ]);
      const versions = await versionsById(
        platform.store.read,
        lineage.map(({ versionId }) => versionId!),
      );
      expect(versions.map((one) => one?.number)).toEqual(['1.0', '1.1']);
      expect(await publish()).toMatchObject({ state: 'published' });
    });

    it('is closed again where the other does not adopt it; the first decision stays as it was', async () => {
      const here = await twoBodies({ engine });
      const statement = await here.closed('institutional');
      const first = await here.adopted(await here.open({ statement: statement.id, body: here.executive.id }));
      const second = await here.forward(first);
      here.platform.clock.set(second.closesAt);
      await here.close(second);
      await here.announce(second);
      expect(await here.statementNow(statement.id)).toMatchObject({ state: 'closed', adoptedAt: null });
      expect(await requireDecision(here.platform.store.read, first.id)).toMatchObject({
        ...{ state: 'announced', result: 'adopted', forwardedToId: second.id },
      });
    });

    it('may be a proposal, as it was worded last; never one that can still be appealed', async () => {
      const here = await twoBodies({ engine });
      const body = here.executive.id;
      const proposal = { es: 'Que la red lo publique.', en: 'That the network publishes it.' };
      expect(await here.forward(await here.adopted(await here.open({ body })))).toMatchObject({
        ...{ proposal, statementId: null },
      });
      const appealable = await here.adopted(
        await here.open({ body, rule: { ...byConsent, appealHours: 48 } }),
      );
      expect(await refusal(here.forward(appealable))).toBe('Forbidden forward-not-adopted');
    });
  });
});

import { describe, expect, it } from 'vitest';
import { castBallot } from '../../../domain/decisions/actions-ballot.ts';
import { announceOutcome } from '../../../domain/decisions/actions-end.ts';
import type { NewDecision } from '../../../domain/decisions/actions.ts';
import { CHOSEN_BY, type BallotKind } from '../../../domain/decisions/constants.ts';
import { rollOf } from '../../../domain/decisions/reads-answers.ts';
import { optionCountOf, optionsOf } from '../../../domain/decisions/reads-options.ts';
import { requireDecision, type Decision } from '../../../domain/decisions/reads.ts';
import { byConsent, decisionWorld } from '../../support/decision-world.ts';
import type { TestPlatformOptions } from '../../support/platform.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const places = [
  { es: 'Tapachula', en: 'Tapachula' },
  { es: 'Tijuana', en: 'Tijuana' },
  { es: 'Bogotá', en: 'Bogotá' },
];

/** A question about options, and what people say of them: a mark for each from the first, nothing for what is left out. */
async function optionsWorld(options: TestPlatformOptions) {
  const here = await decisionWorld(options);
  const { platform } = here;
  const ask = (kind: BallotKind, more: Partial<NewDecision> = {}) =>
    here.open({
      ...{ kind, options: places, rule: { ...byConsent, adopts: CHOSEN_BY[kind] } },
      ...more,
    });
  const cast = async (player: Player, { id: decision }: Decision, ...marks: (number | null)[]) =>
    castBallot(platform, await player.viewer(), {
      ...{ seat: player.seat, decision },
      marks: marks.flatMap((mark, at) => (mark === null ? [] : [{ option: at + 1, mark }])),
    });
  const closed = async (decision: Decision) => {
    platform.clock.set(decision.closesAt);
    return here.close(decision);
  };
  const announce = async ({ id: decision }: Decision, option?: number) =>
    announceOutcome(platform, await here.ana.viewer(), {
      ...{ seat: here.ana.seat, decision, outcomeEs: 'Se elige.', outcomeEn: 'It is chosen.', option },
    });
  const count = async ({ id }: Decision) => {
    const decision = await requireDecision(platform.store.read, id);
    const roll = await rollOf(platform.store.read, decision, platform.clock.now());
    return optionCountOf(platform.store.read, decision, roll);
  };
  return { ...here, closedText: here.closed, ask, cast, closed, announce, count };
}

eachEngine((engine) => {
  describe('options', () => {
    it('are scored; the last ballot counts, and in a tie a person chooses among those that lead', async () => {
      const here = await optionsWorld({ engine });
      const decision = await here.ask('score');
      await here.cast(here.tom, decision, 5, 1, null);
      await here.cast(here.luz, decision, 0, null, 5);
      await here.cast(here.luz, decision, null, 4, 2);
      expect((await here.count(decision))?.tallies.map(({ answers, sum }) => [answers, sum])).toEqual([
        [1, 5],
        [2, 5],
        [1, 2],
      ]);
      expect(await here.closed(decision)).toMatchObject({
        result: 'adopted',
        counts: { asked: 4, answered: 2 },
      });
      expect(await refusal(here.announce(decision))).toBe('Invalid option:option-missing');
      expect(await refusal(here.announce(decision, 3))).toBe('Invalid option:option-not-leading');
      expect(await here.announce(decision, 2)).toMatchObject({ state: 'announced', chosenOption: 2 });
    });

    it('are ranked and counted by run-off, which leaves nothing to choose', async () => {
      const here = await optionsWorld({ engine });
      const decision = await here.ask('ranked');
      await here.cast(here.tom, decision, 1, 2, null);
      await here.cast(here.luz, decision, 1, null, null);
      await here.cast(here.ines, decision, null, 1, 2);
      await here.cast(here.marta, decision, 3, 2, 1);
      const count = await here.count(decision);
      expect(count?.leading).toEqual([1]);
      expect(count?.runOff?.rounds.map(({ out }) => out)).toEqual([3, 2, null]);
      await here.closed(decision);
      expect(await refusal(here.announce(decision, 2))).toBe('Invalid option:option-not-leading');
      expect(await here.announce(decision)).toMatchObject({ chosenOption: 1 });
    });

    it('are times by the coalition’s clock, of which whoever runs it chooses', async () => {
      const here = await optionsWorld({ engine });
      const times = ['2027-01-12T09:00', '2027-01-13T16:00'].map((at) => ({ at }));
      const decision = await here.ask('times', { options: times });
      expect((await optionsOf(here.platform.store.read, decision.id)).map(({ at }) => at)).toEqual([
        '2027-01-12T15:00:00.000Z',
        '2027-01-13T22:00:00.000Z',
      ]);
      await here.cast(here.tom, decision, 2, 0);
      await here.cast(here.luz, decision, 2, 1);
      expect((await here.count(decision))?.tallies.map(({ given }) => given?.slice(0, 3))).toEqual([
        [0, 0, 2],
        [1, 1, 0],
      ]);
      await here.closed(decision);
      expect(await here.announce(decision, 2)).toMatchObject({ chosenOption: 2 });
    });

    it('are scored in secret as sums that no row joins to who gave them', async () => {
      const here = await optionsWorld({ engine });
      const decision = await here.ask('score', { secret: true });
      await here.cast(here.tom, decision, 5, null, 1);
      await here.cast(here.luz, decision, 3, 2, null);
      expect(await refusal(here.cast(here.luz, decision, 0, 0, 0))).toBe('Forbidden secret-answered');
      const { read } = here.platform.store;
      expect(await read.selectFrom('decision_ballots').selectAll().execute()).toEqual([]);
      const sums = await read
        .selectFrom('decision_option_counts')
        .orderBy('option_number')
        .selectAll()
        .execute();
      expect(sums.map(({ answers, sum }) => [answers, sum])).toEqual([
        [2, 8],
        [1, 2],
        [1, 1],
      ]);
      expect(Object.keys(sums[0]!).sort()).toEqual(
        ['answers', 'coalition_id', 'decision_id', 'option_number', 'sum'].sort(),
      );
      await here.closed(decision);
      expect(await here.announce(decision)).toMatchObject({ chosenOption: 1 });
    });

    it('without a quorum come to nothing; without a ballot nothing is chosen', async () => {
      const here = await optionsWorld({ engine });
      const quorum = { of: 'half', number: 0 } as const;
      const few = await here.ask('score', { rule: { ...byConsent, adopts: 'best-score', quorum } });
      await here.cast(here.tom, few, 5, 5, 5);
      const nobody = await here.ask('ranked');
      expect(await here.closed(few)).toMatchObject({ result: 'no-quorum' });
      expect(await here.announce(few)).toMatchObject({ chosenOption: null });
      expect(await here.close(nobody)).toMatchObject({ result: 'not-adopted' });
      expect(await here.announce(nobody)).toMatchObject({ chosenOption: null });
    });

    it('are refused where they do not fit', async () => {
      const here = await optionsWorld({ engine });
      const statement = await here.closedText();
      const rule = { ...byConsent, adopts: 'best-score' as const };
      const refused = (kind: BallotKind, more: Partial<NewDecision>) => refusal(here.ask(kind, more));
      expect(await refused('ranked', { secret: true })).toBe('Invalid secret:options-secret');
      expect(await refused('score', { options: places.slice(0, 1) })).toBe('Invalid options:options-few');
      expect(await refused('score', { statement: statement.id })).toBe('Invalid statement:options-on-text');
      expect(await refused('score', { options: [places[0]!, { es: 'Lima' }] })).toBe(
        'Invalid options.1.en:required',
      );
      expect(await refused('score', { rule: { ...rule, silence: 'agrees' } })).toBe(
        'Invalid rule.silence:options-silence',
      );
      expect(
        await refused('times', { options: [{ at: '2020-01-01T10:00' }, { at: '2027-01-01T10:00' }] }),
      ).toBe('Invalid options.0.at:time-past');
      expect(await refusal(here.open({ options: places }))).toBe('Invalid options:options-without-way');
      const decision = await here.ask('ranked');
      expect(await refusal(here.cast(here.tom, decision, 1, 1))).toBe('Invalid marks:marks-not-valid');
      expect(await refusal(here.cast(here.tom, decision))).toBe('Invalid marks:marks-missing');
      expect(await refusal(here.answer(here.tom, decision, 'agree'))).toBe('Invalid choice:not-valid');
      const consent = await here.open();
      expect(await refusal(here.cast(here.tom, consent, 1))).toBe('Invalid marks:marks-not-valid');
    });
  });
});

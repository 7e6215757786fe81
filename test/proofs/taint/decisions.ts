import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { answerDecision } from '../../../domain/decisions/actions-answer.ts';
import { appealDecision } from '../../../domain/decisions/actions-appeal.ts';
import { castBallot } from '../../../domain/decisions/actions-ballot.ts';
import { announceOutcome, closeDecision } from '../../../domain/decisions/actions-end.ts';
import { openDecision, type NewDecision } from '../../../domain/decisions/actions.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { byConsent } from '../../support/decision-world.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { INSIDE } from './marks.ts';
import type { Player } from './world.ts';

/**
 * An assembly that is asked about words and about options, and whose outcome is appealed; both members at risk answer,
 * by their alias, in both worlds alike.
 */
export async function tellDecisions(
  platform: TestPlatform,
  {
    coalitionId: coalition_id,
    office,
    guarded,
    others,
  }: { coalitionId: string; office: Player; guarded: readonly Player[]; others: readonly Player[] },
): Promise<{ body: string; decisions: string[] }> {
  const assembly = await givenBody(platform, { coalition_id, kind: 'assembly' });
  for (const { seatId } of [...guarded, ...others])
    await givenBodyMember(platform, { coalition_id, body_id: assembly.id, seat_id: seatId, role: 'member' });
  const viewer = async ({ token }: Player) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const inside = (what: string) => `${what} ${INSIDE}`;
  const open = async (title: string, more: Partial<NewDecision>) =>
    openDecision(platform, await viewer(office), {
      ...{ seat: office.seatId, body: assembly.id, kind: 'consent', rule: byConsent },
      ...{ questionEs: inside(title), questionEn: inside(title) },
      ...{ proposalEs: inside('Que se haga'), proposalEn: inside('That it be done') },
      ...more,
    });
  const appealed = await open('¿Se hace?', { hours: 1, rule: { ...byConsent, appealHours: 720 } });
  const [first, second] = guarded;
  const answer = async (player: Player, decision: string, choice: 'agree' | 'object') =>
    answerDecision(platform, await viewer(player), {
      ...{ seat: player.seatId, decision, choice, reason: inside('Porque sí'), language: 'es' },
    });
  await answer(first!, appealed.id, 'agree');
  platform.clock.set(later(platform.clock.now(), 2 * HOUR));
  const step = { seat: office.seatId, decision: appealed.id };
  await closeDecision(platform, await viewer(office), step);
  const outcome = { outcomeEs: inside('Se hace'), outcomeEn: inside('It is done') };
  await announceOutcome(platform, await viewer(office), { ...step, ...outcome });
  await appealDecision(platform, await viewer(second!), {
    ...{ seat: second!.seatId, decision: appealed.id, reason: inside('Falta consultar'), language: 'es' },
  });
  const objected = await open('¿Y esto?', { days: 30 });
  await answer(first!, objected.id, 'agree');
  await answer(second!, objected.id, 'object');
  const option = (name: string) => ({ es: inside(name), en: inside(name) });
  const scored = await open('¿Cuál?', {
    ...{ days: 30, kind: 'score', rule: { ...byConsent, adopts: 'best-score' } },
    options: [option('Una'), option('Otra')],
  });
  for (const player of guarded)
    await castBallot(platform, await viewer(player), {
      ...{ seat: player.seatId, decision: scored.id, marks: [{ option: 1, mark: 4 }] },
    });
  return { body: assembly.id, decisions: [appealed, objected, scored].map(({ slug }) => slug) };
}

import { Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mark } from './actions-answer.ts';
import { allow, lockDecision, tell } from './actions.ts';
import { fits, type Marks } from './ballots.ts';
import { isBallot } from './constants.ts';
import { mayAnswer } from './policy.ts';
import { rollOf } from './reads-answers.ts';
import { optionsOf } from './reads-options.ts';
import { requireDecision, type Decision } from './reads.ts';
import { casting } from './rules.ts';

/**
 * Says in an organisation's name what it thinks of the options; again, until it closes, and the last ballot counts. In
 * secret, once, and only the sums are kept.
 */
export async function castBallot(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; decision: string; marks: Marks },
): Promise<Decision> {
  const asked = parse(casting, input);
  return transact(platform, async (tx) => {
    const { decision, acting } = await lockDecision(tx, viewer, asked);
    const { organizationId } = acting.seat;
    const roll = await rollOf(tx.db, decision, tx.now);
    const voter = roll.find((one) => one.organizationId === organizationId) ?? null;
    allow(acting, decision, mayAnswer(acting, decision, { now: tx.now, voter }));
    const options = (await optionsOf(tx.db, decision.id)).map(({ number }) => number);
    if (!isBallot(decision.kind) || !fits(decision.kind, options, asked.marks))
      throw new Invalid([{ field: 'marks', word: 'marks-not-valid' }]);
    await mark(tx, decision, organizationId, 1);
    if (decision.secret) {
      await count(tx, decision, options, asked.marks);
      tx.announce(`decision:${decision.id}`, 'answered');
      tx.announce(`coalition:${decision.coalitionId}`, 'decision');
    } else {
      await keep(tx, decision, { organizationId, seatId: acting.seat.id, marks: asked.marks });
      await tell(tx, decision, acting, 'answered');
    }
    return requireDecision(tx.db, decision.id);
  });
}

/** Every sum is written anew, so that no row tells by itself that it was the last to change. */
async function count(tx: Tx, { id }: Decision, options: readonly number[], marks: Marks): Promise<void> {
  for (const option of options) {
    const given = marks.find((one) => one.option === option);
    await tx.db
      .updateTable('decision_option_counts')
      .set((eb) => ({
        answers: eb('answers', '+', given ? 1 : 0),
        sum: eb('sum', '+', given?.mark ?? 0),
      }))
      .where('decision_id', '=', id)
      .where('option_number', '=', option)
      .execute();
  }
}

async function keep(
  tx: Tx,
  { id, coalitionId }: Decision,
  { organizationId, seatId, marks }: { organizationId: string; seatId: string; marks: Marks },
): Promise<void> {
  const { n } = await tx.db
    .selectFrom('decision_ballots')
    .where('decision_id', '=', id)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('decision_ballots')
    .values({
      ...{ id: tx.platform.newId(), coalition_id: coalitionId, decision_id: id, number: Number(n) + 1 },
      ...{ organization_id: organizationId, seat_id: seatId, marks: JSON.stringify(marks), at: tx.now },
    })
    .execute();
}

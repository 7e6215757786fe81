import { Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import { dayIn, later, type Instant, type Platform } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import { instantAt } from '../../sign-ons/closing-time.ts';
import { LONGEST } from '../../sign-ons/rules.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { ladderPath } from '../../words/desk-addresses.ts';
import { allow, lockStatement } from '../actions.ts';
import { actorOf } from '../../texts/reads-actor.ts';
import type { Statement } from '../reads.ts';
import { letterPlace, peopleIn } from '../reads-receivers.ts';
import { ladderOf, type LadderPlan, type RungPlan } from './plan.ts';
import { mayPlanLadder } from './policy.ts';
import { findLadder, type Ladder } from './reads.ts';
import { laying, planning, type Laying } from './rules.ts';

/** Lays the days out as a plan says, without keeping them; throws what is wrong with it. */
export function layOut(input: Laying, now: Instant): LadderPlan & { rungs: RungPlan[] } {
  const { deliveryAt: said, ...asked } = parse(laying, input);
  const deliveryAt = instantAt(said, asked.zone);
  const refuse = (word: string) => new Invalid([{ field: 'deliveryAt', word }]);
  if (deliveryAt === null) throw refuse('time-does-not-exist');
  if (deliveryAt <= now) throw refuse('time-past');
  if (deliveryAt > later(now, LONGEST)) throw refuse('time-too-far');
  const plan = { ...asked, deliveryAt };
  return { ...plan, rungs: ladderOf(plan) };
}

/** Plans the days before a delivery, or plans them anew when it slips: those who draft it and the secretariat hear. */
export async function planLadder(
  platform: Platform,
  viewer: Viewer,
  { plan: input, ...by }: { seat: string; statement: string; plan: Laying },
): Promise<Ladder> {
  const asked = parse(planning, by);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayPlanLadder(acting, statement));
    const { rungs, deliveryAt, zone, countries } = layOut(input, tx.now);
    const before = await findLadder(tx.db, statement.id);
    const row = {
      ...{
        delivery_at: deliveryAt,
        zone,
        countries: JSON.stringify(countries),
        rungs: JSON.stringify(rungs),
      },
      ...{ sequence: before === null ? 0 : before.sequence + 1 },
      ...{ planned_at: tx.now, planned_by_seat_id: acting.seat.id },
    };
    if (before !== null && isSame(before, row)) return before;
    await tx.db
      .insertInto('ladders')
      .values({ statement_id: statement.id, coalition_id: statement.coalitionId, ...row })
      .onConflict((conflict) => conflict.column('statement_id').doUpdateSet(row))
      .execute();
    tx.record({
      kind: 'audit',
      coalitionId: statement.coalitionId,
      seatId: await actorOf(tx.db, acting.seat.id),
      act: before === null ? 'statement.ladder-planned' : 'statement.ladder-moved',
      subject: { kind: 'statement', id: statement.id },
      detail: { day: dayIn(deliveryAt, zone) },
    });
    tx.announce(`statement:${statement.id}`, 'ladder');
    const ladder = (await findLadder(tx.db, statement.id))!;
    await tellOthers(tx, statement, ladder, acting.personId);
    return ladder;
  });
}

function isSame(
  before: Ladder,
  row: { delivery_at: string; zone: string; countries: string; rungs: string },
): boolean {
  return (
    before.deliveryAt === row.delivery_at &&
    before.zone === row.zone &&
    JSON.stringify(before.countries) === row.countries &&
    JSON.stringify(before.rungs) === row.rungs
  );
}

/** The people of the body that writes it and of the secretariat, whoever planned it left out. */
async function tellOthers(tx: Tx, statement: Statement, ladder: Ladder, actor: string): Promise<void> {
  const { coalitionId } = statement;
  const offices = await tx.db
    .selectFrom('bodies')
    .where('coalition_id', '=', coalitionId)
    .where('kind', '=', 'secretariat')
    .where('ended_at', 'is', null)
    .select('id')
    .execute();
  const bodies = [...new Set([statement.bodyId, ...offices.map(({ id }) => id)])];
  const { coalition } = await letterPlace(tx.db, coalitionId);
  for (const { id, email, language } of await peopleIn(tx.db, { bodies, coalitionId }, tx.now)) {
    if (id === actor) continue;
    tx.record(
      mailEntry(coalitionId, `ladder:${statement.id}:${ladder.sequence}:${id}`, {
        to: email,
        language,
        mail: ladder.sequence === 0 ? 'ladderPlanned' : 'ladderMoved',
        facts: {
          title: statement.titles[language] ?? statement.titles[statement.languages[0]!] ?? '',
          at: ladder.deliveryAt,
          zone: ladder.zone,
          path: ladderPath({ coalition, statement: statement.slug }),
        },
      }),
    );
  }
}

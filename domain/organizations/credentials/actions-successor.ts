import { authorize } from '../../authorize.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { later, type Platform } from '../../platform.ts';
import { actBy } from '../../accounts/acting-seat.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { signersSince } from '../reads-seats.ts';
import { WITHOUT_SIGNERS } from '../rules.ts';
import { lockHolder } from './actions.ts';
import { mailSuccession } from './mails.ts';
import { mayAnswerSuccession, mayNameSuccessor } from './policy.ts';
import { holdersOf } from './reads.ts';
import { successionById, successionFrom, type Succession } from './reads-successions.ts';
import { consenting, succession } from './rules.ts';
import { standing } from './terms.ts';

/** A steward chooses who takes over from a seat, or nobody. It counts once the chosen person agrees. */
export async function nameSuccessor(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; holder: string; successor: string | null },
): Promise<Succession | null> {
  const asked = parse(succession, input);
  return transact(platform, async (tx) => {
    const { acting, holder, holders } = await lockHolder(tx, viewer, asked);
    const successor = holders.find(({ seatId }) => seatId === asked.successor);
    if (asked.successor !== null && !successor) throw new NotFound();
    const signers = await signersSince(tx.db, acting.seat, later(tx.now, -WITHOUT_SIGNERS));
    const { themeIds } = standing(holder);
    authorize(
      mayNameSuccessor(
        { ...acting, confirmedAt: acting.session.confirmedAt },
        acting.seat,
        successor ? { holder, successor, themeIds } : null,
        { signersLately: signers.length, now: tx.now },
      ),
    );
    const before = await successionFrom(tx.db, holder.seatId);
    if (before && before.successorSeatId === successor?.seatId) return before;
    await tx.db
      .updateTable('successions')
      .set({ ended_at: tx.now, ending: 'withdrawn' })
      .where('holder_seat_id', '=', holder.seatId)
      .where('ended_at', 'is', null)
      .execute();
    tx.announce(`organization:${acting.seat.organizationId}`, 'credentials');
    if (!successor) return null;
    const id = tx.platform.newId();
    await tx.db
      .insertInto('successions')
      .values({
        id,
        coalition_id: acting.seat.coalitionId,
        organization_id: acting.seat.organizationId,
        holder_seat_id: holder.seatId,
        successor_seat_id: successor.seatId,
        named_by_seat_id: acting.seat.id,
        named_at: tx.now,
        consented_at: null,
        ended_at: null,
        ending: null,
      })
      .execute();
    await mailSuccession(tx, acting.seat, { id, holder, successor, by: acting.name });
    return (await successionById(tx.db, id))!;
  });
}

/** The chosen person agrees to take over when the time comes, or does not; a no can be said later too. */
export async function answerSuccession(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; succession: string; agrees: boolean },
): Promise<Succession | null> {
  const asked = parse(consenting, input);
  return transact(platform, async (tx) => {
    await tx.lock(tx.db.selectFrom('successions').select('id').where('id', '=', asked.succession));
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    const found = await successionById(tx.db, asked.succession);
    if (!found || found.organizationId !== acting.seat.organizationId) throw new NotFound();
    const { successorPersonId } = found;
    authorize(
      mayAnswerSuccession(
        { ...acting, confirmedAt: acting.session.confirmedAt },
        { successorPersonId, agrees: asked.agrees },
        tx.now,
      ),
    );
    await tx.db
      .updateTable('successions')
      .set(
        asked.agrees
          ? { consented_at: found.consentedAt ?? tx.now }
          : { ended_at: tx.now, ending: 'declined' },
      )
      .where('id', '=', found.id)
      .execute();
    tx.announce(`organization:${acting.seat.organizationId}`, 'credentials');
    if (!asked.agrees) {
      const holders = await holdersOf(tx.db, acting.seat, tx.now);
      await mailSuccession(tx, acting.seat, {
        id: found.id,
        holder: holders.find(({ seatId }) => seatId === found.holderSeatId) ?? null,
        successor: null,
        by: acting.name,
        stewards: holders.filter(({ steward }) => steward),
      });
    }
    return (await successionById(tx.db, found.id)) ?? null;
  });
}

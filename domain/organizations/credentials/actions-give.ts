import type { Acting } from '../../accounts/acting-seat.ts';
import type { Instant } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { writeCredential } from './actions-write.ts';
import { lastCredentialOf } from './reads.ts';

/**
 * What a seat that is given anew may do: on the terms its person had until now, so that nobody is given more than they had by
 * being given it again; a right that is new, on those of who gives it.
 */
export async function giveOnItsTerms(
  tx: Tx,
  { seat }: Acting,
  { seatId, personId, since }: { seatId: string; personId: string; since: Instant },
  { mayPropose, maySign }: { mayPropose: boolean; maySign: boolean },
): Promise<void> {
  if (!mayPropose && !maySign) return;
  const { coalitionId, organizationId } = seat;
  const had = await lastCredentialOf(tx.db, { coalitionId, organizationId, personId }, since, seatId);
  const again = had !== undefined && (had.maySign || !maySign || had.kind === 'ended');
  const { from, until, themeIds, source } = again
    ? had
    : { from: null, until: null, source: null, themeIds: maySign ? (seat.credential?.themeIds ?? []) : [] };
  await writeCredential(
    tx,
    { id: seatId, coalitionId, organizationId },
    {
      kind: again ? 'kept' : 'given',
      terms: { mayPropose, maySign, from, until, themeIds, source },
      confirmedAt: again ? had.confirmedAt : tx.now,
      bySeatId: seat.id,
    },
  );
}

/** A person's new seat takes the place of the old ones in what was chosen about who follows whom. */
export async function passSuccessionsOn(tx: Tx, old: readonly string[], seatId: string): Promise<void> {
  await tx.db
    .updateTable('successions')
    .set({ holder_seat_id: seatId })
    .where('holder_seat_id', 'in', old)
    .where('ended_at', 'is', null)
    .execute();
  await tx.db
    .updateTable('successions')
    .set({ successor_seat_id: seatId })
    .where('successor_seat_id', 'in', old)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whoever leaves takes over from nobody any more. */
export async function voidSuccessionsTo(tx: Tx, seatId: string): Promise<void> {
  await tx.db
    .updateTable('successions')
    .set({ ended_at: tx.now, ending: 'void' })
    .where('successor_seat_id', '=', seatId)
    .where('ended_at', 'is', null)
    .execute();
}

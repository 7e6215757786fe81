import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { NotFound } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';

/** Locks a coalition's row, so that what holds for the whole of it has one writer at a time, and reads the viewer by the seat they named. */
export async function lockCoalition(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; coalition: string },
): Promise<{ acting: Acting; coalitionId: string }> {
  const row = await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', asked.coalition));
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { acting, coalitionId: row.id };
}

import type { Tx } from '../../transaction.ts';
import { piecesOfGone, type Gone } from './gone.ts';

/** Keeps that suggestions went with their words in the hands of a seat, and that those that stand again are open. */
export async function keepGone(
  tx: Tx,
  { textId, seatId }: { textId: string; seatId: string },
  { gone, returned }: { gone: readonly Gone[]; returned: readonly string[] },
): Promise<void> {
  if (returned.length > 0)
    await tx.db
      .updateTable('suggestions')
      .set({ decision: null, decided_by_seat_id: null, decided_at: null, decision_note: null, pieces: null })
      .where('text_id', '=', textId)
      .where('id', 'in', returned)
      .where('decision', '=', 'gone')
      .execute();
  for (const one of gone)
    await tx.db
      .updateTable('suggestions')
      .set({
        decision: 'gone',
        decided_by_seat_id: seatId,
        decided_at: tx.now,
        decision_note: null,
        pieces: piecesOfGone(one),
      })
      .where('text_id', '=', textId)
      .where('id', '=', one.id)
      .execute();
  if (gone.length + returned.length > 0) tx.announce(`text:${textId}`, 'suggestions');
}

import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayReadText } from './policy.ts';
import { requireText, type Text } from './reads.ts';

/**
 * Locks a text and reads it, and the viewer by the seat they named, as both stand now. A text the acting seat may not
 * read is not there.
 */
export async function lockText(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; text: string },
): Promise<{ text: Text; acting: Acting }> {
  const row = await holdText(tx, asked.text);
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  const text = await requireText(tx.db, row.id);
  authorize(mayReadText(acting, text));
  return { text, acting };
}

/** Holds the row of a text: whoever would write in it waits for the commit. */
export function holdText(tx: Tx, textId: string): Promise<{ id: string } | undefined> {
  return tx.lock(tx.db.selectFrom('texts').select('id').where('id', '=', textId));
}

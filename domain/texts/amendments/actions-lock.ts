import type { Acting } from '../../accounts/acting-seat.ts';
import { NotFound } from '../../errors.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import type { Text } from '../reads.ts';
import type { Amendment } from './model.ts';
import { requireAmendment } from './reads.ts';

/**
 * Locks the text of an amendment and reads both, and the viewer by the seat they named, as they stand now. One of a text
 * the acting seat may not read is not there.
 */
export async function lockAmendment(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; amendment: string },
): Promise<{ text: Text; amendment: Amendment; acting: Acting }> {
  const row = await tx.db
    .selectFrom('amendments')
    .where('id', '=', asked.amendment)
    .select('text_id')
    .executeTakeFirst();
  const { text, acting } = await lockText(tx, viewer, { seat: asked.seat, text: row?.text_id ?? '' });
  if (!row) throw new NotFound();
  return { text, acting, amendment: await requireAmendment(tx.db, text.id, asked.amendment) };
}

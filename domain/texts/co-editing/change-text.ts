import * as Y from 'yjs';
import { Conflict } from '../../errors.ts';
import type { Tx } from '../../transaction.ts';
import { loadDoc } from './candidate.ts';
import { encodePairs, newRowId } from './log-row.ts';
import { storedText } from './reads.ts';
import { grownBeyond, sizesOf, type TextSize } from './text-size.ts';

/**
 * Changes the words of an open text on the server, in the name of a seat: one row of its log, as if the seat had
 * typed it. Open editors receive it like any other edit. Throws Conflict when somebody wrote at this moment, and when
 * a language would grow beyond what it may hold, or beyond `limits` where an act leaves room for others.
 */
export async function changeText(
  tx: Tx,
  text: { textId: string; seatId: string; change: (doc: Y.Doc) => void; limits?: TextSize },
): Promise<void> {
  const { textId, seatId } = text;
  const stored = await storedText(tx.db, textId);
  const doc = loadDoc(stored);
  const before = Y.encodeStateVector(doc);
  doc.clientID = new Uint32Array(tx.platform.randomBytes(4).slice().buffer)[0]!;
  const sizes = sizesOf(doc);
  doc.transact(() => text.change(doc));
  for (const [language, size] of sizesOf(doc))
    if (grownBeyond(sizes.get(language), size, text.limits)) throw new Conflict('text-too-long');
  const pairs = encodePairs([{ client: doc.clientID, update: Y.encodeStateAsUpdate(doc, before) }]);
  const client = doc.clientID;
  doc.destroy();
  const swapped = await tx.db
    .updateTable('texts')
    .set((eb) => ({ head: eb('head', '+', 1) }))
    .where('id', '=', textId)
    .where('head', '=', stored.seq)
    .where('state', '=', 'open')
    .returning('head')
    .executeTakeFirst();
  if (!swapped) throw new Conflict('text-moved-on');
  const row_id = newRowId((length) => tx.platform.randomBytes(length));
  await tx.db
    .insertInto('text_updates')
    .values({ text_id: textId, seq: swapped.head, row_id, pairs, at: tx.now })
    .execute();
  await tx.db
    .insertInto('text_clients')
    .values({ text_id: textId, yjs_client_id: client, seat_id: seatId })
    .execute();
  tx.announce(`text:${textId}`, 'words');
}

import * as Y from 'yjs';
import { Conflict } from '../../errors.ts';
import type { Tx } from '../../transaction.ts';
import { BULKIEST, bulkOf } from './bulk.ts';
import { keepGone } from '../suggestions/actions-gone.ts';
import { followSuggestions } from '../suggestions/gone.ts';
import { loadDoc } from './candidate.ts';
import { fragmentLanguage } from '../schema.ts';
import { encodePairs, newRowId } from './log-row.ts';
import { storedText } from './reads.ts';
import { growsTooHeavy } from './rights.ts';
import { grownBeyond, sizesOf, type TextSize } from './text-size.ts';
import { findSourcesLater } from '../sources/actions-later.ts';
import { touchedBy } from './touched.ts';

/**
 * Changes the words of an open text on the server, in the name of a seat: one row of its log, as if the seat had
 * typed it. Open editors receive it like any other edit. Throws Conflict when somebody wrote at this moment, and when
 * a language or the whole would grow beyond what it may hold, or beyond `limits` where an act leaves room for others, or a block
 * beyond the weight of marks with which it can be judged whoever writes in it next.
 */
export async function changeText(
  tx: Tx,
  text: {
    textId: string;
    seatId: string;
    /** Answers, where it puts back words of others, the Yjs clients it did so under and whose seats they are. */
    change: (doc: Y.Doc) => void | ReadonlyMap<number, string>;
    limits?: TextSize;
    /** It takes suggestions out of the words: a block that bears too much comes out of that by nothing else. */
    frees?: boolean;
  },
): Promise<void> {
  const { textId, seatId } = text;
  const stored = await storedText(tx.db, textId);
  const doc = loadDoc(stored);
  const before = Y.encodeStateVector(doc);
  const client = newClient(tx);
  doc.clientID = client;
  const sizes = sizesOf(doc);
  const bulk = bulkOf(doc);
  let heavy = false;
  if (!text.frees)
    doc.once('afterTransaction', (transaction: Y.Transaction) => {
      heavy = growsTooHeavy(touchedBy(transaction, fragmentsOf(doc)));
    });
  const { result, ...followed } = followSuggestions(doc, () => doc.transact(() => text.change(doc)));
  const others = result ?? [];
  if (heavy) throw new Conflict('block-too-heavy');
  for (const [language, size] of sizesOf(doc))
    if (grownBeyond(sizes.get(language), size, text.limits)) throw new Conflict('text-too-long');
  if (!text.frees && bulkOf(doc) > Math.max(bulk, BULKIEST.edit.whole + BULKIEST.slack))
    throw new Conflict('text-too-long');
  const pairs = encodePairs([{ client, update: Y.encodeStateAsUpdate(doc, before) }]);
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
    .values(
      [[client, seatId] as const, ...others].map(([yjs_client_id, seat_id]) => ({
        text_id: textId,
        yjs_client_id,
        seat_id,
      })),
    )
    .execute();
  await keepGone(tx, text, followed);
  tx.announce(`text:${textId}`, 'words');
  await findSourcesLater(tx, textId, swapped.head);
}

function fragmentsOf(doc: Y.Doc): Y.XmlFragment[] {
  const names = [...doc.share.keys()].filter((name) => fragmentLanguage(name) !== null);
  return names.map((name) => doc.getXmlFragment(name));
}

/** A Yjs client id nobody has written under. */
export function newClient(tx: Tx): number {
  return new Uint32Array(tx.platform.randomBytes(4).slice().buffer)[0]!;
}

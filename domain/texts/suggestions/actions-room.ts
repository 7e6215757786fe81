import type * as Y from 'yjs';
import { Conflict, requireRoom } from '../../errors.ts';
import { HOUR, later } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { standingIn } from './places.ts';
import { suggestionsBy } from './reads.ts';
import { SUGGESTIONS_PER_HOUR, SUGGESTIONS_PER_SEAT, SUGGESTIONS_PER_TEXT } from './rules.ts';
import { markedIn } from './words-in-doc.ts';

/**
 * Refuses what is more than a person writes in an hour, what they brought in with a file not counted. Answers what, in
 * the words as they stand, refuses one more suggestion than a text, or one seat in it, may have open.
 */
export async function requireRoomForOne(
  tx: Tx,
  text: { id: string; languages: readonly string[] },
  seatId: string,
): Promise<(doc: Y.Doc) => void> {
  const { count } = await tx.db
    .selectFrom('suggestions')
    .where('text_id', '=', text.id)
    .where('seat_id', '=', seatId)
    .where('at', '>', later(tx.now, -HOUR))
    .where('id', 'not in', (brought) =>
      brought
        .selectFrom('returned_changes')
        .where('text_id', '=', text.id)
        .where('suggestion_id', 'is not', null)
        .select('suggestion_id'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= SUGGESTIONS_PER_HOUR) throw new Conflict('suggestions-too-fast');
  const own = await suggestionsBy(tx.db, text.id, [seatId]);
  return (doc) => {
    const open = standingIn(markedIn(doc, text.languages));
    requireRoom({ count: open.size }, SUGGESTIONS_PER_TEXT);
    requireRoom({ count: own.filter((id) => open.has(id)).length }, SUGGESTIONS_PER_SEAT);
  };
}

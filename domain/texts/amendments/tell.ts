import type { Acting } from '../../accounts/acting-seat.ts';
import type { Tx } from '../../transaction.ts';
import { recordOnText } from '../actions-tell.ts';
import type { Text } from '../reads.ts';
import { voicesOf } from '../reads-voices.ts';

/**
 * Tells of an act: to open pages, and a line of the log with the numbers and the organisations by the names they go by
 * in texts, never a word proposed.
 */
export async function tellAmendments(
  tx: Tx,
  text: Text,
  acting: Acting,
  act: string,
  amendments: readonly { label: string; seatId: string }[],
): Promise<void> {
  tx.announce(`text:${text.id}`, 'amendments');
  const voices = await voicesOf(
    tx.db,
    amendments.map(({ seatId }) => seatId),
  );
  const organisations = [...new Set(amendments.map((one) => voices.get(one.seatId)!.organisation))];
  await recordOnText(tx, text, acting, `amendment.${act}`, {
    numbers: amendments.map(({ label }) => label).join(', '),
    count: amendments.length,
    organisations: organisations.join(', '),
  });
}

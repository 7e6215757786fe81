import type { Acting } from '../accounts/acting-seat.ts';
import type { Tx } from '../transaction.ts';
import { actorOf } from './reads-actor.ts';
import { ownerOfText } from './reads-owner.ts';
import type { Text } from './reads.ts';

/** Writes a line of an act on a text into the log, about what owns the text. */
export async function recordOnText(
  tx: Tx,
  text: Pick<Text, 'id' | 'coalitionId'>,
  acting: Acting,
  act: string,
  detail: Record<string, string | number> = {},
): Promise<void> {
  const { coalitionId } = text;
  const seatId = await actorOf(tx.db, acting.seat.id);
  const subject = await ownerOfText(tx.db, text.id);
  tx.record({ kind: 'audit', coalitionId, seatId, act, subject, detail });
}

import type { Acting } from '../accounts/acting-seat.ts';
import type { Tx } from '../transaction.ts';
import type { Text } from './reads.ts';

/** What somebody's device sent under a key of its own: without an answer it is sent again, and done once. */
export interface Sent {
  text: Text;
  acting: Acting;
  /** Null where it was sent without one. */
  key: string | null;
}

/** The id of what it made when it was done before; null when it was not. */
export async function madeBefore(tx: Tx, { text, acting, key }: Sent): Promise<string | null> {
  if (key === null) return null;
  const row = await tx.db
    .selectFrom('device_keys')
    .select('made_id')
    .where('text_id', '=', text.id)
    .where('seat_id', '=', acting.seat.id)
    .where('device_key', '=', key)
    .executeTakeFirst();
  return row?.made_id ?? null;
}

/** Notes what it made, in the same transaction. */
export async function noteMade(tx: Tx, { text, acting, key }: Sent, made: string): Promise<void> {
  if (key === null) return;
  await tx.db
    .insertInto('device_keys')
    .values({
      coalition_id: text.coalitionId,
      text_id: text.id,
      seat_id: acting.seat.id,
      device_key: key,
      made_id: made,
      at: tx.now,
    })
    .execute();
}

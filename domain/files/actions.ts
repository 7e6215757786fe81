import { createHash } from 'node:crypto';
import type { Tx } from '../transaction.ts';

/** Keeps bytes in the coalition, once, under the digest they have; answers it. */
export async function keepFile(
  tx: Tx,
  { coalitionId, bytes, mime }: { coalitionId: string; bytes: Uint8Array; mime: string },
): Promise<string> {
  const id = createHash('sha256').update(bytes).digest('hex');
  await tx.db
    .insertInto('files')
    .values({ id, coalition_id: coalitionId, mime, size: bytes.length, bytes, created_at: tx.now })
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .execute();
  return id;
}

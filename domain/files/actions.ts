import { createHash } from 'node:crypto';
import { Invalid } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import { FILE_BYTES } from './rules.ts';

/**
 * Keeps bytes under their digest, once in each coalition however often they come; answers the file's id, for the row
 * that points at it. Whoever calls has asked whether it may be kept.
 */
export async function keepFile(
  tx: Tx,
  { coalitionId, bytes, mime }: { coalitionId: string; bytes: Uint8Array; mime: string },
): Promise<string> {
  if (bytes.length > FILE_BYTES) throw new Invalid([{ field: 'file', word: 'file-too-large' }]);
  const id = createHash('sha256').update(bytes).digest('hex');
  await tx.db
    .insertInto('files')
    .values({ id, coalition_id: coalitionId, mime, size: bytes.length, bytes, created_at: tx.now })
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .execute();
  return id;
}

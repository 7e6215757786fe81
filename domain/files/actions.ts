import { createHash } from 'node:crypto';
import { Invalid } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import { FILE_BYTES, mimeOf } from './rules.ts';

/** A file as it was sent. */
export interface Sent {
  type: string;
  bytes: Uint8Array;
}

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

/** Every column that points at a file. */
export const KEEPERS = [
  { table: 'memberships', column: 'logo_file_id' },
  { table: 'edition_prints', column: 'file_id' },
  { table: 'ask_evidence', column: 'file_id' },
  { table: 'ask_answers', column: 'file_id' },
  { table: 'position_languages', column: 'file_id' },
] as const;

/** A file nobody points at any more goes; the same bytes may be somebody else's too. */
export async function forgetFile(tx: Tx, coalitionId: string, fileId: string): Promise<void> {
  for (const { table, column } of KEEPERS) {
    const kept = await tx.db
      .selectFrom(table)
      .where('coalition_id', '=', coalitionId)
      .where(column, '=', fileId)
      .select('coalition_id')
      .limit(1)
      .executeTakeFirst();
    if (kept) return;
  }
  await tx.db.deleteFrom('files').where('coalition_id', '=', coalitionId).where('id', '=', fileId).execute();
}

/** Keeps a file as a person sent it, of whatever kind: it is only ever answered as an attachment. */
export async function keepUpload(tx: Tx, coalitionId: string, { type, bytes }: Sent): Promise<string> {
  if (bytes.length === 0) throw new Invalid([{ field: 'file', word: 'file-empty' }]);
  return keepFile(tx, { coalitionId, bytes, mime: mimeOf(type) });
}

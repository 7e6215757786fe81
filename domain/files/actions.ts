import { createHash } from 'node:crypto';
import { Invalid } from '../errors.ts';
import type { Tx } from '../transaction.ts';
import { kindOf } from './kinds.ts';
import { FILE_BYTES } from './rules.ts';

/** A file as it was sent: what the sender calls its kind is not asked. */
export interface Sent {
  bytes: Uint8Array;
}

interface Keeping {
  coalitionId: string;
  bytes: Uint8Array;
}

/**
 * Keeps bytes that we drew under their digest, once in each coalition however often they come; answers the file's id,
 * for the row that points at it. Whoever calls has asked whether it may be kept.
 */
export async function keepFile(tx: Tx, { coalitionId, bytes }: Keeping): Promise<string> {
  const id = createHash('sha256').update(bytes).digest('hex');
  await tx.db
    .insertInto('files')
    .values(rowOf(tx, id, { coalitionId, bytes }))
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .execute();
  return id;
}

/**
 * Keeps a file as a person sent it, of whatever kind: it is only ever answered as an attachment. Each is kept for
 * itself, so that neither the answer nor its time tells whether somebody else keeps the same bytes.
 */
export async function keepUpload(tx: Tx, coalitionId: string, { bytes }: Sent): Promise<string> {
  if (bytes.length === 0) throw new Invalid([{ field: 'file', word: 'file-empty' }]);
  const id = tx.platform.newId();
  await tx.db
    .insertInto('files')
    .values(rowOf(tx, id, { coalitionId, bytes }))
    .execute();
  return id;
}

function rowOf(tx: Tx, id: string, { coalitionId, bytes }: Keeping) {
  if (bytes.length > FILE_BYTES) throw new Invalid([{ field: 'file', word: 'file-too-large' }]);
  const about = { mime: kindOf(bytes), size: bytes.length };
  return { id, coalition_id: coalitionId, ...about, bytes, created_at: tx.now };
}

/** Every column that points at a file. */
export const KEEPERS = [
  { table: 'memberships', column: 'logo_file_id' },
  { table: 'edition_prints', column: 'file_id' },
  { table: 'ask_evidence', column: 'file_id' },
  { table: 'ask_answers', column: 'file_id' },
  { table: 'position_languages', column: 'file_id' },
  { table: 'statement_recordings', column: 'file_id' },
  { table: 'deliveries', column: 'file_id' },
  { table: 'deliveries', column: 'reply_file_id' },
  { table: 'paper_signatures', column: 'file_id' },
] as const;

/** A file nobody points at any more goes; what we drew may be pointed at more than once. */
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

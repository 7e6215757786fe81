import { createHash } from 'node:crypto';
import type { Reader, Writer } from '../../../db/store.ts';

export const hashOfSaid = (words: string) => createHash('sha256').update(words, 'utf8').digest('hex');

/** What was made of these words in a language, by their hash. */
export async function readingsOf(
  db: Reader | Writer,
  coalitionId: string,
  { hashes, language }: { hashes: readonly string[]; language: string },
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('machine_readings')
    .where('coalition_id', '=', coalitionId)
    .where('language', '=', language)
    .where('said_hash', 'in', hashes)
    .select(['said_hash', 'words'])
    .execute();
  return new Map(rows.map((row) => [row.said_hash, row.words]));
}

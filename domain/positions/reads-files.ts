import type { Reader } from '../../db/store.ts';
import { findCoalition } from '../coalitions/reads.ts';
import { answeredAs } from '../files/rules.ts';
import type { Instant } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { mayKnowPosition } from './policy.ts';
import { findPositionBySlug } from './reads.ts';

/** A file on its way to its reader. */
export interface PositionFile {
  bytes: Uint8Array;
  mime: string;
  fileName: string;
}

/** The file a position is in one language, for whoever may know the position; null for anybody else. */
export async function fileOfPosition(
  db: Reader,
  viewer: Viewer,
  place: { coalition: string; position: string; language: string },
  now: Instant,
): Promise<PositionFile | null> {
  const coalition = await findCoalition(db, place.coalition);
  const position = coalition && (await findPositionBySlug(db, coalition.id, place.position, now));
  if (!position || !mayKnowPosition(viewer, position).allowed) return null;
  const fileId = position.languages.find(({ language }) => language === place.language)?.fileId;
  if (!fileId) return null;
  const row = await db
    .selectFrom('files')
    .where('coalition_id', '=', position.coalitionId)
    .where('id', '=', fileId)
    .select(['bytes', 'mime'])
    .executeTakeFirst();
  if (!row) return null;
  const { mime, ending } = answeredAs(row.mime);
  return { bytes: row.bytes, mime, fileName: `${position.slug}-${place.language}.${ending}` };
}

/** How much each file weighs, and what it is. */
export async function filesKept(
  db: Reader,
  coalitionId: string,
  fileIds: readonly string[],
): Promise<{ id: string; mime: string; size: number }[]> {
  if (fileIds.length === 0) return [];
  return db
    .selectFrom('files')
    .where('coalition_id', '=', coalitionId)
    .where('id', 'in', fileIds)
    .select(['id', 'mime', 'size'])
    .execute();
}

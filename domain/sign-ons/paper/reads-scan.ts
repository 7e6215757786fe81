import type { Reader } from '../../../db/store.ts';
import { findCoalition } from '../../coalitions/reads.ts';
import { answeredAs } from '../../files/rules.ts';
import type { Viewer } from '../../viewer.ts';
import { mayReadPaper } from './policy.ts';
import { isPaperKnown } from './reads-known.ts';
import { papersById } from './reads.ts';

/** The scan of a sheet, for the secretariat; null for anybody else. */
export async function paperScan(
  db: Reader,
  viewer: Viewer,
  place: { coalition: string; paper: string },
): Promise<{ bytes: Uint8Array; mime: string; fileName: string } | null> {
  const [paper] = await papersById(db, [place.paper]);
  const coalition = await findCoalition(db, place.coalition);
  if (!paper || paper.coalitionId !== coalition?.id || !mayReadPaper(viewer, paper).allowed) return null;
  if (!(await isPaperKnown(db, viewer, paper))) return null;
  const row = await db
    .selectFrom('files')
    .where('coalition_id', '=', paper.coalitionId)
    .where('id', '=', paper.fileId)
    .select(['bytes', 'mime'])
    .executeTakeFirst();
  if (!row) return null;
  const { mime, ending } = answeredAs(row.mime);
  return { bytes: row.bytes, mime, fileName: `paper-${paper.signedOn}.${ending}` };
}

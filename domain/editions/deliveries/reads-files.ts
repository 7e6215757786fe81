import type { Reader } from '../../../db/store.ts';
import { findCoalition } from '../../coalitions/reads.ts';
import { answeredAs } from '../../files/rules.ts';
import { requireStatement } from '../../statements/reads.ts';
import type { Viewer } from '../../viewer.ts';
import { editionsById } from '../reads.ts';
import { mayReadDeliveries } from './policy.ts';
import { deliveriesById } from './reads.ts';

/** The acknowledgement of a delivery or what came back, for the coalition's members; null for anybody else. */
export async function deliveryFile(
  db: Reader,
  viewer: Viewer,
  place: { coalition: string; delivery: string; paper: 'receipt' | 'reply' },
): Promise<{ bytes: Uint8Array; mime: string; fileName: string } | null> {
  const [delivery] = await deliveriesById(db, [place.delivery]);
  const coalition = await findCoalition(db, place.coalition);
  if (!delivery || delivery.coalitionId !== coalition?.id) return null;
  const [edition] = await editionsById(db, [delivery.editionId]);
  const statement = await requireStatement(db, edition!.statementId);
  if (!mayReadDeliveries(viewer, statement).allowed) return null;
  const fileId = place.paper === 'receipt' ? delivery.fileId : (delivery.reply?.fileId ?? null);
  if (fileId === null) return null;
  const row = await db
    .selectFrom('files')
    .where('coalition_id', '=', delivery.coalitionId)
    .where('id', '=', fileId)
    .select(['bytes', 'mime'])
    .executeTakeFirst();
  if (!row) return null;
  const { mime, ending } = answeredAs(row.mime);
  return { bytes: row.bytes, mime, fileName: `${statement.slug}-${place.paper}.${ending}` };
}

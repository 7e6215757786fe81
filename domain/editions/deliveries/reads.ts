import type { Reader, Writer } from '../../../db/store.ts';
import { NotFound } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import type { DeliveryMethod } from '../constants.ts';

/** One way an edition reached somebody, and what came back. */
export interface Delivery {
  id: string;
  coalitionId: string;
  editionId: string;
  addressee: { es: string; en: string };
  method: DeliveryMethod;
  deliveredAt: Instant;
  zone: string;
  place: string | null;
  /** Everybody reads to whom, and on what day. */
  shown: boolean;
  /** The acknowledgement. */
  fileId: string | null;
  seatId: string;
  chaseOn: string | null;
  reply: { on: string; words: string; language: string; fileId: string | null } | null;
}

function selectDeliveries(db: Reader | Writer) {
  return db.selectFrom('deliveries').selectAll().where('removed_at', 'is', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDeliveries>['executeTakeFirstOrThrow']>>;

const deliveryOf = (row: Row): Delivery => ({
  id: row.id,
  coalitionId: row.coalition_id,
  editionId: row.edition_id,
  addressee: { es: row.addressee_es, en: row.addressee_en },
  method: row.method,
  deliveredAt: row.delivered_at,
  zone: row.zone,
  place: row.place,
  shown: row.shown === 1,
  fileId: row.file_id,
  seatId: row.seat_id,
  chaseOn: row.chase_on,
  reply:
    row.reply === null
      ? null
      : {
          on: row.replied_on!,
          words: row.reply,
          language: row.reply_language!,
          fileId: row.reply_file_id,
        },
});

export async function deliveriesById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(Delivery | undefined)[]> {
  if (ids.length === 0) return [];
  const rows = await selectDeliveries(db).where('id', 'in', ids).execute();
  return ids.map((id) => rows.filter((row) => row.id === id).map(deliveryOf)[0]);
}

export async function requireDelivery(db: Reader | Writer, id: string): Promise<Delivery> {
  const [delivery] = await deliveriesById(db, [id]);
  if (!delivery) throw new NotFound();
  return delivery;
}

/** How an edition reached people, the first first. */
export async function deliveriesOf(db: Reader | Writer, editionId: string): Promise<Delivery[]> {
  const rows = await selectDeliveries(db)
    .where('edition_id', '=', editionId)
    .orderBy('delivered_at')
    .orderBy('id')
    .execute();
  return rows.map(deliveryOf);
}

/** The organisations that convened the opening an edition was published with. */
export async function convenorsOf(db: Reader | Writer, signOnId: string | null): Promise<string[]> {
  if (signOnId === null) return [];
  const rows = await db
    .selectFrom('sign_on_convenors')
    .where('sign_on_id', '=', signOnId)
    .select('organization_id')
    .execute();
  return rows.map((row) => row.organization_id);
}

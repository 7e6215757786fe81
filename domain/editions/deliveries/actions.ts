import type { Acting } from '../../accounts/acting-seat.ts';
import { Conflict, Invalid, NotFound, requireRoom } from '../../errors.ts';
import { forgetFile, keepUpload, type Sent } from '../../files/actions.ts';
import { parse } from '../../input.ts';
import { dayIn, type Instant, type Platform } from '../../platform.ts';
import { instantAt } from '../../sign-ons/closing-time.ts';
import { allow, lockStatement } from '../../statements/actions.ts';
import type { Statement } from '../../statements/reads.ts';
import { actorOf } from '../../texts/reads-actor.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import type { DeliveryMethod } from '../constants.ts';
import { editionsById, type Edition } from '../reads.ts';
import { chaseLater } from './actions-chase.ts';
import { mayKeepDeliveries } from './policy.ts';
import { convenorsOf, deliveriesById, requireDelivery, type Delivery } from './reads.ts';
import { chasing, delivering, MOST_DELIVERIES, removingDelivery, replying } from './rules.ts';

/** Writes down that an edition reached somebody, with the acknowledgement where there is one. */
export async function noteDelivery(
  platform: Platform,
  viewer: Viewer,
  {
    file,
    ...input
  }: {
    seat: string;
    edition: string;
    addresseeEs: string;
    addresseeEn?: string | null;
    method: DeliveryMethod;
    deliveredAt: string;
    zone: string;
    place?: string | null;
    shown: boolean;
    chaseOn?: string | null;
    file?: Sent | null;
  },
): Promise<Delivery> {
  const asked = parse(delivering, input);
  return transact(platform, async (tx) => {
    const at = await lockEdition(tx, viewer, asked.seat, asked.edition);
    const { coalitionId } = at.statement;
    requireRoom(
      await tx.db
        .selectFrom('deliveries')
        .where('edition_id', '=', at.edition.id)
        .where('removed_at', 'is', null)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_DELIVERIES,
    );
    const deliveredAt = instantOf(asked, tx.now, at.edition);
    requireToCome(asked.chaseOn, dayIn(tx.now, asked.zone));
    const id = platform.newId();
    await tx.db
      .insertInto('deliveries')
      .values({
        id,
        coalition_id: coalitionId,
        edition_id: at.edition.id,
        addressee_es: asked.addresseeEs,
        addressee_en: asked.addresseeEn ?? asked.addresseeEs,
        method: asked.method,
        delivered_at: deliveredAt,
        zone: asked.zone,
        place: asked.place,
        file_id: file ? await keepUpload(tx, coalitionId, file) : null,
        shown: asked.shown ? 1 : 0,
        seat_id: at.acting.seat.id,
        created_at: tx.now,
        chase_on: asked.chaseOn,
        replied_on: null,
        reply: null,
        reply_language: null,
        reply_file_id: null,
        reply_seat_id: null,
        removed_at: null,
      })
      .execute();
    const delivery = await requireDelivery(tx.db, id);
    await chaseLater(tx, delivery);
    await tell(tx, at, 'delivered');
    return delivery;
  });
}

/** Writes down what came back; then there is nothing more to ask for. */
export async function noteReply(
  platform: Platform,
  viewer: Viewer,
  {
    file,
    ...input
  }: {
    seat: string;
    delivery: string;
    repliedOn: string;
    reply: string;
    language: string;
    file?: Sent | null;
  },
): Promise<Delivery> {
  const asked = parse(replying, input);
  return change(platform, viewer, asked, async (tx, { delivery, acting }) => {
    if (delivery.reply !== null) throw new Conflict('delivery-answered');
    if (asked.repliedOn > dayIn(tx.now, delivery.zone))
      throw new Invalid([{ field: 'repliedOn', word: 'day-to-come' }]);
    await tx.db
      .updateTable('deliveries')
      .set({
        replied_on: asked.repliedOn,
        reply: asked.reply,
        reply_language: asked.language,
        reply_file_id: file ? await keepUpload(tx, delivery.coalitionId, file) : null,
        reply_seat_id: acting.seat.id,
        chase_on: null,
      })
      .where('id', '=', delivery.id)
      .execute();
    return 'delivery-answered';
  });
}

/** Sets the day on which to ask for an answer, or takes it away. */
export async function chaseDelivery(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; delivery: string; chaseOn?: string | null },
): Promise<Delivery> {
  const asked = parse(chasing, input);
  return change(platform, viewer, asked, async (tx, { delivery }) => {
    if (delivery.reply !== null) throw new Conflict('delivery-answered');
    requireToCome(asked.chaseOn, dayIn(tx.now, delivery.zone));
    await tx.db
      .updateTable('deliveries')
      .set({ chase_on: asked.chaseOn })
      .where('id', '=', delivery.id)
      .execute();
    await chaseLater(tx, { ...delivery, chaseOn: asked.chaseOn });
    return 'delivery-to-chase';
  });
}

/** Takes off what was written by mistake, and its files out of what is stored; answers it as it was. */
export async function removeDelivery(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; delivery: string },
): Promise<Delivery> {
  const asked = parse(removingDelivery, input);
  return change(platform, viewer, asked, async (tx, { delivery }) => {
    await tx.db
      .updateTable('deliveries')
      .set({ removed_at: tx.now, file_id: null, reply_file_id: null, chase_on: null })
      .where('id', '=', delivery.id)
      .execute();
    for (const file of [delivery.fileId, delivery.reply?.fileId ?? null])
      if (file !== null) await forgetFile(tx, delivery.coalitionId, file);
    return 'delivery-removed';
  });
}

interface At {
  statement: Statement;
  acting: Acting;
  edition: Edition;
}

async function change(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; delivery: string },
  work: (tx: Tx, at: At & { delivery: Delivery }) => Promise<string>,
): Promise<Delivery> {
  return transact(platform, async (tx) => {
    const [known] = await deliveriesById(tx.db, [asked.delivery]);
    const at = await lockEdition(tx, viewer, asked.seat, known?.editionId ?? '');
    const delivery = await requireDelivery(tx.db, asked.delivery);
    const act = await work(tx, { ...at, delivery });
    await tell(tx, at, act);
    return (await deliveriesById(tx.db, [delivery.id]))[0] ?? delivery;
  });
}

/** Locks the statement an edition is of, for whoever keeps its deliveries. */
async function lockEdition(tx: Tx, viewer: Viewer, seat: string, id: string): Promise<At> {
  const [edition] = await editionsById(tx.db, [id]);
  const { statement, acting } = await lockStatement(tx, viewer, {
    seat,
    statement: edition?.statementId ?? '',
  });
  if (!edition) throw new NotFound();
  allow(acting, statement, mayKeepDeliveries(acting, statement, await convenorsOf(tx.db, edition.signOnId)));
  return { statement, acting, edition };
}

/** Not to come, nor before the minute in which the edition was published: what did not exist was not delivered. */
function instantOf(
  { deliveredAt, zone }: { deliveredAt: string; zone: string },
  now: Instant,
  { publishedAt }: Edition,
): Instant {
  const instant = instantAt(deliveredAt, zone);
  if (instant === null) throw new Invalid([{ field: 'deliveredAt', word: 'not-valid' }]);
  if (instant > now) throw new Invalid([{ field: 'deliveredAt', word: 'delivery-to-come' }]);
  if (instant.slice(0, 16) < publishedAt.slice(0, 16))
    throw new Invalid([{ field: 'deliveredAt', word: 'delivery-before-edition' }]);
  return instant;
}

function requireToCome(day: string | null, today: string): void {
  if (day !== null && day < today) throw new Invalid([{ field: 'chaseOn', word: 'chase-past' }]);
}

async function tell(tx: Tx, { statement, acting }: At, act: string): Promise<void> {
  const { id, coalitionId } = statement;
  tx.announce(`statement:${id}`, act);
  tx.publicChange(coalitionId);
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: await actorOf(tx.db, acting.seat.id),
    act: `statement.${act}`,
    subject: { kind: 'statement', id },
    detail: {},
  });
}

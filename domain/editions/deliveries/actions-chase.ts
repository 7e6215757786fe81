import { type Platform } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import type { Handlers } from '../../record/outbox.ts';
import { instantAt } from '../../sign-ons/closing-time.ts';
import { letterPlace, personOf } from '../../statements/reads-receivers.ts';
import { requireStatement } from '../../statements/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import { deliveriesPath } from '../../words/addresses.ts';
import { editionsById } from '../reads.ts';
import { deliveriesById, type Delivery } from './reads.ts';

const CHASING = 'delivery-chase';
const HOUR_OF_DAY = '09:00';

/** Reminds on its day, in the morning of where it was delivered, that an answer is to be asked for. */
export async function chaseLater(tx: Tx, delivery: Delivery): Promise<void> {
  const { id, coalitionId, chaseOn, zone } = delivery;
  if (chaseOn === null) return;
  const morning = instantAt(`${chaseOn}T${HOUR_OF_DAY}`, zone) ?? `${chaseOn}T12:00:00.000Z`;
  tx.record({
    kind: 'outbox',
    coalitionId,
    job: CHASING,
    key: `${CHASING}:${id}:${chaseOn}:${tx.now}`,
    payload: { delivery: id, chaseOn },
    dueAt: morning < tx.now ? tx.now : morning,
  });
}

/** A delivery that has no answer on its day: whoever wrote it down is reminded, once for each day that was set. */
export function deliveryJobs(platform: Platform): Handlers {
  return {
    [CHASING]: async ({ payload }) => {
      const { delivery: id, chaseOn } = payload as { delivery: string; chaseOn: string };
      await transact(platform, async (tx) => {
        await tx.lock(tx.db.selectFrom('deliveries').select('id').where('id', '=', id));
        const [delivery] = await deliveriesById(tx.db, [id]);
        if (!delivery || delivery.reply !== null || delivery.chaseOn !== chaseOn) return;
        await remind(tx, delivery);
      });
    },
  };
}

async function remind(tx: Tx, delivery: Delivery): Promise<void> {
  const { coalitionId, id, chaseOn } = delivery;
  const [edition] = await editionsById(tx.db, [delivery.editionId]);
  const statement = await requireStatement(tx.db, edition!.statementId);
  const { coalition } = await letterPlace(tx.db, coalitionId);
  const path = deliveriesPath({ coalition, statement: statement.slug });
  for (const { id: person, email, language } of await personOf(tx.db, delivery.seatId))
    tx.record(
      mailEntry(coalitionId, `deliveryToChase:${id}:${chaseOn}:${person}`, {
        to: email,
        language,
        mail: 'deliveryToChase',
        facts: {
          path,
          addressee: delivery.addressee[language],
          at: delivery.deliveredAt,
          zone: delivery.zone,
        },
      }),
    );
}

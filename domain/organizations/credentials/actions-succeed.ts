import type { Tx } from '../../transaction.ts';
import { dayIn } from '../../platform.ts';
import { coalitionsById } from '../../coalitions/reads.ts';
import { writeCredential } from './actions-write.ts';
import { mailLeftOpen, mailTakenOver } from './mails.ts';
import { holdersOf, type Holder } from './reads.ts';
import { successionFrom } from './reads-successions.ts';
import { standing, together, type Terms } from './terms.ts';

/** Rights that ended, and whose they were. */
export interface Ended {
  id: string;
  coalitionId: string;
  organizationId: string;
  terms: Terms;
  holder: Pick<Holder, 'seatId' | 'personId' | 'person' | 'rest' | 'credential'>;
}

/**
 * When rights end: whoever was chosen and agreed takes them over from this moment, and all who are concerned are told.
 * Where nobody was, its stewards hear what is left open, and where there is none, the secretariat that somebody is missing.
 */
export async function succeed(tx: Tx, ended: Ended): Promise<void> {
  const { terms, holder } = ended;
  if (!terms.mayPropose && !terms.maySign) return;
  const named = await successionFrom(tx.db, holder.seatId);
  const holders = await holdersOf(tx.db, ended, tx.now);
  const successor =
    named && named.consentedAt !== null
      ? holders.find(({ seatId }) => seatId === named.successorSeatId)
      : undefined;
  if (named)
    await tx.db
      .updateTable('successions')
      .set({ ended_at: tx.now, ending: successor ? 'done' : 'void' })
      .where('id', '=', named.id)
      .execute();
  if (!named || !successor) return mailLeftOpen(tx, ended, holders);
  const credential = await writeCredential(
    tx,
    { id: successor.seatId, coalitionId: ended.coalitionId, organizationId: ended.organizationId },
    {
      kind: 'inherited',
      terms: together(standing(successor), successor.rest, terms, await todayOf(tx, ended)),
      // What rested with one person rests with the next: a change of hands confirms nothing.
      confirmedAt: holder.rest === 'credential-unconfirmed' ? holder.credential!.confirmedAt : tx.now,
      bySeatId: named.namedBySeatId,
    },
  );
  if (terms.maySign && !successor.maySign)
    tx.record({
      kind: 'leaf',
      coalitionId: ended.coalitionId,
      record: {
        kind: 'credential.inherited',
        seat: successor.seatId,
        organization: ended.organizationId,
        person: successor.personId,
        from: holder.seatId,
        by: named.namedBySeatId,
        at: tx.now,
      },
    });
  await mailTakenOver(tx, credential, { holder, successor, holders });
}

async function todayOf(tx: Tx, { coalitionId }: Ended): Promise<string> {
  const [coalition] = await coalitionsById(tx.db, [coalitionId]);
  return dayIn(tx.now, coalition!.timeZone);
}

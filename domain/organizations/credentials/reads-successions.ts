import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';

/** Who would take over from a seat. */
export interface Succession {
  id: string;
  coalitionId: string;
  organizationId: string;
  holderSeatId: string;
  successorSeatId: string;
  successorPersonId: string;
  namedBySeatId: string;
  namedAt: Instant;
  consentedAt: Instant | null;
}

const selectOpen = (db: Reader | Writer) =>
  db
    .selectFrom('successions')
    .innerJoin('seats', 'seats.id', 'successions.successor_seat_id')
    .where('ended_at', 'is', null)
    .select([
      'successions.id',
      'successions.coalition_id as coalitionId',
      'successions.organization_id as organizationId',
      'holder_seat_id as holderSeatId',
      'successor_seat_id as successorSeatId',
      'seats.person_id as successorPersonId',
      'named_by_seat_id as namedBySeatId',
      'named_at as namedAt',
      'consented_at as consentedAt',
    ]);

/** Those of an organisation that stand, in no order. */
export async function successionsOf(
  db: Reader | Writer,
  { coalitionId, organizationId }: { coalitionId: string; organizationId: string },
): Promise<Succession[]> {
  return selectOpen(db)
    .where('successions.coalition_id', '=', coalitionId)
    .where('successions.organization_id', '=', organizationId)
    .execute();
}

/** Who would take over from one seat. */
export async function successionFrom(
  db: Reader | Writer,
  holderSeatId: string,
): Promise<Succession | undefined> {
  return selectOpen(db).where('holder_seat_id', '=', holderSeatId).executeTakeFirst();
}

export async function successionById(db: Reader | Writer, id: string): Promise<Succession | undefined> {
  return selectOpen(db).where('successions.id', '=', id).executeTakeFirst();
}

/** What an organisation has left open: proposals that wait for approval, corrections to ratify, tasks. */
export interface LeftOpen {
  proposals: number;
  ratifications: number;
  tasks: number;
}

/** For the organisation's own people; of the three only tasks are known to others. */
export async function leftOpen(
  db: Reader | Writer,
  { coalitionId, organizationId }: { coalitionId: string; organizationId: string },
): Promise<LeftOpen> {
  const proposals = await db
    .selectFrom('signatures')
    .innerJoin('sign_ons', 'sign_ons.id', 'signatures.sign_on_id')
    .where('signatures.coalition_id', '=', coalitionId)
    .where('signatures.organization_id', '=', organizationId)
    .where('signatures.state', '=', 'proposed')
    .where('sign_ons.state', '=', 'open')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const ratifications = await db
    .selectFrom('ratification_proposals')
    .innerJoin('signatures', 'signatures.id', 'ratification_proposals.signature_id')
    .innerJoin('corrections', 'corrections.id', 'ratification_proposals.correction_id')
    .where('signatures.coalition_id', '=', coalitionId)
    .where('signatures.organization_id', '=', organizationId)
    .where('corrections.state', '=', 'ratifying')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const tasks = await db
    .selectFrom('tasks')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .where('done_at', 'is', null)
    .where('removed_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { proposals: Number(proposals.n), ratifications: Number(ratifications.n), tasks: Number(tasks.n) };
}

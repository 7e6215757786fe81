import type { Reader, Writer } from '../../db/store.ts';

/**
 * The seat that a line of the log names for an act on a text: none where its organisation goes by another name in texts,
 * since a seat would tell whose that name is.
 */
export async function actorOf(db: Reader | Writer, seatId: string): Promise<string | null> {
  const row = await db
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('seats.id', '=', seatId)
    .where('memberships.alias', 'is not', null)
    .select('seats.id')
    .executeTakeFirst();
  return row ? null : seatId;
}

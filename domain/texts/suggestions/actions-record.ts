import type { Acting } from '../../accounts/acting-seat.ts';
import type { Tx } from '../../transaction.ts';
import { recordOnText } from '../actions-tell.ts';
import type { Text } from '../reads.ts';
import type { SuggestionRow } from './reads.ts';

/** A line of the log for each author of these suggestions: how many of whose; none of their words. */
export async function recordByAuthor(
  tx: Tx,
  text: Text,
  acting: Acting,
  act: string,
  rows: readonly SuggestionRow[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { seat_id } of rows) counts.set(seat_id, (counts.get(seat_id) ?? 0) + 1);
  for (const [seatId, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    await recordOnText(tx, text, acting, act, { count, of: await nameOf(tx, seatId, acting) });
}

/** The author; their organisation's alias where it goes by one; nobody where it is who acts. */
async function nameOf(tx: Tx, seatId: string, acting: Acting): Promise<string> {
  if (seatId === acting.seat.id) return '';
  const row = await tx.db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('seats.id', '=', seatId)
    .select(['people.name', 'memberships.alias'])
    .executeTakeFirstOrThrow();
  return row.alias ?? row.name;
}

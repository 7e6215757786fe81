import type { Reader, Writer } from '../../../db/store.ts';

/** The bodies that are a coalition's secretariat. */
export async function secretariats(db: Reader | Writer, coalitionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bodies')
    .where('coalition_id', '=', coalitionId)
    .where('kind', '=', 'secretariat')
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

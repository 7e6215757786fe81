import type { Reader, Writer } from '../../db/store.ts';

/** The addresses of a coalition's statements, agendas, campaigns, positions or decisions that begin with this one. */
export async function slugsFrom(
  db: Reader | Writer,
  table: 'statements' | 'agendas' | 'campaigns' | 'positions' | 'decisions',
  coalitionId: string,
  slug: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom(db.dynamic.table(table).as('owner'))
    .select('owner.slug')
    .where('owner.coalition_id', '=', coalitionId)
    .where((eb) => eb.or([eb('owner.slug', '=', slug), eb('owner.slug', 'like', `${slug}-%`)]))
    .execute();
  return rows.map((row) => row.slug);
}

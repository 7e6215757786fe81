/** A migration corridor: several countries, each with its roles in it. */
export interface CorridorsTable {
  id: string;
  coalition_id: string;
  slug: string;
  name_es: string;
  name_en: string;
}

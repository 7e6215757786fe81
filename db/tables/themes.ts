/** A theme of the coalition's work, e.g. detention. */
export interface ThemesTable {
  id: string;
  coalition_id: string;
  slug: string;
  name_es: string;
  name_en: string;
}

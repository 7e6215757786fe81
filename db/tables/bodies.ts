export type BodyKind = 'assembly' | 'secretariat' | 'steering' | 'working-group' | 'drafting-group';
/** Assembly, secretariat, steering, working or drafting group. */
export interface BodiesTable {
  id: string;
  coalition_id: string;
  kind: BodyKind;
  name_es: string;
  name_en: string;
  parent_id: string | null;
  created_at: string;
  ended_at: string | null;
}

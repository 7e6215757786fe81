export type TargetLevel = 'local' | 'state' | 'national' | 'regional' | 'international';

/** Who can decide what is asked: a person with an office in an institution. */
export interface TargetsTable {
  id: string;
  coalition_id: string;
  /** Null while nobody knows who holds the office. */
  person_name: string | null;
  office_es: string;
  office_en: string;
  institution_es: string;
  institution_en: string;
  level: TargetLevel;
  /** ISO 3166-1 alpha-2; null for regional and international institutions. */
  country: string | null;
  /** The language they are best written to in, BCP-47. */
  language: string | null;
  /** From -2 (against) to 2 (for); null where it is not known. For members only. */
  position: number | null;
  /** The organisation that has access to them. For members only. */
  relation_organization_id: string | null;
  /** Name, office and institution without accents, for searching. */
  folded: string;
  created_by_seat_id: string;
  created_at: string;
  ended_at: string | null;
}

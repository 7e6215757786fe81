/** An organisation: one identity across coalitions. */
export interface OrganizationsTable {
  id: string;
  name: string;
  /** Accents, articles and legal suffixes removed; for matching. */
  folded: string;
  /** Spanish alphabetical order with articles ignored. */
  sort_key: string;
  /** State, department or province as people write it. */
  place: string;
  website: string | null;
  created_at: string;
}

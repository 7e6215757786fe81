/** A campaign: asks, letters, activities and tasks under one goal and period. Owns a text, the words of its report. */
export interface CampaignsTable {
  id: string;
  coalition_id: string;
  slug: string;
  text_id: string;
  readers: 'body' | 'members';
  state: 'planned' | 'running' | 'closed';
  goal_es: string;
  goal_en: string;
  lead_organization_id: string;
  starts_on: string;
  ends_on: string;
  /** JSON list of the parts its public page shows, e.g. ["asks","letters"]. */
  shows: string;
  /** Since when it has a public page; null while it has none. */
  public_at: string | null;
  /** JSON of the counts its report was closed with; null before. */
  report: string | null;
  closed_at: string | null;
  /** Since when the public may read its report. */
  report_public_at: string | null;
  created_by_seat_id: string;
  created_at: string;
}

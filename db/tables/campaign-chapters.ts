/** A national or local chapter of a campaign, launched by a partner once the lead approves. */
export interface CampaignChaptersTable {
  id: string;
  coalition_id: string;
  campaign_id: string;
  organization_id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Null for a national chapter. */
  place: string | null;
  title_es: string;
  title_en: string;
  plan_es: string;
  plan_en: string;
  state: 'proposed' | 'approved' | 'declined' | 'ended';
  /** Whether the partner lets the public page name it. */
  public: 0 | 1;
  created_by_seat_id: string;
  created_at: string;
  decided_at: string | null;
  decided_by_seat_id: string | null;
}

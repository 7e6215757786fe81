/** What the press published of a campaign. */
export interface PressMentionsTable {
  id: string;
  coalition_id: string;
  campaign_id: string;
  title: string;
  outlet: string;
  url: string;
  language: string;
  country: string | null;
  published_on: string;
  /** Whether the campaign's public page may say it. */
  shown: 0 | 1;
  seat_id: string;
  created_at: string;
  removed_at: string | null;
}

/** Who met whom for a campaign, and what came of it. Members only, always. */
export interface ContactsTable {
  id: string;
  coalition_id: string;
  campaign_id: string;
  target_id: string;
  /** Which organisation met them. */
  organization_id: string;
  kind: 'meeting' | 'call' | 'letter' | 'message' | 'other';
  met_on: string;
  summary: string;
  follow_up: string | null;
  seat_id: string;
  created_at: string;
  removed_at: string | null;
}

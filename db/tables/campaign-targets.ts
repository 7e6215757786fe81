/** A target of a campaign. */
export interface CampaignTargetsTable {
  coalition_id: string;
  campaign_id: string;
  target_id: string;
  role: 'primary' | 'secondary';
  seat_id: string;
  since: string;
}

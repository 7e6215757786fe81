/** An organisation in a campaign. */
export interface CampaignPartnersTable {
  coalition_id: string;
  campaign_id: string;
  organization_id: string;
  state: 'invited' | 'asked' | 'joined' | 'declined' | 'left';
  /** Who may read that it takes part; only the organisation itself sets it. */
  shown: 'members' | 'public';
  /** Who did the last step. */
  seat_id: string;
  since: string;
}

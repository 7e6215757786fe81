/** A statement, and with it its opening for signature, that a campaign works with. */
export interface CampaignStatementsTable {
  coalition_id: string;
  campaign_id: string;
  statement_id: string;
  seat_id: string;
  since: string;
}

/** What a campaign spent. Members only, unless its report shows it. */
export interface CostsTable {
  id: string;
  coalition_id: string;
  campaign_id: string;
  label: string;
  /** In the currency's smallest unit, e.g. cents. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  spent_on: string;
  seat_id: string;
  created_at: string;
  removed_at: string | null;
}
